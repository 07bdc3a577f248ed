import { apis, type ApiUnderTest } from '../support/api.js';
import { cabinetsFromNingbo, tellOfSwitchgear } from '../support/stories.js';
import { Teller } from '../support/teller.js';

const start = apis();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await start();
  const teller = new Teller(api.client);
  await tellOfSwitchgear(teller);
  await teller.accepted('establishLink', { ...cabinetsFromNingbo, id: 'lk-2', supplier: 'senyuan-electric' });
  await teller.accepted('establishLink', cabinetsFromNingbo);
  await teller.settled();
});

describe('Following supply links', () => {
  const GRAPH = 'enterprises { id name } links { id supplier { id } customer { id } } truncated';

  test('the neighbourhood holds those within reach, nearest first', async () => {
    const query = `query ($depth: Int, $direction: Direction, $limit: Int) {
      neighbourhood(enterprise: "ningbo-feiling", depth: $depth, direction: $direction, limit: $limit, asOf: "2024-01-01") { ${GRAPH} }
    }`;
    interface Around {
      neighbourhood: { enterprises: { id: string }[]; links: { id: string }[]; truncated: boolean };
    }
    const around = async (variables: object): Promise<readonly string[]> =>
      (await api.client.ask<Around>(query, variables)).neighbourhood.enterprises.map(({ id }) => id);
    expect(await around({})).toEqual(['ningbo-feiling', 'xuji-electric']);
    expect(await around({ depth: 2 })).toEqual(['ningbo-feiling', 'xuji-electric', 'senyuan-electric']);
    expect(await around({ depth: 2, direction: 'UPSTREAM' })).toEqual(['ningbo-feiling']);
    expect(await around({ depth: 2, limit: 2 })).toEqual(['ningbo-feiling', 'xuji-electric']);
    for (const variables of [{ depth: 0 }, { depth: 5 }, { limit: 0 }, { limit: 201 }])
      expect(await api.client.codes(query, { variables })).toEqual(['BAD_USER_INPUT']);
  });

  test('of an unknown enterprise there is none', async () => {
    expect(await api.client.codes('{ neighbourhood(enterprise: "nobody") { truncated } }')).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('a path leads from supplier to customer, and not back', async () => {
    const query = `query ($from: ID!, $to: ID!) { supplyPath(from: $from, to: $to, asOf: "2024-01-01") { ${GRAPH} } }`;
    const path = { from: 'ningbo-feiling', to: 'xuji-electric' };
    expect(await api.client.ask(query, path)).toMatchObject({
      supplyPath: {
        enterprises: [{ id: 'ningbo-feiling' }, { id: 'xuji-electric' }],
        links: [{ id: 'lk-cabinets' }],
      },
    });
    expect(await api.client.ask(query, { from: path.to, to: path.from })).toEqual({ supplyPath: null });
    expect(await api.client.ask(query, { from: 'nobody', to: path.to })).toEqual({ supplyPath: null });
  });
});
