import { parseArgs } from 'node:util';

export interface Options {
  /** Rows by number or by a word of what they measure; all when empty. */
  readonly names: readonly string[];
  readonly quick: boolean;
  readonly seed: number;
  /** Enterprises of the large world. */
  readonly enterprises: number;
  /** Events of the log that is projected and rebuilt. */
  readonly events: number;
  readonly rounds: number;
  readonly milliseconds: number;
  readonly json?: string;
  /** Where the stores are made; on a disk. */
  readonly data: string;
}

export const USAGE = `npm run bench -- [row …] [--quick] [--json FILE] [--seed N] [--size 200k] [--rounds 9] [--data FOLDER]
  row      by number or name: B4 B9 projection
  --quick  small sizes, 3 short rounds, under 3 minutes
  --size   enterprises of the large world, e.g. 200k or 1m`;

/** Throws an error that says what to give instead. */
export const parseOptions = (args: readonly string[]): Options => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      seed: { type: 'string', default: '42' },
      size: { type: 'string' },
      rounds: { type: 'string' },
      data: { type: 'string', default: 'dist' },
    },
  });
  const { quick, json, seed, size, rounds, data } = values;
  const enterprises = count('size', size ?? (quick ? '5k' : '200k'));
  return {
    names: positionals,
    quick,
    seed: count('seed', seed),
    enterprises,
    events: quick ? 4 * enterprises : 5 * enterprises,
    rounds: count('rounds', rounds ?? (quick ? '3' : '9')),
    milliseconds: quick ? 700 : 4000,
    data,
    ...(json !== undefined && { json }),
  };
};

const FACTORS: Readonly<Record<string, number>> = { '': 1, k: 1000, m: 1_000_000 };

const count = (name: string, text: string): number => {
  const [, digits, suffix = ''] = /^(\d{1,9})([km]?)$/i.exec(text) ?? [];
  if (digits === undefined) throw new Error(`--${name} takes a whole number, as 42, 200k or 1m; not ${text}`);
  return Number(digits) * (FACTORS[suffix.toLowerCase()] ?? 1);
};
