import { apis, type ApiUnderTest } from '../support/api.js';
import { powerTemplate, tellOfSwitchgear } from '../support/stories.js';
import { Teller } from '../support/teller.js';

const start = apis();
let api: ApiUnderTest;
let teller: Teller;

beforeAll(async () => {
  api = await start();
  teller = new Teller(api.client);
  await tellOfSwitchgear(teller);
  await teller.accepted('establishZone', {
    id: 'XC02',
    name: '中原电气谷',
    region: '411003',
    effectiveOn: '2009-01-01',
  });
  await teller.accepted('enterZone', {
    enterprise: 'xuji-electric',
    zone: 'XC02',
    effectiveOn: '2016-01-01',
  });
  const cluster = { chain: 'SPE', effectiveOn: '2021-01-01' };
  await teller.accepted('designateCluster', {
    ...cluster,
    id: 'cl-city',
    name: '许昌智能电力装备产业集群',
    territory: { region: '411000' },
    tier: 'MUNICIPAL',
    targetOutput: '100000000000',
  });
  await teller.accepted('designateCluster', {
    ...cluster,
    id: 'cl-valley',
    name: '中原电气谷核心区',
    territory: { zone: 'XC02' },
    tier: 'COUNTY',
  });
  await teller.settled();
});

describe('Looking at the clusters', () => {
  const CLUSTER = `id name tier targetOutput chain { id name } territory { region name zone { id name } }
    size { asOf enterprises leaders stagesPresent } then: size(asOf: "2017-06-30") { asOf enterprises }`;

  test('gives each with its place and its size, today and on another day', async () => {
    const { clusters } = await api.client.ask<{ clusters: object[] }>(
      `{ clusters(asOf: "2024-01-01") { ${CLUSTER} } }`,
    );
    expect(clusters).toEqual([
      {
        id: 'cl-city',
        name: '许昌智能电力装备产业集群',
        tier: 'MUNICIPAL',
        targetOutput: '100000000000',
        chain: { id: 'SPE', name: '智能电力装备' },
        territory: { region: '411000', name: '许昌市', zone: null },
        size: { asOf: '2024-01-01', enterprises: 2, leaders: 1, stagesPresent: 1 },
        then: { asOf: '2017-06-30', enterprises: 1 },
      },
      {
        id: 'cl-valley',
        name: '中原电气谷核心区',
        tier: 'COUNTY',
        targetOutput: null,
        chain: { id: 'SPE', name: '智能电力装备' },
        territory: { region: null, name: '中原电气谷', zone: { id: 'XC02', name: '中原电气谷' } },
        size: { asOf: '2024-01-01', enterprises: 1, leaders: 1, stagesPresent: 1 },
        then: { asOf: '2017-06-30', enterprises: 1 },
      },
    ]);
  });

  test('one of them by its id is the same', async () => {
    const query = `{ cluster(id: "cl-city") { ${CLUSTER} } }`;
    const first = await api.client.ask(query);
    expect(first).toMatchObject({ cluster: { id: 'cl-city', then: { enterprises: 1 } } });
    expect(await api.client.ask(query)).toEqual(first);
    expect(await api.client.ask(query)).toEqual(first);
  });
});

describe('Looking at chains and zones', () => {
  test('a chain is as its template says, in that order', async () => {
    const query = `{ chain(id: "SPE") {
      id name nameEn stages { id name nameEn tier scope gbt4754 hs4 } edges { from to kind essential coefficient }
    } }`;
    const [copper] = powerTemplate.stages;
    for (let times = 0; times < 3; times += 1)
      expect(await api.client.ask(query)).toEqual({
        chain: {
          id: 'SPE',
          name: '智能电力装备',
          nameEn: 'Smart power equipment',
          stages: powerTemplate.stages.map((stage) => ({
            nameEn: null,
            scope: 'CORE',
            gbt4754: stage === copper ? ['3251'] : [],
            hs4: [],
            ...stage,
          })),
          edges: [
            { from: 'SPE02', to: 'SPE08', kind: 'FEEDS', essential: true, coefficient: 0.08442 },
            { from: 'SPE08', to: 'SPE12', kind: 'FEEDS', essential: true, coefficient: null },
            { from: 'SPE22', to: 'SPE12', kind: 'SERVES', essential: false, coefficient: null },
          ],
        },
      });
  });

  test('chains and zones are listed by id', async () => {
    expect(
      await api.client.ask('{ chains { id } zones { id name region } zone(id: "XC02") { id } }'),
    ).toEqual({
      chains: [{ id: 'SPE' }],
      zones: [{ id: 'XC02', name: '中原电气谷', region: '411003' }],
      zone: { id: 'XC02' },
    });
  });

  test('the dates on which something changed are told, oldest first', async () => {
    expect(await api.client.ask('{ changeDates(chain: "SPE") }')).toEqual({
      changeDates: expect.arrayContaining(['2016-01-01', '2018-01-01']) as string[],
    });
    expect(
      await api.client.ask('{ changeDates(chain: "SPE", territory: { region: "330200" }) }'),
    ).toBeDefined();
  });
});
