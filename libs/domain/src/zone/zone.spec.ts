import { deciding, withPoint, without, type Point, type Points } from '@liantu/kernel';
import { established, nested, on, zoneRenamed } from '../../../../test/support/events.js';
import { context, specificationOf } from '../../../../test/support/specification.js';
import {
  annualReport,
  cabinetPark,
  dazhou,
  electricValley,
  xuchang,
} from '../../../../test/support/world.js';
import type { ZoneId } from '../ids.js';
import { EstablishZone } from './establish-zone.js';
import { NestZone } from './nest-zone.js';
import { RenameZone } from './rename-zone.js';
import { zoneDecider } from './zone.decider.js';

const where = (parents: readonly (readonly [ZoneId, readonly Point<ZoneId>[]])[]): typeof given =>
  specificationOf(
    deciding(zoneDecider, { parents: new Map(parents.map(([zone, told]) => [zone, pointsOf(told)])) }),
  );
const pointsOf = (told: readonly Point<ZoneId>[]): Points<ZoneId> =>
  told.reduce<Points<ZoneId>>((points, { from, value }) => withPoint(points, from, value), []);
const given = specificationOf(
  deciding(zoneDecider, { parents: new Map<ZoneId, Points<ZoneId>>([[electricValley, []]]) }),
);

describe('Establishing a zone', () => {
  const establish = (change: Partial<EstablishZone['data']> = {}): EstablishZone =>
    new EstablishZone(
      {
        zoneId: dazhou,
        name: '大周再生金属园区',
        region: xuchang,
        leadingIndustries: ['再生金属'],
        effectiveOn: on('2009-01-01'),
        ...change,
      },
      context,
    );
  const there = established(dazhou, {
    name: '大周再生金属园区',
    region: xuchang,
    leadingIndustries: ['再生金属'],
  });

  test('records its name, place and industries', () => given().when(establish()).then(there));
  test('again with the same content records nothing', () =>
    given(there)
      .when(establish({ source: annualReport }))
      .thenNothing());
  test('again without a day records nothing, whatever day it is', () =>
    given(there)
      .when(new EstablishZone(without(establish().data, 'effectiveOn'), context))
      .thenNothing());
  test('again as of another day is rejected', () =>
    given(there)
      .when(establish({ effectiveOn: on('2010-01-01') }))
      .thenRejected('ZONE_ALREADY_ESTABLISHED'));
  test('again under another name is rejected', () =>
    given(there)
      .when(establish({ name: '大周' }))
      .thenRejected('ZONE_ALREADY_ESTABLISHED', '大周再生金属园区'));
  test('without a name is rejected', () =>
    given()
      .when(establish({ name: '' }))
      .thenRejected('TEXT_MISSING'));
  test('with an industry of 201 characters is rejected', () =>
    given()
      .when(establish({ leadingIndustries: ['金'.repeat(201)] }))
      .thenRejected('TEXT_TOO_LONG'));
});

describe('Renaming a zone', () => {
  const rename = (name: string, day: string): RenameZone =>
    new RenameZone({ zoneId: dazhou, name, effectiveOn: on(day) }, context);

  test('records the name from that day on', () =>
    given(established(dazhou))
      .when(rename('大周循环产业园', '2020-01-01'))
      .then(zoneRenamed(dazhou, '大周循环产业园', '2020-01-01')));
  test('to the name it has since that very day records nothing', () =>
    given(established(dazhou, { name: '大周' }))
      .when(rename('大周', '2009-01-01'))
      .thenNothing());
  test('to the name it has since an earlier day is recorded', () =>
    given(established(dazhou, { name: '大周' }))
      .when(rename('大周', '2020-01-01'))
      .then(zoneRenamed(dazhou, '大周', '2020-01-01')));
  test('that nobody established is rejected', () =>
    given().when(rename('大周', '2020-01-01')).thenRejected('ZONE_UNKNOWN'));
});

describe('Nesting a zone', () => {
  const nest = (parent: ZoneId, day: string): NestZone =>
    new NestZone({ zoneId: cabinetPark, parent, effectiveOn: on(day) }, context);
  const park = established(cabinetPark);

  test('records what it is part of from that day on', () =>
    given(park)
      .when(nest(electricValley, '2020-01-01'))
      .then(nested(cabinetPark, electricValley, '2020-01-01')));
  test('in the zone it is part of since that very day records nothing', () =>
    given(park, nested(cabinetPark, electricValley, '2020-01-01'))
      .when(nest(electricValley, '2020-01-01'))
      .thenNothing());
  test('in the zone it is part of since an earlier day is recorded', () =>
    given(park, nested(cabinetPark, electricValley, '2020-01-01'))
      .when(nest(electricValley, '2022-01-01'))
      .then(nested(cabinetPark, electricValley, '2022-01-01')));
  test('that nobody established is rejected', () =>
    given().when(nest(electricValley, '2020-01-01')).thenRejected('ZONE_UNKNOWN'));
  test('in a zone that nobody established is rejected', () =>
    given(park).when(nest(dazhou, '2020-01-01')).thenRejected('ZONE_UNKNOWN', dazhou));
  test('in itself is rejected', () =>
    where([[cabinetPark, []]])(park)
      .when(nest(cabinetPark, '2020-01-01'))
      .thenRejected('ZONES_FORM_A_LOOP'));
  test('in a part of itself is rejected, and names the loop', () =>
    where([
      [electricValley, [{ from: on('2015-01-01'), value: dazhou }]],
      [dazhou, [{ from: on('2015-01-01'), value: cabinetPark }]],
      [cabinetPark, []],
    ])(park)
      .when(nest(electricValley, '2020-01-01'))
      .thenRejected('ZONES_FORM_A_LOOP', 'XC02-A in XC02 in XC08 in XC02-A'));
  test('in what will be a part of itself later is rejected', () =>
    where([
      [
        electricValley,
        [
          { from: on('2015-01-01'), value: dazhou },
          { from: on('2024-01-01'), value: cabinetPark },
        ],
      ],
      [dazhou, []],
    ])(park)
      .when(nest(electricValley, '2020-01-01'))
      .thenRejected('ZONES_FORM_A_LOOP'));
});
