import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { serveSide, settings } from '../harness/serve-side.js';
import type { PageAnswer, PageData, PageVariables } from '../world/page-query.js';

const schema = `
  scalar Date
  scalar Yuan
  input TerritoryInput { region: String, zone: ID }
  input EnterpriseFilter { chain: ID, territory: TerritoryInput }
  type Query {
    clusterSize(chain: ID!, territory: TerritoryInput, asOf: Date): ClusterSize!
    enterprises(filter: EnterpriseFilter, asOf: Date, first: Int = 20): EnterpriseConnection!
  }
  type ClusterSize {
    enterprises: Int! leaders: Int! stagesPresent: Int! stagesTotal: Int!
    output: Yuan tax: Yuan jobs: Int outputCoverage: Float taxCoverage: Float jobsCoverage: Float newestFact: Date
  }
  type EnterpriseConnection { totalCount: Int! nodes: [Enterprise!]! pageInfo: PageInfo! }
  type PageInfo { hasNextPage: Boolean! endCursor: String }
  type Enterprise { id: ID! name: String! region: String! status: EnterpriseStatus! customers(first: Int = 50): SupplyLinkConnection! }
  enum EnterpriseStatus { ACTIVE SUSPENDED CLOSED }
  type SupplyLinkConnection { nodes: [SupplyLink!]! }
  type SupplyLink { id: ID! goods: String! kind: SupplyKind! annualValue: Yuan since: Date! stage: Stage customer: Party! }
  enum SupplyKind { SUPPLY RECYCLING }
  type Stage { id: ID! name: String! }
  type Party { id: ID! name: String! }
`;

const keyOf = ({ chain, territory, asOf }: PageVariables): string =>
  [chain, territory.region ?? '', territory.zone ?? '', asOf].join(' ');

/** Mercurius with the answers in memory. */
await serveSide(async () => {
  const file = (settings as { readonly answers: string }).answers;
  const answers = JSON.parse(readFileSync(file, 'utf8')) as readonly PageAnswer[];
  const pages = new Map(answers.map(({ variables, data }) => [keyOf(variables), data]));
  const pageOf = (variables: PageVariables): PageData | undefined => pages.get(keyOf(variables));
  const app = Fastify();
  await app.register(mercurius, {
    schema,
    jit: 1,
    resolvers: {
      Query: {
        clusterSize: (_: unknown, variables: PageVariables) => pageOf(variables)?.clusterSize,
        enterprises: (_: unknown, { filter, asOf }: { filter: PageVariables; asOf: string }) =>
          pageOf({ ...filter, asOf })?.enterprises,
      },
    },
  });
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  return {
    address,
    round: async ({ milliseconds }) => {
      await pause(milliseconds);
      return 0;
    },
    finish: async () => {
      await app.close();
      return [];
    },
  };
});
