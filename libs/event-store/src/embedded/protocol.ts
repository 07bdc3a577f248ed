import type { EventStoreErrorCode } from '../event-store-error.js';

/** What the thread is started with. */
export interface Opening {
  readonly path: string;
  /** The program that opens the log, as its user would name it. */
  readonly program: string;
}

/** An event on its way into the log. */
export interface Draft {
  readonly id: string;
  readonly type: string;
  readonly schema: number;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly data: string;
  readonly metadata: string;
}

/** An event as it stands in the file, which may not name the stream or type that it refers to. */
export interface Row extends Omit<Draft, 'type'> {
  readonly position: bigint;
  readonly stream: string | null;
  readonly revision: bigint;
  readonly type: string | null;
  readonly hash: string;
}

export interface Append {
  readonly kind: 'append';
  readonly stream: string;
  /** The revision of the stream's last event; -1 when the stream must not exist. */
  readonly expected: bigint;
  readonly events: readonly Draft[];
}

/** Rows strictly between the bounds. */
export interface ReadStream {
  readonly kind: 'read-stream';
  readonly stream: string;
  readonly after: bigint;
  readonly before: bigint;
  readonly backwards: boolean;
  readonly limit: number;
}

export interface ReadAll {
  readonly kind: 'read-all';
  readonly after: bigint;
  readonly limit: number;
}

export type Read =
  | ReadStream
  | ReadAll
  | { readonly kind: 'head' }
  | { readonly kind: 'event-at'; readonly position: bigint }
  | { readonly kind: 'position-at'; readonly recordedAt: number };

/** Rows up to the limit, or up to what one answer may carry; `more` when others may follow. */
export interface Page {
  readonly rows: readonly Row[];
  readonly more: boolean;
}

export type Request = Append | Read | { readonly kind: 'close' };

/** Where the last event of an append stands. */
export interface Place {
  readonly position: bigint;
  readonly revision: bigint;
}

export interface Answers {
  readonly append: Place;
  readonly 'read-stream': Page;
  readonly 'read-all': Page;
  readonly head: { readonly position: bigint; readonly hash: string } | undefined;
  readonly 'event-at': Row | undefined;
  readonly 'position-at': bigint | undefined;
  readonly close: undefined;
}

export interface Failure {
  readonly code: EventStoreErrorCode;
  readonly message: string;
}

export type Outcome<Answer = Answers[keyof Answers]> =
  { readonly answer: Answer; readonly failure?: undefined } | { readonly failure: Failure };

export interface Envelope {
  readonly id: number;
  readonly request: Request;
}

/** What the thread says: first whether it owns the file, then its answers, each with why nothing can be written, if so. */
export interface Report {
  readonly outcomes: readonly { readonly id: number; readonly outcome: Outcome }[];
  readonly problem?: string;
}
