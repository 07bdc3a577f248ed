import { withWarnings, type Decider } from '@liantu/kernel';
import type { ChainEvent } from './chain.events.js';
import { evolveChain, initialChain, type ChainFacts, type ChainState } from './chain.state.js';
import { defineChain, type DefineChain } from './define-chain.js';

export type ChainCommand = DefineChain;

const warningsOf = ({ data }: ChainCommand): readonly string[] =>
  data.stages.length === 0
    ? [
        'The chain has no stage: nothing can join it, and nothing is missing from it, until a version lists some',
      ]
    : [];

export const chainDecider: Decider<ChainState, ChainCommand, ChainEvent, ChainFacts> = {
  category: 'chain',
  initialState: initialChain,
  evolve: evolveChain,
  decide: (command, chain, facts) => {
    const decision = defineChain(command, chain, facts);
    return decision.outcome === 'rejected' ? decision : withWarnings(decision, ...warningsOf(command));
  },
  warningsOf,
};
