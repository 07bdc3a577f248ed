import type { ChainGraph } from '../chain-graph.js';
import type { EnterpriseOnDate, Page } from '../subjects.js';
import type { MemberSearch } from './situation/member-page.js';

/** The questions about whole chains. */
export interface ChainAnswers extends Pick<
  ChainGraph,
  'chainSituation' | 'clusterTotals' | 'outsidePurchases' | 'changeDates'
> {
  members(search: MemberSearch, signal?: AbortSignal): Promise<Page<EnterpriseOnDate>>;
}
