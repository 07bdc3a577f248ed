/**
 * WRONG_REVISION: the stream has moved on. UNAVAILABLE: not now, or the outcome is unknown. TOO_LARGE: the append exceeds what
 * one transaction may hold. CORRUPT: what is stored cannot be read back as it was written. LOCKED: another process holds the
 * store. FULL: no room on the disk; reads go on. ID_TAKEN: an event id stands in the log already, in another append.
 */
export type EventStoreErrorCode =
  'WRONG_REVISION' | 'UNAVAILABLE' | 'TOO_LARGE' | 'CORRUPT' | 'LOCKED' | 'FULL' | 'ID_TAKEN';

export class EventStoreError extends Error {
  override readonly name = 'EventStoreError';

  constructor(
    readonly code: EventStoreErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get retriable(): boolean {
    return this.code === 'UNAVAILABLE' || this.code === 'WRONG_REVISION';
  }
}
