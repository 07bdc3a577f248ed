/** How a command ended: done, rows refused or skipped, could not run. */
export const EXIT = { done: 0, refused: 1, couldNotRun: 2 } as const;

export const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const complain = (line: string): void => {
  process.stderr.write(`${line}\n`);
};

/** JSON on one line; amounts and positions as decimal strings. */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? part.toString() : part));
