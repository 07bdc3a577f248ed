import type { Scope, StageSituation } from '@liantu/chain-graph';
import { inRegion, type StageId } from '@liantu/domain';
import { on } from '../../support/events.js';
import type { Questions } from '../../support/folded-graph/folded-graph.js';
import { power, xuchang, type Recorded } from '../../support/world.js';

/** Gives a graph that holds the whole history. */
export type Tell = (history: readonly Recorded[]) => Promise<Questions>;

/** 智能电力装备 in 许昌 on a day. */
export const inXuchang = (day: string, more: Partial<Scope> = {}): Scope => ({
  chain: power,
  territory: inRegion(xuchang),
  asOf: on(day),
  ...more,
});

export const stageIn = async (graph: Questions, scope: Scope, stage: StageId): Promise<StageSituation> => {
  const situation = await graph.chainSituation(scope);
  const found = situation?.stages.find((each) => each.stage.stageId === stage);
  if (found === undefined) throw new Error(`The template has no stage ${stage} on ${scope.asOf}`);
  return found;
};
