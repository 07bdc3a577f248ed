import type { ChainGraph, Scope } from '@liantu/chain-graph';
import type { StageTerms } from '@liantu/domain';
import { changesBetween, rulingsOf, type StageRuling } from '@liantu/gap-analysis';
import type { Position } from '@liantu/kernel';
import { toStage } from '../chain/chain.types.js';
import type { VerdictChangeType } from './gaps-changed.types.js';

/** The verdicts of a chain, and where the graph stood that gave them. */
export interface Standing {
  readonly position?: Position;
  readonly rulings: readonly StageRuling[];
  readonly stages: ReadonlyMap<string, StageTerms>;
}

/** Of a chain that the graph does not know there are no verdicts. */
export const standingOf = async (graph: ChainGraph, scope: Scope): Promise<Standing> => {
  const situation = await graph.chainSituation(scope);
  if (situation === undefined) return { rulings: [], stages: new Map() };
  const { position, stages } = situation;
  return {
    ...(position !== undefined && { position }),
    rulings: rulingsOf(situation),
    stages: new Map(stages.map(({ stage }) => [stage.stageId, stage])),
  };
};

export const changesFrom = (before: Standing, after: Standing): readonly VerdictChangeType[] =>
  changesBetween(before.rulings, after.rulings).flatMap(({ stage, ...change }) => {
    const terms = after.stages.get(stage) ?? before.stages.get(stage);
    return terms === undefined ? [] : [{ stage: toStage(terms), ...change }];
  });
