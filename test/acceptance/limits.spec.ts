import { getIntrospectionQuery } from 'graphql';
import { apis, type ApiUnderTest } from '../support/api.js';

const start = apis();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await start();
});

const statuses = (count: number): string =>
  `{ ${Array.from({ length: count }, (_, index) => `s${String(index)}: status { version }`).join(' ')} }`;

/** An enterprise, its supplier, the supplier of that, and so on. */
const suppliers = (steps: number): string =>
  steps === 0 ? 'id' : `suppliers(first: 1) { nodes { supplier { ${suppliers(steps - 1)} } } }`;

describe('A document', () => {
  test('of more than a thousand tokens is TOO_COMPLEX', async () =>
    expect(await api.client.codes(statuses(300))).toEqual(['TOO_COMPLEX']));

  test('within a thousand tokens is answered', async () =>
    expect(await api.client.codes(statuses(100))).toEqual([]));

  test('deeper than 15 levels is TOO_COMPLEX', async () =>
    expect(await api.client.codes(`{ enterprise(id: "xuji") { ${suppliers(5)} } }`)).toEqual([
      'TOO_COMPLEX',
    ]));

  test('within 15 levels is answered', async () =>
    expect(await api.client.codes(`{ enterprise(id: "xuji") { ${suppliers(4)} } }`)).toEqual([]));

  test('of two operations is refused', async () =>
    expect(await api.client.codes('query A { status { version } } query B { status { head } }')).toEqual([
      'BAD_USER_INPUT',
    ]));

  test('sent as a syntax tree is refused', async () =>
    expect(await api.client.codes('{"kind":"Document","definitions":[]}')).toEqual(['BAD_USER_INPUT']));

  test('with fragments in a circle is refused', async () =>
    expect(
      await api.client.codes(
        '{ status { ...A } } fragment A on Status { ...B } fragment B on Status { ...A }',
      ),
    ).toContain('BAD_USER_INPUT'));

  test('that asks for more than its cost allows is TOO_COMPLEX', async () => {
    const links = 'suppliers(first: 200) { nodes { goods } } customers(first: 200) { nodes { goods } }';
    expect(await api.client.codes(`{ enterprises(first: 200) { nodes { ${links} } } }`)).toEqual([
      'TOO_COMPLEX',
    ]);
  });

  test('with an unknown field is refused without a hint at others', async () => {
    const { errors } = await api.client.send('{ status { versio } }');
    expect(errors).toMatchObject([{ message: 'Cannot query field "versio" on type "Status".' }]);
  });

  test('that is no GraphQL is refused with its place', async () => {
    const { errors, status } = await api.client.send('{ status { ');
    expect([status, errors[0]?.extensions?.code]).toEqual([400, 'BAD_USER_INPUT']);
  });
});

describe('The schema', () => {
  test('can be read as tools read it', async () =>
    expect(await api.client.codes(getIntrospectionQuery())).toEqual([]));

  test('cannot be asked for in circles', async () => {
    const circle = 'fields { type { '.repeat(6);
    const query = `{ __schema { types { ${circle} name ${'} } '.repeat(6)} } } }`;
    expect(await api.client.codes(query)).toEqual(['TOO_COMPLEX']);
  });
});

describe('A page', () => {
  const query = 'query ($first: Int) { enterprises(first: $first) { totalCount } }';

  test.each([0, -1, 201, 99_999_999])('of %d items is refused, each time it is asked', async (first) => {
    for (let time = 0; time < 3; time += 1)
      expect(await api.client.codes(query, { variables: { first } })).toEqual(['BAD_USER_INPUT']);
  });

  test('of 200 items is answered', async () =>
    expect(await api.client.codes(query, { variables: { first: 200 } })).toEqual([]));
});

describe('A value', () => {
  const asked = 'query ($id: ID!, $asOf: Date) { enterprise(id: $id, asOf: $asOf) { id } }';

  test.each([
    ['a day that is none', { id: 'xuji', asOf: '2026-02-30' }],
    ['a number for a day', { id: 'xuji', asOf: 20260230 }],
    ['a NUL', { id: 'xu\u0000ji' }],
    ['half of a surrogate pair', { id: 'xuji\ud83d' }],
    ['nothing where something is needed', {}],
  ])('that is %s is refused, each time it is sent', async (_what, variables) => {
    for (let time = 0; time < 3; time += 1)
      expect(await api.client.codes(asked, { variables })).toEqual(['BAD_USER_INPUT']);
  });

  test('written with a NUL in the document is refused', async () =>
    expect(await api.client.codes('{ enterprise(id: "xu\\u0000ji") { id } }')).toEqual(['BAD_USER_INPUT']));

  test('nested a hundred levels deep is refused', async () => {
    const depth = 100;
    const text = `${'['.repeat(depth)}${']'.repeat(depth)}`;
    const variables = { id: 'xuji', asOf: null, more: JSON.parse(text) as unknown };
    expect(await api.client.codes(asked, { variables })).toEqual(['BAD_USER_INPUT']);
  });
});
