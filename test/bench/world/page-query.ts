import type { Territory } from '@liantu/domain';
import { territories } from './places.js';
import { chainAt, CHAINS } from './templates.js';

/** What a chain's page shows: its size, fifty enterprises, and up to four customers of each. */
export const PAGE_QUERY = `query Page($chain: ID!, $territory: TerritoryInput!, $asOf: Date!) {
  clusterSize(chain: $chain, territory: $territory, asOf: $asOf) {
    enterprises leaders stagesPresent stagesTotal
    output tax jobs outputCoverage taxCoverage jobsCoverage newestFact
  }
  enterprises(filter: { chain: $chain, territory: $territory }, asOf: $asOf, first: 50) {
    totalCount
    nodes {
      id name region status
      customers(first: 4) { nodes { id goods kind annualValue since stage { id name } customer { id name } } }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

export interface PageVariables {
  readonly chain: string;
  readonly territory: { readonly region?: string; readonly zone?: string };
  readonly asOf: string;
}

export interface ClusterFigures {
  readonly enterprises: number;
  readonly leaders: number;
  readonly stagesPresent: number;
  readonly output: string | null;
  readonly tax: string | null;
  readonly jobs: number | null;
}

export interface PageData {
  readonly clusterSize: ClusterFigures;
  readonly enterprises: { readonly totalCount: number };
}

export interface PageAnswer {
  readonly variables: PageVariables;
  readonly data: PageData;
}

export const DATES = Array.from({ length: 12 }, (_, year) => `${2015 + year}-06-30`);

export const territoryInput = (of: Territory): PageVariables['territory'] =>
  of.kind === 'region' ? { region: of.region } : { zone: of.zone };

/** All pages: first every pair of a chain and a territory on the newest date, then the earlier ones. */
export const pageVariables = (places: number, dates: number): readonly PageVariables[] =>
  DATES.slice(-dates)
    .reverse()
    .flatMap((asOf) =>
      Array.from({ length: CHAINS }, (_, chain) => chainAt(chain)).flatMap((chain) =>
        territories.slice(0, places).map((place) => ({ chain, territory: territoryInput(place), asOf })),
      ),
    );
