import type { ChainCommand, ChainFacts } from '@liantu/domain';
import type { Ledger } from '../ledger.js';

/** Stages that the chain has already are its own: only about new ones the registry is asked. */
export const chainFacts = async (
  { data }: ChainCommand,
  { chains, registry }: Ledger,
): Promise<ChainFacts> => {
  const { stages } = await chains.stateOf(data.chainId);
  const added = data.stages.map(({ stageId }) => stageId).filter((stage) => !stages.has(stage));
  return { owners: added.length === 0 ? new Map() : await registry.ownersOf(added) };
};

export const stagesClaim = (): string => 'stages of chains';
