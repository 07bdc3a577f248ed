import { hash } from 'node:crypto';
import { eventId, type CommandContext, type EventId, type StreamName } from '@liantu/kernel';
import { v7 } from 'uuid';

/** Namespace of the ids derived here; never changes, or a retry would not meet what it recorded. */
const LIANTU = Buffer.from('5f0f9d2c6a3b5e0e9a543f1d2c7b8e61', 'hex');

/** The same UUID (version 5) for the same names, in order. */
export const derivedId = (...names: readonly string[]): string => {
  const named = Buffer.concat([LIANTU, Buffer.from(JSON.stringify(names))]);
  const hex = hash('sha1', named, 'hex');
  const variant = ((parseInt(hex.charAt(16), 16) & 0b11) | 0b1000).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
};

/** A UUID that never was before (version 7). */
export const freshId = (): string => v7();

/** Id of a subject that its caller did not name: derived from the command's id, so that a retry meets the same subject. */
export const subjectIdFor = (commandId: string | undefined): string =>
  commandId === undefined ? freshId() : derivedId('subject', commandId);

/**
 * From the command's id, body and day within its stream, so that a repeated append is recognised, and one that may hold
 * something else is not: a fact told without a day is dated by the day of its command. A fresh one without a commandId.
 */
export const eventIdFor = (
  stream: StreamName,
  { commandId, bodyHash, today }: Pick<CommandContext, 'commandId' | 'bodyHash' | 'today'>,
  index: number,
): EventId =>
  eventId(
    commandId === undefined
      ? freshId()
      : derivedId('event', stream, commandId, bodyHash, today, String(index)),
  );
