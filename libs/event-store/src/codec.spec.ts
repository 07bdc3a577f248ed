import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yuan } from '@liantu/kernel';
import { joined } from '../../../test/support/events.js';
import { root } from '../../../test/support/repository.js';
import { switchgear, xuji } from '../../../test/support/world.js';
import { decode, encode } from './codec.js';

const domain = join(root, 'libs/domain/src');
const golden = readdirSync(domain, { recursive: true, encoding: 'utf8' }).filter((path) =>
  /history.[a-z-]+\.v\d+\.json$/.test(path),
);
const at = { position: 1n, id: '00000000-0000-4000-8000-000000000001' };
const stored = {
  ...at,
  type: 'ZoneRenamed',
  schema: 1,
  data: '{"zoneId":"XC02","name":"中原电气谷","effectiveOn":"2020-01-01"}',
};
const revalued = (amount: string): { readonly type: string; readonly data: string } => ({
  type: 'SupplyLinkRevalued',
  data: `{"linkId":"lk-1","effectiveOn":"2020-01-01"${amount}}`,
});

describe('An event in the log', () => {
  test('is read as it was written, amounts to the last yuan', () => {
    const event = joined(xuji, switchgear, '2018-01-01', { annualOutput: yuan(9_007_199_254_740_993n) });
    expect(decode({ ...encode(event), ...at })).toEqual(event);
  });

  test.each(golden)('as it was once stored can be read: %s', (path) => {
    const { type, schema, data } = JSON.parse(readFileSync(join(domain, path), 'utf8')) as {
      readonly type: string;
      readonly schema: number;
      readonly data: object;
    };
    const event = decode({ ...at, type, schema, data: JSON.stringify(data) });
    expect(JSON.parse(encode(event).data)).toEqual(data);
  });

  test('is read where it lacks only what may be absent', () =>
    expect(decode(stored).data).toEqual({ zoneId: 'XC02', name: '中原电气谷', effectiveOn: '2020-01-01' }));

  test.each([
    ['of an unknown type', { type: 'ZonePainted' }],
    ['named like a part of every object', { type: 'constructor' }],
    ['of a newer version', { schema: 2 }],
    ['of a version before the first', { schema: 0 }],
    ['of half a version', { schema: 0.5 }],
    ['that is no JSON', { data: '{' }],
    ['that is no object', { data: '[]' }],
    ['without a name', { data: '{"zoneId":"XC02","effectiveOn":"2020-01-01"}' }],
    ['without a day', { data: '{"zoneId":"XC02","name":"中原电气谷"}' }],
    ['without its amount', revalued('')],
    ['with a fractional amount', revalued(',"annualValue":"1.5"')],
    ['with an amount that is a number', revalued(',"annualValue":1')],
  ])('%s is corrupt', (_words, change) =>
    expect(() => decode({ ...stored, ...change })).toThrow('cannot be read'),
  );

  test('with a number that JSON would change is not written', () =>
    expect(() => encode(joined(xuji, switchgear, '2018-01-01', { revenueShareBp: Number.NaN }))).toThrow(
      TypeError,
    ));
});
