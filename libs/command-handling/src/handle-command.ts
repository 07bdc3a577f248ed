import type { DomainEvent } from '@liantu/domain';
import type { Appended, NewEvent } from '@liantu/event-store';
import {
  codeOf,
  rejected,
  revision,
  streamName,
  type Clock,
  type Command,
  type Decider,
} from '@liantu/kernel';
import { CommandError } from './command-error.js';
import { envelope } from './envelope.js';
import type { Folded, Folds } from './folds.js';
import type { Ledger } from './ledger.js';
import type { Receipt } from './receipt.js';
import type { StreamEvent, Streams } from './streams.js';
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
 * The only way to write: load, decide, append. What is kept of the stream is decided upon first: the expected revision of the
 * append shows whether it was the newest, and an answer that appends nothing is given only when the stream was read again.
 * Another writer on the same stream makes it decide again, three times in all, then it fails with a `CommandError`. A commandId
 * met before gives its first receipt again, or COMMAND_ID_REUSED.
 */
export const handleCommand = <State, C extends Command, E extends DomainEvent, Facts>(
  command: C,
  aggregate: Aggregate<State, C, E, Facts>,
  office: Office,
): Promise<Receipt> => {
  const stream = streamName(aggregate.decider.category, aggregate.subjectOf(command));
  const claim = aggregate.claimOf?.(command);
  const inTurn = (): Promise<Receipt> =>
    office.turns.take(stream, () => decideUntilCertain(command, aggregate, office));
  return claim === undefined ? inTurn() : office.turns.take(claim, inTurn);
};

/** A receipt is certain when what it says is in the log, whatever others have appended since. */
interface Outcome {
  readonly receipt: Receipt;
  readonly isCertain: boolean;
}

const decideUntilCertain = async <State, C extends Command, E extends DomainEvent, Facts>(
  command: C,
  aggregate: Aggregate<State, C, E, Facts>,
  office: Office,
): Promise<Receipt> => {
  const folds = aggregate.foldsOf(office.ledger);
  const subject = aggregate.subjectOf(command);
  const kept = folds.kept(subject);
  const early = kept && (await decideUpon(kept, command, { aggregate, office }));
  if (early?.isCertain === true) return early.receipt;
  for (let tried = 0; tried < TRIES; tried += 1) {
    const newest = await folds.read(subject);
    if (early !== undefined && newest === kept) return early.receipt;
    const outcome = await decideUpon(newest, command, { aggregate, office });
    if (outcome !== undefined) return outcome.receipt;
  }
  throw new CommandError(`Others keep writing about ${subject}: send the command again`);
};

interface Deciding<State, C extends Command, E extends DomainEvent, Facts> {
  readonly aggregate: Aggregate<State, C, E, Facts>;
  readonly office: Office;
}

/** Undefined when another writer was faster. */
const decideUpon = async <State, C extends Command, E extends DomainEvent, Facts>(
  folded: Folded<State>,
  command: C,
  { aggregate, office }: Deciding<State, C, E, Facts>,
): Promise<Outcome | undefined> => {
  const { decider, subjectOf, lookUp } = aggregate;
  const subject = subjectOf(command);
  const repeated = receiptOf(command, folded, aggregate);
  if (repeated !== undefined) return { receipt: repeated, isCertain: true };

  const decision = decider.decide(command, folded.state, await lookUp(command, office.ledger));
  if (decision.outcome === 'rejected') return { receipt: decision, isCertain: false };
  const { events, warnings } = decision;
  const isCertain = events.length > 0;
  const last = isCertain ? await record(events, command, { aggregate, office, folded }) : folded.last;
  if (isCertain && last === undefined) return undefined;
  const receipt = { outcome: 'accepted', subject, events: events.map(({ type }) => type), warnings } as const;
  return { receipt: last === undefined ? receipt : { ...receipt, position: last.position }, isCertain };
};

/** Undefined when another writer was faster. */
const record = async <State, C extends Command, E extends DomainEvent, Facts>(
  events: readonly E[],
  command: C,
  { aggregate, office, folded }: Deciding<State, C, E, Facts> & { readonly folded: Folded<State> },
): Promise<Appended | undefined> => {
  const subject = aggregate.subjectOf(command);
  const stream = streamName(aggregate.decider.category, subject);
  const enveloped = envelope(events, command.context, { stream, recordedAt: office.clock.now() });
  try {
    const appended = await office.streams.append(stream, enveloped, folded.last?.revision ?? 'no-stream');
    aggregate.foldsOf(office.ledger).fold(subject, folded, asStored(enveloped, appended));
    return appended;
  } catch (error) {
    if (codeOf(error) === 'WRONG_REVISION') return undefined;
    throw error;
  }
};

/** Which position each but the last has is not told, and is of no use: a command stands where its last event does. */
const asStored = (
  events: readonly NewEvent[],
  { position, revision: last }: Appended,
): readonly StreamEvent[] =>
  events.map(({ event, metadata }, index) => ({
    event,
    metadata,
    position,
    revision: revision(last - BigInt(events.length - 1 - index)),
  }));

const receiptOf = <State, C extends Command, E extends DomainEvent, Facts>(
  command: C,
  { commands, state }: Folded<State>,
  { decider, subjectOf }: Aggregate<State, C, E, Facts>,
): Receipt | undefined => {
  const { commandId, bodyHash } = command.context;
  const recorded = commandId === undefined ? undefined : commands.get(commandId);
  if (recorded === undefined) return undefined;
  const { events, position } = recorded;
  const warnings = decider.warningsOf?.(command, state) ?? [];
  return recorded.bodyHash === bodyHash
    ? { outcome: 'accepted', subject: subjectOf(command), position, events, warnings }
    : rejected(
        'COMMAND_ID_REUSED',
        `Another command about ${subjectOf(command)} was sent under this id: choose a new commandId`,
        'commandId',
      );
};
