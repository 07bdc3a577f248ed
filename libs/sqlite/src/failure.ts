/**
 * busy: another connection holds the file. full: no room on the disk. damaged: the file is not what was written. io: a read,
 * write or sync failed, and what was to be written may or may not be on the disk; or the file cannot be opened. interrupted: stopped on request.
 */
export type SqliteFailure = 'busy' | 'full' | 'damaged' | 'io' | 'constraint' | 'interrupted' | 'other';

const FAILURES: Readonly<Record<number, SqliteFailure>> = {
  5: 'busy',
  6: 'busy',
  9: 'interrupted',
  10: 'io',
  11: 'damaged',
  13: 'full',
  19: 'constraint',
  26: 'damaged',
};

/** The driver gives no code of SQLite with it. */
const NOT_OPENED = 'ConnectionFailed(';

/** What went wrong inside SQLite; undefined when the error is not one of SQLite. */
export const failureOf = (error: unknown): SqliteFailure | undefined => {
  if (!(error instanceof Error)) return undefined;
  if (error.message.startsWith(NOT_OPENED)) return 'io';
  if (!('rawCode' in error) || typeof error.rawCode !== 'number') return undefined;
  return FAILURES[error.rawCode & 0xff] ?? 'other';
};
