import { isUnknown, type Told } from './journal.js';
import type { StoredEvent } from './stored-log.js';
import type { Answer, ToldCommand } from './told-command.js';

type Accepted = Extract<Answer, { readonly outcome: 'accepted' }>;

const metadataOf = ({ metadata }: StoredEvent): { readonly hash: unknown; readonly commandId: unknown } => {
  const [hash, , , commandId] = JSON.parse(metadata) as readonly unknown[];
  return { hash, commandId };
};

/** How many events a command leaves when it is carried out. */
const countOf = ({ type, data }: ToldCommand): number => {
  if (type !== 'DefineChain') return 1;
  return 1 + listOf(data['stages']).length + listOf(data['edges']).length;
};

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** Whether an event says what its command said, as far as that is plain. */
const tells = ({ type, data }: ToldCommand, event: StoredEvent): boolean => {
  if (type === 'DefineChain') return true;
  const stored = JSON.parse(event.data) as Record<string, unknown>;
  return Object.entries(data).every(([field, value]) => stored[field] === value);
};

const haveOneHash = (events: readonly StoredEvent[], expected: string | undefined): boolean => {
  const [hash, ...more] = new Set(events.map((event) => metadataOf(event).hash));
  return more.length === 0 && (expected === undefined || hash === expected);
};

const faultOfEvents = ({ command }: Told, events: readonly StoredEvent[]): string | undefined => {
  if (events.length !== countOf(command)) return `left ${events.length} of ${countOf(command)} events`;
  const first = events[0]?.position ?? 0;
  if (events.some(({ position }, index) => position !== first + index)) return 'was torn apart';
  if (events.some(({ stream }) => stream !== command.stream)) return 'went to another stream';
  if (!haveOneHash(events, command.hash)) return 'has another hash';
  return events.every((event) => tells(command, event)) ? undefined : 'says something else';
};

const faultOfAcceptance = (told: Told, events: readonly StoredEvent[]): string | undefined => {
  const accepted = told.answers.filter((answer): answer is Accepted => answer.outcome === 'accepted');
  if (new Set(accepted.map(({ position }) => position)).size > 1) return 'got two receipts';
  const [receipt] = accepted;
  if (receipt === undefined) return undefined;
  if (receipt.position !== String(events.at(-1)?.position)) return `is not where its receipt says`;
  return receipt.events.join() === events.map(({ type }) => type).join()
    ? undefined
    : 'left other events than its receipt says';
};

const faultOf = (told: Told, events: readonly StoredEvent[]): string | undefined => {
  const accepted = told.answers.some(({ outcome }) => outcome === 'accepted');
  if (!accepted && !isUnknown(told)) return events.length > 0 ? 'was refused, yet left events' : undefined;
  if (!accepted && events.length === 0) return undefined;
  return faultOfEvents(told, events) ?? faultOfAcceptance(told, events);
};

const byCommand = (log: readonly StoredEvent[]): ReadonlyMap<unknown, readonly StoredEvent[]> => {
  const events = new Map<unknown, StoredEvent[]>();
  for (const event of log) {
    const { commandId } = metadataOf(event);
    const ofCommand = events.get(commandId) ?? [];
    events.set(commandId, ofCommand);
    ofCommand.push(event);
  }
  return events;
};

/** Where the log and what its clients were told disagree, a sentence each. */
export const faultsOfOutcomes = (
  journal: readonly Told[],
  log: readonly StoredEvent[],
): readonly string[] => {
  const events = byCommand(log);
  const sent = new Set<unknown>(journal.map(({ command }) => command.id));
  const strangers = [...events.keys()].filter((commandId) => !sent.has(commandId));
  return [
    ...strangers.map((commandId) => `nobody sent ${String(commandId)}`),
    ...journal.flatMap((told) => {
      const fault = faultOf(told, events.get(told.command.id) ?? []);
      return fault === undefined ? [] : [`${told.command.type} ${told.command.id} ${fault}`];
    }),
  ];
};
