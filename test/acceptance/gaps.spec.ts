import { apis, type ApiUnderTest } from '../support/api.js';
import { cabinetsFromNingbo, tellOfSwitchgear } from '../support/stories.js';
import { Teller } from '../support/teller.js';

interface Verdict {
  readonly stage: { readonly id: string };
  readonly verdict: string;
  readonly reason: string | null;
  readonly flags: readonly string[];
  readonly outsidePurchases: string | null;
  readonly purchases: readonly {
    readonly customer: { readonly name: string };
    readonly amount: string | null;
  }[];
  readonly evidence: readonly { readonly text: string; readonly eventIds: readonly string[] }[];
}

interface Gaps {
  readonly gaps: {
    readonly asOf: string;
    readonly position: string;
    readonly territory: { readonly name: string };
    readonly verdicts: readonly Verdict[];
  };
}

const GAPS = `query ($asOf: Date, $knownAt: DateTime, $territory: TerritoryInput, $least: Confidence, $interior: Boolean, $atLeast: Position) {
  gaps(chain: "SPE", asOf: $asOf, knownAt: $knownAt, territory: $territory, minConfidence: $least, interiorOnly: $interior, atLeast: $atLeast) {
    asOf position rules territory { region name zone { id } }
    chain { id stages { id } edges { from to kind essential coefficient } }
    completeness { breadth present total continuity localSupplyRate }
    edgeMoney { from to known unknownLinks }
    verdicts {
      stage { id name } verdict reason flags distance unlockedBy enterprises outsidePurchases
      purchases { link customer { id name status zone { id } } region amount }
      evidence { text subject amount eventIds confidence }
    }
  }
}`;

const start = apis();
let api: ApiUnderTest;
let teller: Teller;
let beforePurchase: string;
let position: string | null;

const gaps = async (variables: object = {}): Promise<Gaps['gaps']> =>
  (await api.client.ask<Gaps>(GAPS, { atLeast: position, ...variables })).gaps;

const stageOf = async (stage: string, variables: object = {}): Promise<Verdict | undefined> =>
  (await gaps(variables)).verdicts.find((verdict) => verdict.stage.id === stage);

const verdict = async (stage: string, variables: object = {}): Promise<readonly (string | null)[]> => {
  const found = await stageOf(stage, variables);
  return [found?.verdict ?? null, found?.reason ?? null];
};

const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));

beforeAll(async () => {
  api = await start();
  teller = new Teller(api.client);
  await tellOfSwitchgear(teller);
  await moment();
  beforePurchase = new Date().toISOString();
  await moment();
  ({ position } = await teller.accepted('establishLink', cabinetsFromNingbo));
});

describe('Asking where a chain is broken', () => {
  test('a purchase outside turns the missing stage from EXTEND into FILL, from that day on', async () => {
    expect(await verdict('SPE08', { asOf: '2023-03-31' })).toEqual(['EXTEND', 'UPSTREAM']);
    expect(await verdict('SPE08', { asOf: '2023-04-01' })).toEqual(['FILL', 'DEMAND']);
  });

  test('as one knew it before the purchase was told, the stage was EXTEND', async () => {
    expect(await verdict('SPE08', { asOf: '2023-04-01', knownAt: beforePurchase })).toEqual([
      'EXTEND',
      'UPSTREAM',
    ]);
    expect(Number((await gaps({ knownAt: beforePurchase })).position)).toBeLessThan(Number(position));
  });

  test('two firms, then one before, then none', async () => {
    expect((await stageOf('SPE12', { asOf: '2018-01-01' }))?.flags).toEqual(['CONCENTRATED']);
    expect((await stageOf('SPE12', { asOf: '2017-12-31' }))?.flags).toEqual(['SINGLE_SOURCE']);
    expect(await verdict('SPE12', { asOf: '2015-12-31' })).toEqual(['UNRELATED', null]);
  });

  test('names the money that leaves, who pays it, and the events it rests on', async () => {
    const found = await stageOf('SPE08');
    expect(found?.outsidePurchases).toBe('120000000');
    expect(found?.purchases).toMatchObject([
      {
        link: 'lk-cabinets',
        region: '330200',
        amount: '120000000',
        customer: { name: '许继电气股份有限公司' },
      },
    ]);
    expect(found?.evidence[0]?.text).toContain('1.2亿元');
    expect(found?.evidence[0]?.eventIds).toHaveLength(1);
  });

  test('in the county of one firm there is one, and in a province nothing is bought outside', async () => {
    expect((await stageOf('SPE12', { territory: { region: '411082' } }))?.flags).toEqual([
      'SINGLE_SOURCE',
      'NO_LEADER',
    ]);
    expect((await gaps({ territory: { region: '410000' } })).territory.name).toBe('河南省');
  });

  test('of facts that are well attested only, one firm is left', async () => {
    expect((await stageOf('SPE12', { least: 'HIGH' }))?.flags).toEqual(['SINGLE_SOURCE']);
    expect(await verdict('SPE08', { least: 'HIGH' })).toEqual(['EXTEND', 'UPSTREAM']);
  });

  test('without demand the missing stage is EXTEND', async () => {
    expect(await verdict('SPE08', { interior: true })).toEqual(['EXTEND', 'UPSTREAM']);
  });

  test('the same question gives the same answer however often it is asked', async () => {
    const [first, second, third] = [await gaps(), await gaps(), await gaps()];
    expect(second).toEqual(first);
    expect(third).toEqual(first);
  });
});

describe('Asking how big a cluster is', () => {
  const SIZE = `query ($asOf: Date, $territory: TerritoryInput, $knownAt: DateTime, $atLeast: Position) {
    clusterSize(chain: "SPE", asOf: $asOf, territory: $territory, knownAt: $knownAt, atLeast: $atLeast) {
      chain { id } territory { name } asOf enterprises leaders stagesPresent stagesTotal
      output tax jobs outputCoverage taxCoverage jobsCoverage newestFact position
    }
  }`;

  test('counts each local firm once, and sums what is reported', async () => {
    const reported = await teller.accepted('reportFigures', {
      enterprise: 'xuji-electric',
      year: 2023,
      output: '17061000000',
      jobs: 5200,
    });
    const ask = (): Promise<object> =>
      api.client.ask(SIZE, { asOf: '2024-06-30', atLeast: reported.position });
    const answer = {
      clusterSize: {
        chain: { id: 'SPE' },
        territory: { name: '许昌市' },
        asOf: '2024-06-30',
        enterprises: 2,
        leaders: 1,
        stagesPresent: 1,
        stagesTotal: 4,
        output: '17061000000',
        tax: null,
        jobs: 5200,
        outputCoverage: 0.5,
        taxCoverage: 0,
        jobsCoverage: 0.5,
        newestFact: '2023-12-31',
        position: reported.position,
      },
    };
    for (let times = 0; times < 3; times += 1) expect(await ask()).toEqual(answer);
  });

  test('before the year ended its figures do not count', async () => {
    expect(await api.client.ask(SIZE, { asOf: '2023-12-30' })).toMatchObject({
      clusterSize: { output: null, outputCoverage: 0 },
    });
  });
});

describe('Asking about what is not there', () => {
  test.each([
    ['an unknown chain', '{ gaps(chain: "XYZ") { rules } }'],
    ['an unknown chain, for its size', '{ clusterSize(chain: "XYZ") { enterprises } }'],
    ['an unknown chain, for its dates', '{ changeDates(chain: "XYZ") }'],
    ['an unknown zone', '{ gaps(chain: "SPE", territory: { zone: "XC99" }) { rules } }'],
    [
      'a territory that is both',
      '{ gaps(chain: "SPE", territory: { zone: "XC08", region: "411000" }) { rules } }',
    ],
    ['a territory that is neither', '{ gaps(chain: "SPE", territory: {}) { rules } }'],
    ['a region of five digits', '{ gaps(chain: "SPE", territory: { region: "41100" }) { rules } }'],
    ['a day that there is not', '{ gaps(chain: "SPE", asOf: "2023-02-29") { rules } }'],
  ])('%s is refused', async (_what, query) => {
    for (let times = 0; times < 3; times += 1)
      expect(await api.client.codes(query)).toEqual(['BAD_USER_INPUT']);
  });

  test('an unknown chain, zone or cluster is null where it may be', async () => {
    expect(
      await api.client.ask('{ chain(id: "XYZ") { id } zone(id: "大周") { id } cluster(id: "x") { id } }'),
    ).toEqual({
      chain: null,
      zone: null,
      cluster: null,
    });
  });

  test('a position that the graph never reaches is STALE', async () => {
    expect(await api.client.codes('{ gaps(chain: "SPE", atLeast: "999999") { rules } }')).toEqual(['STALE']);
  });
});
