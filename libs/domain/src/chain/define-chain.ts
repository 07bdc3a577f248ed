import {
  accepted,
  rejected,
  type CalendarDate,
  type CommandContext,
  type Decision,
  type Rejected,
} from '@liantu/kernel';
import { tooFarAhead } from '../fact.js';
import type { ChainId } from '../ids.js';
import type { ChainEvent } from './chain.events.js';
import type { ChainFacts, ChainState } from './chain.state.js';
import { difference } from './template-difference.js';
import { badTemplate } from './template-rules.js';
import type { ChainTemplate } from './template.js';

/** A whole template; a revision records only the difference to what is there. */
export class DefineChain {
  readonly type = 'DefineChain';

  constructor(
    readonly data: ChainTemplate,
    readonly context: CommandContext,
  ) {}
}

export const defineChain = (
  { data, context }: DefineChain,
  chain: ChainState,
  facts: ChainFacts,
): Decision<ChainEvent> =>
  tooFarAhead(data.effectiveOn, context.today, 'effectiveOn') ??
  badTemplate(data) ??
  stageOfAnotherChain(data, facts) ??
  beforeLatest(data.effectiveOn, chain) ??
  accepted(...difference(data, chain));

const stageOfAnotherChain = (
  { chainId, stages }: ChainTemplate,
  { owners }: ChainFacts,
): Rejected | undefined => {
  const ownerOf = (stage: (typeof stages)[number]): ChainId => owners.get(stage.stageId) ?? chainId;
  const taken = stages.find((stage) => ownerOf(stage) !== chainId);
  return taken === undefined
    ? undefined
    : rejected(
        'STAGE_ID_TAKEN',
        `Stage ${taken.stageId} belongs to chain ${ownerOf(taken)}: choose another id`,
        'stages',
      );
};

const beforeLatest = (effectiveOn: CalendarDate, { latest }: ChainState): Rejected | undefined =>
  latest !== undefined && effectiveOn < latest
    ? rejected(
        'REVISION_BEFORE_LATEST',
        `The latest version holds from ${latest}: give a day from then on`,
        'effectiveOn',
      )
    : undefined;
