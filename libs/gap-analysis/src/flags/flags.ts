import { byCodePoint } from '@liantu/kernel';
import { isPresent, type StageSituation } from '../situation.js';
import type { StrengthenFlag } from '../verdict.js';
import { concentrated } from './concentrated.js';
import type { ChainOutline, Flag } from './flag.js';
import { lowLocalSupply } from './low-local-supply.js';
import { netLeaving } from './net-leaving.js';
import { noLeader } from './no-leader.js';
import { singleSource } from './single-source.js';
import { underCapacity } from './under-capacity.js';

const flags: readonly Flag[] = [
  singleSource,
  concentrated,
  underCapacity,
  lowLocalSupply,
  netLeaving,
  noLeader,
];

/** The flags that hold at each stage of the chain; an absent stage has none. */
export const flagsOf = (
  stages: readonly StageSituation[],
): ((stage: StageSituation) => readonly StrengthenFlag[]) => {
  const chain = outline(stages);
  return (stage) =>
    isPresent(stage) ? flags.filter(({ holds }) => holds(stage, chain)).map(({ name }) => name) : [];
};

const outline = (stages: readonly StageSituation[]): ChainOutline => {
  const known = stages.filter((stage) => isPresent(stage) && stage.output.known > 0);
  return {
    leaders: stages.reduce((sum, { leaders }) => sum + leaders, 0),
    largestStage: known.sort(byOutput).at(0)?.stage.stageId,
  };
};

const byOutput = (a: StageSituation, b: StageSituation): number => {
  if (a.output.sum !== b.output.sum) return a.output.sum > b.output.sum ? -1 : 1;
  return byCodePoint(a.stage.stageId, b.stage.stageId);
};
