import type { ChainGraph } from '../chain-graph.js';

/** The questions about whole chains. */
export type ChainAnswers = Pick<
  ChainGraph,
  'chainSituation' | 'clusterTotals' | 'outsidePurchases' | 'changeDates'
>;
