import { apis, type ApiUnderTest } from '../support/api.js';
import { cabinetsFromNingbo, tellOfSwitchgear } from '../support/stories.js';
import { Teller } from '../support/teller.js';

interface Listed {
  readonly enterprises: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string; readonly name: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const LIST = `query ($filter: EnterpriseFilter, $asOf: Date, $first: Int, $after: String, $atLeast: Position) {
  enterprises(filter: $filter, asOf: $asOf, first: $first, after: $after, atLeast: $atLeast) {
    totalCount nodes { id name } pageInfo { hasNextPage endCursor }
  }
}`;

const start = apis();
let api: ApiUnderTest;
let teller: Teller;
let atLeast: string | null;

const list = async (variables: object = {}): Promise<Listed['enterprises']> =>
  (await api.client.ask<Listed>(LIST, { atLeast, ...variables })).enterprises;

const idsOf = async (filter: object, asOf = '2026-01-01'): Promise<readonly string[]> =>
  (await list({ filter, asOf })).nodes.map(({ id }) => id);

beforeAll(async () => {
  api = await start();
  teller = new Teller(api.client);
  await tellOfSwitchgear(teller);
  await teller.accepted('establishZone', { id: 'XC02', name: '中原电气谷', region: '411003' });
  await teller.accepted('enterZone', {
    enterprise: 'xuji-electric',
    zone: 'XC02',
    effectiveOn: '2016-01-01',
  });
  await teller.accepted('closeEnterprise', { enterprise: 'senyuan-electric', effectiveOn: '2025-01-01' });
  await teller.accepted('reportFigures', {
    enterprise: 'xuji-electric',
    year: 2023,
    output: '17061000000',
    landMu: 812.5,
  });
  await teller.accepted('establishLink', { ...cabinetsFromNingbo, id: 'lk-2', supplier: 'senyuan-electric' });
  ({ position: atLeast } = await teller.accepted('establishLink', cabinetsFromNingbo));
  await teller.settled();
});

describe('Listing enterprises', () => {
  test('by what they were on the day', async () => {
    expect(await idsOf({})).toEqual(['ningbo-feiling', 'senyuan-electric', 'xuji-electric']);
    expect(await idsOf({ status: 'CLOSED' })).toEqual(['senyuan-electric']);
    expect(await idsOf({ status: 'CLOSED' }, '2024-12-31')).toEqual([]);
    expect(await idsOf({ territory: { region: '411000' } })).toEqual(['senyuan-electric', 'xuji-electric']);
    expect(await idsOf({ territory: { zone: 'XC02' } })).toEqual(['xuji-electric']);
    expect(await idsOf({ territory: { zone: 'XC02' } }, '2015-12-31')).toEqual([]);
    expect(await idsOf({ chain: 'SPE', stage: 'SPE12', role: 'LEADER' })).toEqual(['xuji-electric']);
    expect(await idsOf({ name: '森源' })).toEqual(['senyuan-electric']);
  });

  test('page by page, each once, while others are registered in between', async () => {
    const first = await list({ first: 2 });
    const { position } = await teller.accepted('registerEnterprise', {
      id: 'a-new-one',
      name: '新厂',
      region: '411003',
    });
    const second = await list({ first: 2, after: first.pageInfo.endCursor, atLeast: position });
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual([
      'ningbo-feiling',
      'senyuan-electric',
      'xuji-electric',
    ]);
    expect([first.totalCount, second.totalCount]).toEqual([3, 4]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test.each([0, -1, 201])('first: %i is no page', async (first) => {
    for (let times = 0; times < 3; times += 1)
      expect(await api.client.codes(LIST, { variables: { first } })).toEqual(['BAD_USER_INPUT']);
  });

  test.each([
    ['a made-up cursor', {}, 'bm90IGEgY3Vyc29y'],
    ['what is no base64', {}, '游标'],
    ['an empty cursor', {}, ''],
  ])('%s is refused', async (_what, filter, after) => {
    expect(await api.client.codes(LIST, { variables: { filter, after } })).toEqual(['BAD_USER_INPUT']);
  });

  test('a cursor of another list is refused', async () => {
    const { pageInfo } = await list({ first: 1 });
    const variables = { filter: { chain: 'SPE' }, after: pageInfo.endCursor };
    expect(await api.client.codes(LIST, { variables })).toEqual(['BAD_USER_INPUT']);
  });

  test.each([
    ['chain', { chain: 'XYZ' }],
    ['stage', { stage: 'XYZ01' }],
    ['zone', { territory: { zone: 'nowhere' } }],
  ])('by an unknown %s is refused', async (_what, filter) => {
    expect(await api.client.codes(LIST, { variables: { filter } })).toEqual(['BAD_USER_INPUT']);
  });
});

describe('Looking at an enterprise', () => {
  const PROFILE = `query ($id: ID!, $asOf: Date) {
    enterprise(id: $id, asOf: $asOf) {
      id name creditCode region status zone { id name region leadingIndustries }
      memberships { chain stage { id name tier } since until role annualOutput source { title confidence } }
      figures { year output tax jobs landMu energyTce rdSpending source { title } }
      suppliers(first: 1) {
        totalCount pageInfo { hasNextPage endCursor }
        nodes { id supplier { id status figures { year } } outside { region name } customer { id } kind stage { id } intoStage { id } goods annualValue since until }
      }
      customers { totalCount nodes { id } }
    }
  }`;

  test('shows what it is, what it takes part in, and whom it buys from on that day', async () => {
    const profile = {
      enterprise: {
        id: 'xuji-electric',
        name: '许继电气股份有限公司',
        creditCode: null,
        region: '411003',
        status: 'ACTIVE',
        zone: { id: 'XC02', name: '中原电气谷', region: '411003', leadingIndustries: [] },
        memberships: [
          {
            chain: 'SPE',
            stage: { id: 'SPE12', name: '中低压成套开关设备', tier: 'MIDSTREAM' },
            since: '2016-01-01',
            until: null,
            role: 'LEADER',
            annualOutput: '6000000000',
            source: { title: '年度报告', confidence: 'HIGH' },
          },
        ],
        figures: [
          {
            year: 2023,
            output: '17061000000',
            tax: null,
            jobs: null,
            landMu: 812.5,
            energyTce: null,
            rdSpending: null,
            source: null,
          },
        ],
        suppliers: {
          totalCount: 2,
          pageInfo: { hasNextPage: true, endCursor: expect.any(String) as string },
          nodes: [
            {
              id: 'lk-2',
              supplier: { id: 'senyuan-electric', status: 'ACTIVE', figures: [] },
              outside: null,
              customer: { id: 'xuji-electric' },
              kind: 'SUPPLY',
              stage: { id: 'SPE08' },
              intoStage: { id: 'SPE12' },
              goods: '机柜',
              annualValue: '120000000',
              since: '2023-04-01',
              until: null,
            },
          ],
        },
        customers: { totalCount: 0, nodes: [] },
      },
    };
    for (let times = 0; times < 3; times += 1)
      expect(await api.client.ask(PROFILE, { id: 'xuji-electric', asOf: '2024-06-30' })).toEqual(profile);
  });

  test('its supplier is seen on the same day', async () => {
    const query = `{ enterprise(id: "xuji-electric", asOf: "2023-06-30") {
      figures { year } suppliers(first: 5) { nodes { supplier { id customers(first: 5) { nodes { customer { figures { year } } } } } } }
    } }`;
    expect(await api.client.ask(query)).toEqual({
      enterprise: {
        figures: [],
        suppliers: {
          nodes: ['senyuan-electric', 'ningbo-feiling'].map((id) => ({
            supplier: { id, customers: { nodes: [{ customer: { figures: [] } }] } },
          })),
        },
      },
    });
  });

  test('pages of its suppliers go on where the last ended, and for it alone', async () => {
    const page = `query ($id: ID!, $after: String) { enterprise(id: $id, asOf: "2024-06-30") {
      suppliers(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } customers(first: 1) { pageInfo { endCursor } }
    } }`;
    interface Paged {
      enterprise: { suppliers: { nodes: { id: string }[]; pageInfo: { endCursor: string } } };
    }
    const { suppliers } = (await api.client.ask<Paged>(page, { id: 'xuji-electric' })).enterprise;
    const after = suppliers.pageInfo.endCursor;
    const next = await api.client.ask<Paged>(page, { id: 'xuji-electric', after });
    expect(next.enterprise.suppliers.nodes).toEqual([{ id: 'lk-cabinets' }]);
    expect(await api.client.codes(page, { variables: { id: 'senyuan-electric', after } })).toEqual([
      'BAD_USER_INPUT',
    ]);
  });

  test('an unknown one is null, by id and by credit code', async () => {
    expect(
      await api.client.ask(
        '{ enterprise(id: "nobody") { id } enterpriseByCreditCode(creditCode: "91411000X") { id } }',
      ),
    ).toEqual({ enterprise: null, enterpriseByCreditCode: null });
  });

  test('one with a credit code is found by it', async () => {
    const { warnings } = await teller.accepted('registerEnterprise', {
      id: 'with-code',
      name: '有码公司',
      creditCode: '91411000MA40000000',
      region: '411003',
    });
    expect(warnings).toHaveLength(1);
    await teller.settled();
    expect(
      await api.client.ask('{ enterpriseByCreditCode(creditCode: "91411000MA40000000") { id } }'),
    ).toEqual({ enterpriseByCreditCode: { id: 'with-code' } });
  });
});
