import { atLeast, ratio } from '@liantu/kernel';
import { feedsGraph, longestPath } from '../feeds-graph.js';
import { isPresent, type Situation, type StageSituation } from '../situation.js';
import { thresholds } from '../thresholds.js';
import type { Ruling } from '../verdict.js';
import { localSupplyRate } from './local-supply.js';

export interface Completeness {
  /** Present CORE stages ÷ CORE stages; null without CORE stages. */
  readonly breadth: number | null;
  readonly present: number;
  readonly total: number;
  /** Longest FEEDS path of present CORE stages ÷ longest of CORE stages, in stages; null without CORE stages. */
  readonly continuity: number | null;
  /** Σ local purchases of the chain's stages ÷ Σ all; null when no amount is known. */
  readonly localSupplyRate: number | null;
  /** The badge 完整产业链: breadth reaches the threshold and nothing is FILL / INTERIOR. A house definition. */
  readonly complete: boolean;
}

export const completenessOf = (situation: Situation, rulings: readonly Ruling[]): Completeness => {
  const core = situation.stages.filter(({ stage }) => stage.scope === 'CORE');
  const present = core.filter(isPresent);
  const graph = feedsGraph(situation);
  return {
    breadth: quotient(present.length, core.length),
    present: present.length,
    total: core.length,
    continuity: quotient(longestPath(graph, idsOf(present)), longestPath(graph, idsOf(core))),
    localSupplyRate: localSupplyRate(situation.stages.map(({ trade }) => trade)),
    complete:
      atLeast(BigInt(present.length), BigInt(core.length), thresholds.completeChain) &&
      !rulings.some(({ reason }) => reason === 'INTERIOR'),
  };
};

const idsOf = (stages: readonly StageSituation[]): ReadonlySet<string> =>
  new Set(stages.map(({ stage }) => stage.stageId));

const quotient = (part: number, whole: number): number | null => ratio(BigInt(part), BigInt(whole));
