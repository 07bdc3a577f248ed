import type { ChainSituation, Scope, StageSituation } from '@liantu/chain-graph';
import type { StageTerms } from '@liantu/domain';
import { templateOn } from '../chains.js';
import type { Log } from '../facts.js';
import { movementsOf } from './movements.js';
import { largestOf, occupants, summaryOf } from './occupants.js';
import { edgeMoney, tradeOf } from './trade.js';

export const chainSituation = (log: Log, scope: Scope): ChainSituation | undefined => {
  const template = templateOn(log, scope.chain, scope.asOf);
  if (template === undefined) return undefined;
  const newest = log.at(-1);
  return {
    chain: scope.chain,
    asOf: scope.asOf,
    ...(newest !== undefined && { position: newest.position }),
    stages: template.stages.map((stage) => stageSituation(log, scope, stage)),
    edges: template.edges,
    edgeMoney: edgeMoney(log, scope, template),
  };
};

const stageSituation = (log: Log, scope: Scope, stage: StageTerms): StageSituation => {
  const present = occupants(log, scope, stage.stageId);
  return {
    stage,
    enterprises: present.length,
    leaders: present.filter(({ role }) => role === 'LEADER').length,
    output: summaryOf(present),
    largest: largestOf(present),
    trade: tradeOf(log, scope, stage.stageId),
    movements: movementsOf(log, scope, stage.stageId),
  };
};
