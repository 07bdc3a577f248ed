import { ChainGraphError } from '../chain-graph-error.js';
import type { ChainGraph } from '../chain-graph.js';

/** The questions about whole chains. */
export type ChainAnswers = Pick<
  ChainGraph,
  'chainSituation' | 'clusterTotals' | 'outsidePurchases' | 'changeDates'
>;

const unanswered = (): Promise<never> =>
  Promise.reject(new ChainGraphError('UNAVAILABLE', 'Chains are not read yet'));

export const noChainAnswers: ChainAnswers = {
  chainSituation: unanswered,
  clusterTotals: unanswered,
  outsidePurchases: unanswered,
  changeDates: unanswered,
};
