import {
  standsOn,
  statusOn,
  type EnterpriseId,
  type EnterpriseStatus,
  type LinkCommand,
  type LinkFacts,
  type StageId,
  type SupplyTerms,
} from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { Ledger } from '../ledger.js';

/** For a new link: the status of its parties, and which of the stages named can be named, on its first day. */
export const linkFacts = async ({ type, data }: LinkCommand, ledger: Ledger): Promise<LinkFacts> =>
  type === 'EstablishLink'
    ? { enterprises: await parties(data, ledger), stages: await namedStages(data, ledger) }
    : { enterprises: new Map(), stages: new Set() };

const parties = async (
  { supplier, customer, effectiveOn }: SupplyTerms,
  { enterprises }: Ledger,
): Promise<ReadonlyMap<EnterpriseId, EnterpriseStatus>> => {
  const ids = supplier.kind === 'enterprise' ? [supplier.id, customer] : [customer];
  const states = await Promise.all(ids.map(async (id) => [id, await enterprises.stateOf(id)] as const));
  return new Map(
    states
      .filter(([, { registration }]) => registration !== undefined)
      .map(([id, state]) => [id, statusOn(state, effectiveOn)]),
  );
};

const namedStages = async (
  { stageId, intoStageId, effectiveOn }: SupplyTerms,
  ledger: Ledger,
): Promise<ReadonlySet<StageId>> => {
  const stages = [stageId, intoStageId].filter((stage) => stage !== undefined);
  return stages.length === 0 ? new Set() : standingStages(stages, effectiveOn, ledger);
};

const standingStages = async (
  stages: readonly StageId[],
  date: CalendarDate,
  { chains, registry }: Ledger,
): Promise<ReadonlySet<StageId>> => {
  const standing = new Set<StageId>();
  for (const [stage, chain] of await registry.ownersOf(stages))
    if (standsOn(await chains.stateOf(chain), stage, date)) standing.add(stage);
  return standing;
};
