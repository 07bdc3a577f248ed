import type { CalendarDate } from '@liantu/kernel';
import type { ChainId } from '../ids.js';
import type { EdgeTerms, StageTerms } from './chain.events.js';

/** A stage as a template states it: its place is its place in the list. */
export type TemplateStage = Omit<StageTerms, 'ordinal'>;

/** A whole version of a chain, stages in the order in which they are listed. */
export interface ChainTemplate {
  readonly chainId: ChainId;
  readonly name: string;
  readonly nameEn?: string;
  readonly stages: readonly TemplateStage[];
  readonly edges: readonly EdgeTerms[];
  readonly effectiveOn: CalendarDate;
}
