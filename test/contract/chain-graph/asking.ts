import fc from 'fast-check';
import type { EnterpriseFilter, Scope, SupplyDirection } from '@liantu/chain-graph';
import { chainId, enterpriseId, type ChainId, type EnterpriseId, type LinkId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { Questions } from '../../support/folded-graph/folded-graph.js';
import {
  chains,
  confidence,
  creditCodes,
  day,
  enterprises,
  links,
  piece,
  stages,
  territory,
} from '../../support/histories/pools.js';

/** What a round of questions is about. */
export interface Asking {
  readonly scope: Omit<Scope, 'chain'>;
  readonly filter: EnterpriseFilter;
  readonly after: { readonly enterprise?: EnterpriseId; readonly link?: LinkId };
  readonly first: number;
  readonly walk: {
    readonly enterprise: EnterpriseId;
    readonly to: EnterpriseId;
    readonly direction: SupplyDirection;
    readonly depth: number;
    readonly limit: number;
  };
}

const unknownChain = chainId('XYZ');
const everyChain: readonly ChainId[] = [...chains, unknownChain];
const everyEnterprise = [...enterprises, enterpriseId('nobody')];
const enterprise = fc.constantFrom(...everyEnterprise);

const filter: fc.Arbitrary<EnterpriseFilter> = fc.record(
  {
    name: piece,
    territory,
    chain: fc.constantFrom(...everyChain),
    stage: fc.constantFrom(...stages),
    role: fc.constantFrom('LEADER', 'MEMBER'),
    status: fc.constantFrom('ACTIVE', 'SUSPENDED', 'CLOSED'),
  },
  { requiredKeys: [] },
);

export const asking: fc.Arbitrary<Asking> = fc.record({
  scope: fc.record(
    { territory, asOf: day, minConfidence: confidence },
    { requiredKeys: ['territory', 'asOf'] },
  ),
  filter,
  after: fc.record({ enterprise, link: fc.constantFrom(...links) }, { requiredKeys: [] }),
  first: fc.integer({ min: 1, max: 4 }),
  walk: fc.record({
    enterprise,
    to: enterprise,
    direction: fc.constantFrom('UPSTREAM', 'DOWNSTREAM', 'BOTH'),
    depth: fc.integer({ min: 1, max: 4 }),
    limit: fc.integer({ min: 1, max: 6 }),
  }),
});

/** Every question of the port, and what the graph answers to it. */
export const answers = async (
  graph: Questions,
  asked: Asking,
): Promise<Readonly<Record<string, unknown>>> => ({
  ...(await aboutChains(graph, asked)),
  ...(await aboutSubjects(graph, asked.scope.asOf)),
  ...(await aboutEnterprises(graph, asked)),
});

/** The questions about whole chains. */
export const aboutChains = async (
  graph: Questions,
  { scope, first }: Asking,
): Promise<Readonly<Record<string, unknown>>> => ({
  situations: await ofEach(everyChain, (chain) => graph.chainSituation({ chain, ...scope })),
  totals: await ofEach(everyChain, (chain) => graph.clusterTotals({ chain, ...scope })),
  changeDates: await ofEach(everyChain, (chain) => graph.changeDates(chain, scope.territory)),
  members: await ofEach(everyChain, (chain) =>
    graph.searchEnterprises({ chain, territory: scope.territory }, scope.asOf, { first }),
  ),
  purchases: await ofEach(everyChain, (chain) =>
    ofEach(stages, (stage) => graph.outsidePurchases({ chain, ...scope }, stage, first)),
  ),
});

const aboutSubjects = async (
  graph: Questions,
  asOf: CalendarDate,
): Promise<Readonly<Record<string, unknown>>> => ({
  templates: await graph.templates(asOf),
  stages: await graph.stages(stages),
  zones: await graph.zones(asOf),
  clusters: await graph.clusters(asOf),
  holders: await ofEach(creditCodes, (code) => graph.creditCodeHolder(code)),
  enterprises: await graph.enterprises(everyEnterprise, asOf),
  memberships: await graph.memberships(everyEnterprise),
  figures: await graph.figures(everyEnterprise, asOf),
});

const aboutEnterprises = async (
  graph: Questions,
  { scope: { asOf }, filter: sought, after, first, walk }: Asking,
): Promise<Readonly<Record<string, unknown>>> => {
  const { enterprise: start, to, direction, depth, limit } = walk;
  const page = { first, ...(after.enterprise !== undefined && { after: after.enterprise }) };
  const linkPage = { first, ...(after.link !== undefined && { after: after.link }) };
  return {
    found: await graph.searchEnterprises(sought, asOf, page),
    suppliers: await graph.supplyLinks(everyEnterprise, 'suppliers', asOf, linkPage),
    customers: await graph.supplyLinks(everyEnterprise, 'customers', asOf, linkPage),
    neighbourhood: await graph.neighbourhood({ enterprise: start, direction, depth, limit, asOf }),
    path: await graph.supplyPath(start, to, asOf),
  };
};

const ofEach = async <Subject extends string, Answer>(
  subjects: readonly Subject[],
  ask: (subject: Subject) => Promise<Answer>,
): Promise<readonly (readonly [Subject, Answer])[]> =>
  Promise.all(subjects.map(async (subject) => [subject, await ask(subject)] as const));
