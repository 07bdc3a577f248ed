import { Injectable } from '@nestjs/common';
import { RegionNames } from '@liantu/bundled';
import type { ChainSituation } from '@liantu/chain-graph';
import type { ChainId, Confidence, Territory } from '@liantu/domain';
import { findGaps, type GapReport } from '@liantu/gap-analysis';
import type { Position } from '@liantu/kernel';
import { AnswerCache } from '../reading/answer-cache.js';
import { unknown } from '../reading/unknown.js';
import type { View } from '../reading/view.js';

const MOST_REPORTS = 64;

export interface GapQuestion {
  readonly chain: ChainId;
  readonly territory: Territory;
  readonly minConfidence?: Confidence;
  readonly interiorOnly: boolean;
}

/** The facts, and what the analysis makes of them. */
export interface Finding {
  readonly position?: Position;
  readonly situation: ChainSituation;
  readonly report: GapReport;
}

/** Gap reports of a chain in a territory on a day. */
@Injectable()
export class Findings {
  private readonly cache = new AnswerCache<Finding>(MOST_REPORTS);

  constructor(private readonly regions: RegionNames) {}

  /** An unknown chain is refused. */
  find(question: GapQuestion, view: View, signal: AbortSignal): Promise<Finding> {
    const { chain, territory, minConfidence, interiorOnly } = question;
    const key = [chain, territory, view.asOf, minConfidence, interiorOnly];
    return this.cache.get(view.graph, key, () => this.ask(question, view, signal));
  }

  private async ask(
    { interiorOnly, ...scope }: GapQuestion,
    view: View,
    signal: AbortSignal,
  ): Promise<Finding> {
    const situation = await view.graph.chainSituation({ ...scope, asOf: view.asOf }, signal);
    if (situation === undefined) throw unknown({ what: 'chain', id: scope.chain }, view);
    const { territory } = scope;
    const regionName = (code: string): string => this.regions.nameOf(code);
    const report = findGaps(situation, { territory, regionName }, { interiorOnly });
    const { position } = situation;
    return { ...(position !== undefined && { position }), situation, report };
  }
}
