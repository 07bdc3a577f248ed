import { warningsOf, type DomainEvent } from '@liantu/domain';
import type { Appended } from '@liantu/event-store';
import {
  codeOf,
  rejected,
  streamName,
  type Clock,
  type Command,
  type Decider,
  type StreamName,
} from '@liantu/kernel';
import { CommandError } from './command-error.js';
import { envelope } from './envelope.js';
import type { Folded, Folds, Streams } from './folds.js';
import type { Ledger } from './ledger.js';
import type { Receipt } from './receipt.js';
import type { Turns } from './turns.js';

/** How the commands of one kind of subject are decided. */
export interface Aggregate<State, C extends Command, E extends DomainEvent, Facts> {
  readonly decider: Decider<State, C, E, Facts>;
  readonly subjectOf: (command: C) => string;
  readonly foldsOf: (ledger: Ledger) => Folds<State, E>;
  /** Names what two commands about different subjects must not both decide upon: they take turns, else both could be accepted. */
  readonly claimOf?: (command: C) => string | undefined;
  /** Looks up what the decision must know beyond the subject's own stream. */
  readonly lookUp: (command: C, ledger: Ledger) => Promise<Facts>;
}

export interface Office {
  readonly streams: Streams;
  readonly clock: Clock;
  readonly ledger: Ledger;
  readonly turns: Turns;
}

const TRIES = 3;

/**
 * The only way to write: load, decide, append. Another writer on the same stream makes it decide again, three times in all,
 * then it fails with a `CommandError`. A commandId met before gives its first receipt again, or COMMAND_ID_REUSED.
 */
export const handleCommand = <State, C extends Command, E extends DomainEvent, Facts>(
  command: C,
  aggregate: Aggregate<State, C, E, Facts>,
  office: Office,
): Promise<Receipt> => {
  const stream = streamName(aggregate.decider.category, aggregate.subjectOf(command));
  const claim = aggregate.claimOf?.(command);
  const inTurn = (): Promise<Receipt> =>
    office.turns.take(stream, () => decideUntilRecorded(command, aggregate, office));
  return claim === undefined ? inTurn() : office.turns.take(claim, inTurn);
};

const decideUntilRecorded = async <State, C extends Command, E extends DomainEvent, Facts>(
  command: C,
  aggregate: Aggregate<State, C, E, Facts>,
  office: Office,
): Promise<Receipt> => {
  for (let tried = 0; tried < TRIES; tried += 1) {
    const receipt = await decideOnce(command, aggregate, office);
    if (receipt !== 'overtaken') return receipt;
  }
  throw new CommandError(`Others keep writing about ${aggregate.subjectOf(command)}: send the command again`);
};

const decideOnce = async <State, C extends Command, E extends DomainEvent, Facts>(
  command: C,
  { decider, subjectOf, foldsOf, lookUp }: Aggregate<State, C, E, Facts>,
  office: Office,
): Promise<Receipt | 'overtaken'> => {
  const subject = subjectOf(command);
  const folded = await foldsOf(office.ledger).read(subject);
  const repeated = receiptOf(command, subject, folded);
  if (repeated !== undefined) return repeated;

  const decision = decider.decide(command, folded.state, await lookUp(command, office.ledger));
  if (decision.outcome === 'rejected') return decision;
  const { events, warnings } = decision;
  const last =
    events.length === 0
      ? folded.last
      : await record(events, command, { office, stream: streamName(decider.category, subject), folded });
  if (last === 'overtaken') return last;
  const receipt = { outcome: 'accepted', subject, events: events.map(({ type }) => type), warnings } as const;
  return last === undefined ? receipt : { ...receipt, position: last.position };
};

const record = async (
  events: readonly DomainEvent[],
  { context }: Command,
  { office, stream, folded }: { office: Office; stream: StreamName; folded: Folded<unknown> },
): Promise<Appended | 'overtaken'> => {
  const enveloped = envelope(events, context, { stream, recordedAt: office.clock.now() });
  try {
    return await office.streams.append(stream, enveloped, folded.last?.revision ?? 'no-stream');
  } catch (error) {
    if (codeOf(error) === 'WRONG_REVISION') return 'overtaken';
    throw error;
  }
};

const receiptOf = <State>(
  command: Command,
  subject: string,
  { commands }: Folded<State>,
): Receipt | undefined => {
  const { commandId, bodyHash } = command.context;
  const recorded = commandId === undefined ? undefined : commands.get(commandId);
  if (recorded === undefined) return undefined;
  const { events, position } = recorded;
  return recorded.bodyHash === bodyHash
    ? { outcome: 'accepted', subject, position, events, warnings: warningsOf(command) }
    : rejected(
        'COMMAND_ID_REUSED',
        'Another command was sent under this id: choose a new commandId',
        'commandId',
      );
};
