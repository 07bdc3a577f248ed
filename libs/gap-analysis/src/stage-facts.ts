import { byCodePoint } from '@liantu/kernel';
import { flagsOf } from './flags/flags.js';
import { feedsGraph, nearest, neighboursOf, type Reach } from './feeds-graph.js';
import { isPresent, type Situation, type StageSituation } from './situation.js';
import type { StrengthenFlag } from './verdict.js';

/** A present stage and the FEEDS steps to it. */
export interface PresentStage {
  readonly at: StageSituation;
  readonly steps: number;
}

/** All that the rules look at. */
export interface StageFacts {
  readonly here: StageSituation;
  readonly flags: readonly StrengthenFlag[];
  /** The nearest present stage that this one descends from, and that descends from it. */
  readonly before: PresentStage | undefined;
  readonly after: PresentStage | undefined;
  /** Present stages one FEEDS step before, after, and those that this one, a SERVICE, SERVES; by id. */
  readonly suppliers: readonly StageSituation[];
  readonly customers: readonly StageSituation[];
  readonly served: readonly StageSituation[];
  /** Ids of all FEEDS neighbours, present or not. */
  readonly neighbours: readonly string[];
}

/** Facts of every stage, in the order of the template. */
export const stageFacts = (situation: Situation): readonly StageFacts[] => {
  const graph = feedsGraph(situation);
  const present = new Map(situation.stages.filter(isPresent).map((here) => [here.stage.stageId, here]));
  const sources = new Set(present.keys());
  const before = nearest(graph.outputsOf, sources);
  const after = nearest(graph.inputsOf, sources);
  const served = servedStages(situation);
  const flagsAt = flagsOf(situation.stages);
  const among = (ids: readonly string[]): readonly StageSituation[] =>
    ids.flatMap((id) => present.get(id) ?? []);
  return situation.stages.map((here) => {
    const id = here.stage.stageId;
    const [inputs, outputs] = [neighboursOf(graph.inputsOf, id), neighboursOf(graph.outputsOf, id)];
    return {
      here,
      flags: flagsAt(here),
      before: reached(before.get(id), present),
      after: reached(after.get(id), present),
      suppliers: among(inputs),
      customers: among(outputs),
      served: here.stage.scope === 'SERVICE' ? among([...(served.get(id) ?? [])].sort(byCodePoint)) : [],
      neighbours: [...inputs, ...outputs],
    };
  });
};

const reached = (
  found: Reach | undefined,
  present: ReadonlyMap<string, StageSituation>,
): PresentStage | undefined => {
  const at = found && present.get(found.origin);
  return at === undefined || found === undefined || found.steps === 0
    ? undefined
    : { at, steps: found.steps };
};

const servedStages = ({ edges }: Situation): ReadonlyMap<string, ReadonlySet<string>> => {
  const served = new Map<string, Set<string>>();
  for (const { from, to, kind } of edges) {
    if (kind === 'SERVES') served.set(from, (served.get(from) ?? new Set()).add(to));
  }
  return served;
};
