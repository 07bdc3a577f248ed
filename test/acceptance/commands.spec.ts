import { apis, type ApiUnderTest } from '../support/api.js';
import { cabinetsFromNingbo, powerTemplate, tellOfSwitchgear } from '../support/stories.js';
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
    leadingIndustries: ['电力装备'],
  });
  await teller.accepted('establishLink', cabinetsFromNingbo);
});

const xuji = 'xuji-electric';

describe('Giving a command', () => {
  test.each([
    [
      'registerEnterprise',
      { id: 'tianhong', name: '河南天宏金属材料有限公司', region: '411082' },
      ['EnterpriseRegistered'],
    ],
    ['enterZone', { enterprise: xuji, zone: 'XC02', effectiveOn: '2016-01-01' }, ['EnterpriseEnteredZone']],
    [
      'leaveZone',
      { enterprise: xuji, zone: 'XC02', effectiveOn: '2020-01-01', reason: '搬迁' },
      ['EnterpriseLeftZone'],
    ],
    [
      'enterZone',
      { enterprise: xuji, zone: 'XC02', effectiveOn: '2021-01-01', until: '2022-01-01' },
      ['EnterpriseEnteredZone', 'EnterpriseLeftZone'],
    ],
    [
      'joinChain',
      {
        enterprise: xuji,
        chain: 'SPE',
        stage: 'SPE02',
        annualOutput: '1',
        revenueShareBp: 100,
        effectiveOn: '2019-01-01',
      },
      ['EnterpriseJoinedChain'],
    ],
    [
      'leaveChain',
      { enterprise: xuji, chain: 'SPE', stage: 'SPE02', effectiveOn: '2020-01-01', reason: '停产转型' },
      ['EnterpriseLeftChain'],
    ],
    [
      'establishLink',
      {
        id: 'lk-copper',
        outsideRegion: '410100',
        outsideName: '郑州铜业',
        customer: xuji,
        stage: 'SPE02',
        goods: '电磁线',
        source: {
          title: '许昌日报',
          url: 'https://example.org/1',
          publishedOn: '2024-01-01',
          confidence: 'LOW',
        },
      },
      ['SupplyLinkEstablished'],
    ],
    [
      'revalueLink',
      { link: 'lk-cabinets', annualValue: '9007199254740', effectiveOn: '2024-01-01' },
      ['SupplyLinkRevalued'],
    ],
    ['endLink', { link: 'lk-cabinets', effectiveOn: '2025-01-01', reason: '合同到期' }, ['SupplyLinkEnded']],
    [
      'reportFigures',
      { enterprise: xuji, year: 2023, output: '17061000000', jobs: 5200, landMu: 812.5, energyTce: 3120.125 },
      ['EnterpriseFiguresReported'],
    ],
    [
      'suspendEnterprise',
      { enterprise: 'senyuan-electric', effectiveOn: '2024-01-01' },
      ['EnterpriseSuspended'],
    ],
    [
      'resumeEnterprise',
      { enterprise: 'senyuan-electric', effectiveOn: '2024-06-01' },
      ['EnterpriseResumed'],
    ],
    [
      'closeEnterprise',
      { enterprise: 'senyuan-electric', effectiveOn: '2025-01-01', reason: '破产' },
      ['EnterpriseClosed'],
    ],
    [
      'reopenEnterprise',
      { enterprise: 'senyuan-electric', effectiveOn: '2025-06-01' },
      ['EnterpriseReopened'],
    ],
    ['establishZone', { id: 'XC08', name: '大周再生金属产业园' }, ['ZoneEstablished']],
    [
      'designateCluster',
      {
        id: 'cl-spe',
        name: '许昌智能电力装备产业集群',
        chain: 'SPE',
        territory: { region: '411000' },
        tier: 'MUNICIPAL',
        targetOutput: '100000000000',
      },
      ['ClusterDesignated'],
    ],
    [
      'defineChain',
      { ...powerTemplate, effectiveOn: '2024-01-01', edges: powerTemplate.edges.slice(1) },
      ['StagesUnlinked'],
    ],
  ])('%s of %j is accepted', async (mutation, input, events) => {
    expect((await teller.accepted(mutation, input)).events).toEqual(events);
  });
});

describe('Giving a command that the business refuses', () => {
  const join = { enterprise: xuji, chain: 'SPE', stage: 'SPE12' };
  test.each([
    ['registerEnterprise', { id: xuji, name: '另一家', region: '411003' }, 'ENTERPRISE_ALREADY_REGISTERED'],
    ['registerEnterprise', { id: 'long', name: '名'.repeat(201), region: '411003' }, 'TEXT_TOO_LONG'],
    ['registerEnterprise', { id: 'nfd', name: 'Societe\u0301', region: '411003' }, 'TEXT_INVALID'],
    ['registerEnterprise', { id: 'blank', name: ' ', region: '411003' }, 'TEXT_MISSING'],
    ['enterZone', { enterprise: xuji, zone: 'nowhere' }, 'ZONE_UNKNOWN'],
    ['enterZone', { enterprise: 'nobody', zone: 'XC02' }, 'ENTERPRISE_UNKNOWN'],
    [
      'leaveZone',
      { enterprise: xuji, zone: 'XC02', effectiveOn: '2015-01-01', reason: '搬迁' },
      'NOT_IN_ZONE',
    ],
    ['enterZone', { enterprise: xuji, zone: 'XC02', effectiveOn: '2016-06-01' }, 'ALREADY_IN_ZONE'],
    ['joinChain', { ...join, stage: 'XYZ01' }, 'STAGE_UNKNOWN'],
    ['joinChain', { ...join, chain: 'XYZ' }, 'CHAIN_UNKNOWN'],
    ['joinChain', join, 'ALREADY_IN_STAGE'],
    ['joinChain', { ...join, effectiveOn: '2012-01-01' }, 'OVERLAPS_LATER_MEMBERSHIP'],
    ['joinChain', { ...join, stage: 'SPE08', annualOutput: '-1' }, 'NEGATIVE_AMOUNT'],
    ['joinChain', { ...join, stage: 'SPE08', annualOutput: '90071992547409910' }, 'AMOUNT_TOO_LARGE'],
    ['joinChain', { ...join, stage: 'SPE08', revenueShareBp: 10_001 }, 'SHARE_OUT_OF_RANGE'],
    [
      'joinChain',
      { ...join, stage: 'SPE08', effectiveOn: '2024-01-01', until: '2023-01-01' },
      'LEFT_BEFORE_JOINED',
    ],
    ['joinChain', { ...join, stage: 'SPE08', effectiveOn: '2999-01-01' }, 'DATE_IN_FUTURE'],
    ['leaveChain', { ...join, effectiveOn: '2016-01-01', reason: '停产' }, 'LEFT_BEFORE_JOINED'],
    ['leaveChain', { ...join, stage: 'SPE08', reason: '停产' }, 'NOT_IN_STAGE'],
    ['establishLink', { supplier: xuji, customer: xuji, goods: '机柜' }, 'LINK_TO_SELF'],
    ['establishLink', { ...cabinetsFromNingbo, goods: '铜排' }, 'LINK_ALREADY_ESTABLISHED'],
    ['revalueLink', { link: 'no-link', annualValue: '1' }, 'LINK_UNKNOWN'],
    ['endLink', { link: 'lk-cabinets', reason: '合同到期' }, 'LINK_ALREADY_ENDED'],
    ['suspendEnterprise', { enterprise: 'senyuan-electric', effectiveOn: '2024-02-01' }, 'ALREADY_SUSPENDED'],
    ['resumeEnterprise', { enterprise: xuji }, 'NOT_SUSPENDED'],
    ['closeEnterprise', { enterprise: 'senyuan-electric', effectiveOn: '2025-02-01' }, 'ALREADY_CLOSED'],
    ['reopenEnterprise', { enterprise: xuji }, 'NOT_CLOSED'],
    ['establishZone', { id: 'XC02', name: '另一处' }, 'ZONE_ALREADY_ESTABLISHED'],
    [
      'designateCluster',
      { name: '集群', chain: 'SPE', territory: { zone: 'nowhere' }, tier: 'COUNTY' },
      'ZONE_UNKNOWN',
    ],
    ['defineChain', { ...powerTemplate, effectiveOn: '2014-01-01' }, 'REVISION_BEFORE_LATEST'],
    [
      'defineChain',
      {
        ...powerTemplate,
        effectiveOn: '2025-01-01',
        edges: [...powerTemplate.edges, { from: 'SPE12', to: 'SPE02' }],
      },
      'STAGES_FORM_A_LOOP',
    ],
    ['defineChain', { ...powerTemplate, id: 'SPX', effectiveOn: '2025-01-01' }, 'STAGE_ID_TAKEN'],
  ])('%s of %j is rejected with %s', async (mutation, input, code) => {
    const head = await api.client.ask('{ status { head } }');
    const rejected = await teller.rejected(mutation, input);
    expect([rejected.code, rejected.message.length > 10]).toEqual([code, true]);
    expect(await api.client.ask('{ status { head } }')).toEqual(head);
  });
});

describe('Sending what is no command at all', () => {
  const link = { customer: xuji, goods: '机柜' };
  const figures = { enterprise: xuji, year: 2022 };
  test.each([
    ['registerEnterprise', { id: 'a b', name: '某厂', region: '411003' }],
    ['registerEnterprise', { id: 'x'.repeat(65), name: '某厂', region: '411003' }],
    ['registerEnterprise', { name: '某厂', region: '4110' }],
    ['registerEnterprise', { name: '某\ud800厂', region: '411003' }],
    ['registerEnterprise', { name: '某\0厂', region: '411003' }],
    ['registerEnterprise', { commandId: '', name: '某厂', region: '411003' }],
    ['registerEnterprise', { name: '某厂', region: '411003', effectiveOn: '2023-13-01' }],
    ['joinChain', { enterprise: xuji, chain: 'SPE', stage: 'SPE08', annualOutput: '1.5' }],
    ['joinChain', { enterprise: xuji, chain: 'SPE', stage: 'SPE08', annualOutput: 12 }],
    ['joinChain', { enterprise: xuji, chain: 'SPE', stage: 'SPE08', role: 'BOSS' }],
    ['establishLink', link],
    ['establishLink', { ...link, supplier: 'ningbo-feiling', outsideRegion: '330200' }],
    ['establishLink', { ...link, supplier: 'ningbo-feiling', outsideName: '飞羚' }],
    ['reportFigures', { ...figures, landMu: 1.25 }],
    ['reportFigures', { ...figures, energyTce: 0.0001 }],
    ['reportFigures', { ...figures, jobs: 1.5 }],
    ['reportFigures', { ...figures, landMu: 1e300 }],
    ['designateCluster', { name: '集群', chain: 'SPE', territory: {}, tier: 'COUNTY' }],
    [
      'designateCluster',
      { name: '集群', chain: 'SPE', territory: { region: '411000', zone: 'XC02' }, tier: 'COUNTY' },
    ],
    ['defineChain', { ...powerTemplate, edges: [{ from: 'SPE02', to: 'SPE08', coefficient: 0.1234567 }] }],
  ])('%s of %j is refused', async (mutation, input) => {
    const head = await api.client.ask('{ status { head } }');
    for (let times = 0; times < 3; times += 1)
      expect(await teller.refused(mutation, input)).toEqual(['BAD_USER_INPUT']);
    expect(await api.client.ask('{ status { head } }')).toEqual(head);
  });

  test('a name of ten megabytes is too large, and the server goes on', async () => {
    const input = { name: '名'.repeat(3_500_000), region: '411003' };
    const { app } = api;
    const response = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', host: '127.0.0.1' },
      payload: JSON.stringify({
        query:
          'mutation ($input: RegisterEnterpriseInput!) { registerEnterprise(input: $input) { __typename } }',
        variables: { input },
      }),
    });
    expect(response.statusCode).toBe(413);
    expect(await api.client.ask('{ status { projecting } }')).toEqual({ status: { projecting: true } });
  });
});
