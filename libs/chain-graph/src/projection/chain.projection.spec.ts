import {
  defined,
  on,
  stageAdded,
  stageRetired,
  stageRevised,
  stagesLinked,
  stagesUnlinked,
} from '../../../../test/support/events.js';
import { from, given } from '../../../../test/support/projected.js';
import { cabinets, edges, power, stages, switchgear } from '../../../../test/support/world.js';

const day = '2015-01-01';

describe('Defining a chain', () => {
  test('names it from that day on', () =>
    expect(given(defined(power, '智能电力装备', day)).projected()).toEqual([
      { kind: 'merge-chain', chain: power, name: '智能电力装备', from: on(day), ...from(1) },
    ]));

  test('gives a stage its terms, and new ones when it is revised', () => {
    const stage = { kind: 'merge-stage', chain: power, stage: cabinets };
    const revised = { ...stages.cabinets, name: '机柜' };
    const history = [stageAdded(stages.cabinets, day), stageRevised(revised, '2018-01-01')];
    expect(given(...history).projected()).toEqual([
      { ...stage, from: on(day), terms: stages.cabinets, ...from(1) },
      { ...stage, from: on('2018-01-01'), terms: revised, ...from(2) },
    ]);
  });

  test('leaves a retired stage without terms', () =>
    expect(given(stageRetired(cabinets, day)).projected()).toEqual([
      { kind: 'merge-stage', chain: power, stage: cabinets, from: on(day), ...from(1) },
    ]));
});

describe('Joining two stages by an edge', () => {
  const edge = { kind: 'merge-edge', chain: power };

  test('gives the edge its terms', () =>
    expect(given(stagesLinked(edges.copper, day)).projected()).toEqual([
      {
        ...edge,
        edge: { from: edges.copper.from, to: switchgear, kind: 'FEEDS' },
        from: on(day),
        terms: { essential: true, coefficientPpm: 84_420 },
        ...from(1),
      },
    ]));

  test('and taking it out leaves it without', () =>
    expect(given(stagesUnlinked(edges.cabinets, day)).projected()).toEqual([
      { ...edge, edge: { from: cabinets, to: switchgear, kind: 'FEEDS' }, from: on(day), ...from(1) },
    ]));
});
