import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apis, type ApiUnderTest } from '../support/api.js';
import { cabinetsFromNingbo, tellOfSwitchgear } from '../support/stories.js';
import { Teller } from '../support/teller.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const start = apis();

const ROLES = ['viewer', 'analyst', 'officer', 'admin'];
const tokenOf = (role: string): string => `${role}-`.padEnd(40, 'x');
const headers = { host: '127.0.0.1' };

const QUESTION = `{
  gaps(chain: "SPE", asOf: "2024-06-30") {
    edgeMoney { from to known }
    verdicts { stage { id } outsidePurchases purchases { link amount } evidence { text amount } }
  }
  clusterSize(chain: "SPE", asOf: "2024-06-30") { enterprises output outputCoverage }
  clusters { size(asOf: "2024-06-30") { output } }
}`;

interface Seen {
  readonly gaps: {
    readonly edgeMoney: readonly { readonly known: string | null }[];
    readonly verdicts: readonly {
      readonly stage: { readonly id: string };
      readonly outsidePurchases: string | null;
      readonly purchases: readonly { readonly link: string; readonly amount: string | null }[];
      readonly evidence: readonly { readonly text: string; readonly amount: string | null }[];
    }[];
  };
  readonly clusterSize: { readonly output: string | null; readonly outputCoverage: number };
  readonly clusters: readonly { readonly size: { readonly output: string | null } }[];
}

describe('Looking at amounts as a viewer', () => {
  let api: ApiUnderTest;
  let teller: Teller;

  beforeAll(async () => {
    const file = join(newFolder(), 'tokens.json');
    const tokens = ROLES.map((role) => ({
      name: role,
      role,
      sha256: createHash('sha256').update(tokenOf(role)).digest('hex'),
    }));
    writeFileSync(file, JSON.stringify(tokens));
    api = await start({ environment: { LIANTU_TOKENS_FILE: file } });
    teller = new Teller(api.client, { token: tokenOf('admin'), headers });
    await tellOfSwitchgear(teller);
    await teller.accepted('establishLink', { ...cabinetsFromNingbo, id: 'lk-a', annualValue: '5' });
    await teller.accepted('establishLink', { ...cabinetsFromNingbo, id: 'lk-b', annualValue: '700' });
    await teller.accepted('establishLink', {
      ...cabinetsFromNingbo,
      id: 'lk-in',
      supplier: 'senyuan-electric',
      stage: 'SPE12',
    });
    await teller.accepted('reportFigures', {
      enterprise: 'xuji-electric',
      year: 2023,
      output: '17061000000',
    });
    await teller.accepted('designateCluster', {
      name: '集群',
      chain: 'SPE',
      territory: { region: '411000' },
      tier: 'MUNICIPAL',
    });
  });

  const look = async (role: string): Promise<Seen> => {
    await teller.settled();
    const { data, errors } = await api.client.send<Seen>(QUESTION, { token: tokenOf(role), headers });
    if (data === null) throw new Error(JSON.stringify(errors));
    return data;
  };

  const cabinetsOf = ({ gaps }: Seen): Seen['gaps']['verdicts'][number] | undefined =>
    gaps.verdicts.find(({ stage }) => stage.id === 'SPE08');

  test('sums over fewer than three are withheld, and their coverage is shown', async () => {
    for (let times = 0; times < 3; times += 1) {
      const seen = await look('viewer');
      expect(seen.clusterSize).toEqual({ enterprises: 2, output: null, outputCoverage: 0.5 });
      expect(seen.clusters).toEqual([{ size: { output: null } }]);
      expect(cabinetsOf(seen)?.outsidePurchases).toBeNull();
      expect(seen.gaps.edgeMoney).toMatchObject([{ known: null }]);
    }
  });

  test('no single amount is told, by figure, by sentence or by order', async () => {
    const seen = await look('viewer');
    const { purchases, evidence } = cabinetsOf(seen) ?? {};
    expect(purchases).toEqual([
      { link: 'lk-a', amount: null },
      { link: 'lk-b', amount: null },
    ]);
    expect(evidence?.every(({ amount, text }) => amount === null && !/\d元|\d[万亿]/.test(text))).toBe(true);
  });

  test('a sum over three is shown', async () => {
    await teller.accepted('establishLink', { ...cabinetsFromNingbo, id: 'lk-c', annualValue: '1000' });
    const seen = await look('viewer');
    expect(cabinetsOf(seen)?.outsidePurchases).toBe('1705');
    expect(cabinetsOf(seen)?.purchases.map(({ link }) => link)).toEqual(['lk-a', 'lk-b', 'lk-c']);
  });

  test('an analyst sees all of it, the largest purchase first', async () => {
    const seen = await look('analyst');
    expect(seen.clusterSize.output).toBe('17061000000');
    expect(cabinetsOf(seen)?.purchases).toEqual([
      { link: 'lk-c', amount: '1000' },
      { link: 'lk-b', amount: '700' },
      { link: 'lk-a', amount: '5' },
    ]);
    expect(cabinetsOf(seen)?.evidence[0]?.amount).toBe('1705');
    expect(seen.gaps.edgeMoney).toMatchObject([{ known: '120000000' }]);
  });

  test.each([
    ['viewer', '{ enterprise(id: "xuji-electric") { figures { year } } }'],
    ['viewer', '{ enterprise(id: "xuji-electric") { memberships { mine: annualOutput } } }'],
    ['viewer', '{ history(subject: "lk-a") { nodes { summary } } }'],
    ['analyst', 'mutation { endLink(input: { link: "lk-a", reason: "x" }) { __typename } }'],
    [
      'officer',
      'mutation { defineChain(input: { id: "X", name: "x", stages: [], edges: [] }) { __typename } }',
    ],
  ])('a %s may not ask %s', async (role, query) => {
    for (let times = 0; times < 3; times += 1)
      expect(await api.client.codes(query, { token: tokenOf(role), headers })).toEqual(['FORBIDDEN']);
  });

  test('without a token nothing is answered', async () => {
    expect(await api.client.codes(QUESTION, { headers })).toEqual(['NOT_AUTHENTICATED']);
  });
});
