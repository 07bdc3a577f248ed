import { catalogue } from './event-catalogue.js';
import { upcast, upcasters, type Upcasters } from './upcasters.js';

/** An event that was never recorded: first a name in one piece, then short and full, then with the language of both. */
const history: Upcasters = {
  SignboardHung: [
    ({ name }) => ({ short: name, full: name }),
    ({ short, full }) => ({ short, full, language: 'zh' }),
  ],
};

describe('Upcasting an event', () => {
  test.each([
    [1, { name: '许继' }],
    [2, { short: '许继', full: '许继' }],
    [3, { short: '许继', full: '许继', language: 'zh' }],
  ])('of version %i goes all the way to the newest', (schema, data) =>
    expect(upcast({ type: 'SignboardHung', schema, data }, history)).toEqual({
      short: '许继',
      full: '许继',
      language: 'zh',
    }),
  );
  test('that has one version changes nothing', () =>
    expect(upcast({ type: 'ZoneRenamed', schema: 1, data: { name: '大周' } }, history)).toEqual({
      name: '大周',
    }));
  test('named like a part of every object changes nothing', () =>
    expect(upcast({ type: 'constructor', schema: 1, data: {} }, history)).toEqual({}));
});

describe('The upcasters', () => {
  test.each(Object.entries(catalogue))('lead to the newest version of %s', (type, { schema }) =>
    expect(1 + (upcasters[type]?.length ?? 0)).toBe(schema),
  );
});
