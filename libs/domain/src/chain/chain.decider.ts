import type { Decider } from '@liantu/kernel';
import type { ChainEvent } from './chain.events.js';
import { evolveChain, initialChain, type ChainFacts, type ChainState } from './chain.state.js';
import { defineChain, type DefineChain } from './define-chain.js';

export type ChainCommand = DefineChain;

export const chainDecider: Decider<ChainState, ChainCommand, ChainEvent, ChainFacts> = {
  category: 'chain',
  initialState: initialChain,
  evolve: evolveChain,
  decide: defineChain,
};
