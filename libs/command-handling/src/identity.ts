import { eventId, type EventId, type StreamName } from '@liantu/kernel';
import { v5, v7 } from 'uuid';

/** Namespace of the ids derived here; never changes, or a retry would not meet what it recorded. */
const LIANTU = '5f0f9d2c-6a3b-5e0e-9a54-3f1d2c7b8e61';

/** The same UUID (version 5) for the same names, in order. */
export const derivedId = (...names: readonly string[]): string => v5(JSON.stringify(names), LIANTU);

/** A UUID that never was before (version 7). */
export const freshId = (): string => v7();

/** Id of a subject that its caller did not name: derived from the command's id, so that a retry meets the same subject. */
export const subjectIdFor = (commandId: string | undefined): string =>
  commandId === undefined ? freshId() : derivedId('subject', commandId);

/** From the command's id within its stream, so that a repeated append is recognised; a fresh one without a commandId. */
export const eventIdFor = (stream: StreamName, commandId: string | undefined, index: number): EventId =>
  eventId(commandId === undefined ? freshId() : derivedId('event', stream, commandId, String(index)));
