import type { ChainEvent, StageAdded } from '@liantu/domain';
import type { GraphMutation } from '../mutation.js';
import type { Origin, Projection } from './projection.js';

export const chainProjection: Projection<ChainEvent> = {
  ChainDefined: ({ chainId: chain, effectiveOn: from, ...names }, origin) => [
    { kind: 'merge-chain', chain, from, ...names, ...origin },
  ],
  StageAdded: (data, origin) => [described(data, origin)],
  StageRevised: (data, origin) => [described(data, origin)],
  StageRetired: ({ chainId: chain, stageId: stage, effectiveOn: from }, origin) => [
    { kind: 'merge-stage', chain, stage, from, ...origin },
  ],
  StagesLinked: ({ chainId: chain, from, to, kind, effectiveOn, ...terms }, origin) => [
    { kind: 'merge-edge', chain, edge: { from, to, kind }, from: effectiveOn, terms, ...origin },
  ],
  StagesUnlinked: ({ chainId: chain, from, to, kind, effectiveOn }, origin) => [
    { kind: 'merge-edge', chain, edge: { from, to, kind }, from: effectiveOn, ...origin },
  ],
};

const described = (data: StageAdded['data'], origin: Origin): GraphMutation => {
  const { chainId: chain, effectiveOn: from, ...terms } = data;
  return { kind: 'merge-stage', chain, stage: terms.stageId, from, terms, ...origin };
};
