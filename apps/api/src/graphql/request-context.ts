import type { Caller } from '../auth/caller.js';

/** What every resolver finds in `@Context()`. */
export interface RequestContext {
  readonly caller: Caller;
  /** Aborts when the request ends: answered, hung up, or out of time. What a request holds is released by it. */
  readonly signal: AbortSignal;
  readonly correlationId: string;
  /** The commands of the document are read, to see whether all can be; none is carried out. */
  readonly isOnlyRead?: boolean;
  /** As they were sent. */
  variables?: Readonly<Record<string, unknown>>;
}

/** Before the gate has been passed nobody is known yet. */
export interface IncomingContext extends Omit<RequestContext, 'caller'> {
  readonly caller?: Caller;
  /** Where the request comes from, for counting failed attempts. */
  readonly address: string;
  /** When the operation began, in milliseconds of the process. */
  readonly began: number;
  /** Asks again, for connections that last: a token may be revoked or run out. */
  readonly isStillKnown?: () => Promise<boolean>;
  /** The connection of a subscription, and how many are open on it. */
  readonly socket?: { subscriptions: number; readonly close: () => void };
}

declare module 'mercurius' {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- this is how Mercurius learns of our context
  interface MercuriusContext extends IncomingContext {}
}
