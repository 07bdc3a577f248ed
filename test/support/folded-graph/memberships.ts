import type { Membership } from '@liantu/chain-graph';
import {
  confidenceOf,
  isAtLeast,
  type Confidence,
  type EnterpriseId,
  type Source,
  type StageId,
} from '@liantu/domain';
import { byCodePoint, covers, type CalendarDate } from '@liantu/kernel';
import { spans, told, type Log, type Said, type Span } from './facts.js';

/** A join, and the leave that ended it. */
export type Stay = Span<Said<'EnterpriseJoinedChain'>>;

/** Whether a fact is trusted enough to be counted. */
export const counts = (source: Source | undefined, least: Confidence | undefined): boolean =>
  least === undefined || isAtLeast(confidenceOf(source), least);

/** All periods at all stages, oldest first, then by stage. */
export const staysOf = (log: Log, id: EnterpriseId, least?: Confidence): readonly Stay[] => {
  const joins = told(log, 'EnterpriseJoinedChain').filter(({ data }) => data.enterpriseId === id);
  const leaves = told(log, 'EnterpriseLeftChain').filter(({ data }) => data.enterpriseId === id);
  return [...new Set(joins.map(({ data }) => data.stageId))]
    .flatMap((stage) =>
      spans(
        joins.filter(({ data }) => data.stageId === stage),
        leaves.filter(({ data }) => data.stageId === stage),
      ),
    )
    .filter(({ data }) => counts(data.source, least))
    .sort((a, b) => byCodePoint(a.since, b.since) || byCodePoint(a.data.stageId, b.data.stageId));
};

export const stayOn = (stays: readonly Stay[], stage: StageId, date: CalendarDate): Stay | undefined =>
  stays.find((stay) => stay.data.stageId === stage && covers(stay, date));

export const membershipOf = ({ data, because, since, until }: Stay): Membership => ({
  enterprise: data.enterpriseId,
  chain: data.chainId,
  stage: data.stageId,
  since,
  ...(until !== undefined && { until }),
  role: data.role,
  ...(data.annualOutput !== undefined && { annualOutput: data.annualOutput }),
  ...(data.revenueShareBp !== undefined && { revenueShareBp: data.revenueShareBp }),
  ...(data.source !== undefined && { source: data.source }),
  because,
});
