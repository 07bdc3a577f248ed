import { Injectable } from '@nestjs/common';
import type { ClusterTotals, Template } from '@liantu/chain-graph';
import type { Territory } from '@liantu/domain';
import { covered, type Total } from '@liantu/gap-analysis';
import type { Caller } from '../auth/caller.js';
import { toChain } from '../chain/chain.types.js';
import { AnswerCache } from '../reading/answer-cache.js';
import { amountFor } from '../reading/discretion.js';
import { unknown } from '../reading/unknown.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { View } from '../reading/view.js';
import type { ClusterSizeType } from './cluster.types.js';

const MOST_SIZES = 512;

interface SizeQuestion {
  readonly template: Template;
  readonly territory: Territory;
}

/** How big a chain is in a territory on a day. */
@Injectable()
export class Sizes {
  private readonly cache = new AnswerCache<ClusterTotals>(MOST_SIZES);

  async measure(
    { template, territory }: SizeQuestion,
    view: View,
    { caller, signal }: RequestContext,
  ): Promise<ClusterSizeType> {
    const scope = { chain: template.id, territory, asOf: view.asOf };
    const totals = await this.cache.get(view.graph, [scope], async () => {
      const found = await view.graph.clusterTotals(scope, signal);
      if (found === undefined) throw unknown({ what: 'chain', id: template.id }, view);
      return found;
    });
    return {
      chain: toChain(template),
      territory: { territory, view },
      asOf: view.asOf,
      ...shown(totals, caller),
    };
  }
}

type Shown = Omit<ClusterSizeType, 'chain' | 'territory' | 'asOf'>;

const shown = ({ output, tax, jobs, ...totals }: ClusterTotals, caller: Caller): Shown => {
  const sumOf = (total: Total): bigint | null =>
    amountFor(caller, covered(total, totals.enterprises).sum, total.reporting);
  const coverageOf = (total: Total): number | null => covered(total, totals.enterprises).coverage;
  const people = sumOf(jobs);
  return {
    ...totals,
    output: sumOf(output),
    outputCoverage: coverageOf(output),
    tax: sumOf(tax),
    taxCoverage: coverageOf(tax),
    jobs: people === null ? null : Number(people),
    jobsCoverage: coverageOf(jobs),
  };
};
