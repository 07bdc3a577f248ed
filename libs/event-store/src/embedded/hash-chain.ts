import { hash } from 'node:crypto';

/** What the hash of an event covers, as it is stored. */
export interface Hashed {
  readonly position: bigint;
  readonly id: string;
  readonly stream: string;
  readonly revision: bigint;
  readonly type: string;
  readonly schema: number;
  /** Milliseconds since 1970. */
  readonly recordedAt: number;
  readonly data: string;
  readonly metadata: string;
}

/** What the first event is chained to. */
export const GENESIS = '0'.repeat(64);

/** SHA-256 in hex of the previous hash and the fields of the event, joined by NUL, which none of them can hold. */
export const chained = (previous: string, event: Hashed): string => {
  const { position, id, stream, revision, type, schema, recordedAt, data, metadata } = event;
  return hash(
    'sha256',
    [previous, position, id, stream, revision, type, schema, recordedAt, data, metadata].join('\0'),
  );
};
