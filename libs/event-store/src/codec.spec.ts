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
const stored = { ...at, type: 'ZoneRenamed', schema: 1, data: '{"zoneId":"XC02","name":"中原电气谷"}' };

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

  test.each([
    ['of an unknown type', { type: 'ZonePainted' }],
    ['of a newer version', { schema: 2 }],
    ['that is no JSON', { data: '{' }],
    ['that is no object', { data: '[]' }],
    ['with a fractional amount', { type: 'SupplyLinkRevalued', data: '{"annualValue":"1.5"}' }],
    ['with an amount that is a number', { type: 'SupplyLinkRevalued', data: '{"annualValue":1}' }],
  ])('%s is corrupt', (_words, change) =>
    expect(() => decode({ ...stored, ...change })).toThrow('cannot be read'),
  );

  test('with a number that JSON would change is not written', () =>
    expect(() => encode(joined(xuji, switchgear, '2018-01-01', { revenueShareBp: Number.NaN }))).toThrow(
      TypeError,
    ));
});
