import type { SqlValue } from '@liantu/sqlite';
import type { Snapshot } from '../storage/reader-pool.js';

/** Lists of numbers by name, all of one length. */
export type Lists<Name extends string> = Readonly<Record<Name, readonly number[]>>;

/** Reads the one row of a statement whose columns are JSON lists of numbers. */
export const readLists = async <Name extends string>(
  snapshot: Snapshot,
  sql: string,
  ...values: readonly SqlValue[]
): Promise<Lists<Name>> => {
  const [row] = await snapshot.all<Readonly<Record<Name, string>>>(sql, ...values);
  const lists = Object.entries<string>(row ?? {}).map(([name, json]) => [name, JSON.parse(json) as number[]]);
  return Object.fromEntries(lists) as Lists<Name>;
};

/** Reads something; gives what keeps it. */
export type Step = () => Promise<() => void>;

/** Keeps what one step has read while the next is being read. */
export const inTurn = async (steps: Iterable<Step>): Promise<void> => {
  let keepLast = (): void => undefined;
  for (const step of steps) {
    const reading = step();
    keepLast();
    keepLast = await reading;
  }
  keepLast();
};
