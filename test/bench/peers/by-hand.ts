import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'libsql';
import { calendarDate, epochDay, monthsBefore, yearOf } from '@liantu/kernel';
import type { PageVariables } from '../world/page-query.js';
import { BY_HAND, type Fact } from './by-hand-sql.js';

export type Row = readonly (string | bigint | number | null)[];

/** Every day of the year but its last belongs to a year that has not ended. */
const lastEndedYear = (asOf: string): number =>
  yearOf(calendarDate(asOf)) - (asOf.endsWith('-12-31') ? 0 : 1);

const valuesOf = ({ chain, territory, asOf }: PageVariables): Readonly<Record<string, string | bigint>> => {
  const prefix = (territory.region ?? '').replace(/(0000|00)$/, '');
  const day = calendarDate(asOf);
  return {
    chain,
    zone: territory.zone ?? '',
    first: BigInt(prefix.padEnd(6, '0')),
    last: BigInt(prefix.padEnd(6, '9')),
    day: BigInt(epochDay(day)),
    yearAgo: BigInt(epochDay(monthsBefore(day, 12))),
    year: BigInt(lastEndedYear(asOf)),
  };
};

/** The tables of the graph, asked in SQL that is written for the question. */
export class ByHand {
  readonly #database: Database.Database;
  readonly #statements = new Map<string, Database.Statement>();

  constructor(folder: string) {
    const file = readdirSync(folder).find((name) => name.endsWith('.sqlite')) ?? '';
    this.#database = new Database(join(folder, file), { readonly: true });
    this.#database.exec('PRAGMA cache_size = -65536');
    this.#database.defaultSafeIntegers(true);
    for (const [kind, facts] of Object.entries(BY_HAND))
      for (const [fact, sql] of Object.entries(facts))
        this.#statements.set(`${kind} ${fact}`, this.#database.prepare(sql).raw());
  }

  ask(fact: Fact, question: PageVariables): readonly Row[] {
    const kind = question.territory.zone === undefined ? 'region' : 'zone';
    return (this.#statements.get(`${kind} ${fact}`)?.all(valuesOf(question)) ?? []) as readonly Row[];
  }

  close(): void {
    this.#database.close();
  }
}
