import type { ChainId, EnterpriseId, Source, StageId, ZoneId } from '@liantu/domain';
import type { Connection, Statement } from '@liantu/sqlite';
import { sqlText } from '../sql-texts.js';

const FILE = new URL('./numbers.sql', import.meta.url);
const REMEMBERED = 100_000;

/** The numbers by which rows refer to what the domain names by text; given out when first asked for. */
export class Numbers {
  readonly #enterprises: NumberedTable;
  readonly #zones: NumberedTable;
  readonly #chains: NumberedTable;
  readonly #stages: NumberedTable;
  readonly #sources: NumberedTable;

  constructor(connection: Connection) {
    this.#enterprises = new NumberedTable(connection, 'enterprise');
    this.#zones = new NumberedTable(connection, 'zone');
    this.#chains = new NumberedTable(connection, 'chain');
    this.#stages = new NumberedTable(connection, 'stage');
    this.#sources = new NumberedTable(connection, 'source');
  }

  enterprise(id: EnterpriseId): bigint {
    return this.#enterprises.numberOf(id);
  }

  zone(id: ZoneId): bigint {
    return this.#zones.numberOf(id);
  }

  chain(id: ChainId): bigint {
    return this.#chains.numberOf(id);
  }

  stage(id: StageId): bigint {
    return this.#stages.numberOf(id);
  }

  /** Null where a fact has none. */
  source(source: Source | undefined): bigint | null {
    return source === undefined ? null : this.#sources.numberOf(JSON.stringify(source));
  }

  /** After a transaction that came to nothing, the numbers given out in it are none. */
  forget(): void {
    for (const table of [this.#enterprises, this.#zones, this.#chains, this.#stages, this.#sources])
      table.forget();
  }
}

class NumberedTable {
  readonly #find: Statement<readonly [no: bigint]>;
  readonly #add: Statement<readonly [no: bigint]>;
  #recent = new Map<string, bigint>();
  #older = new Map<string, bigint>();

  constructor(connection: Connection, table: string) {
    this.#find = connection.prepareTuples(sqlText(FILE, `find-${table}`));
    this.#add = connection.prepareTuples(sqlText(FILE, `add-${table}`));
  }

  numberOf(text: string): bigint {
    const known = this.#recent.get(text) ?? this.#older.get(text);
    return known ?? this.#remember(text, this.#stored(text));
  }

  forget(): void {
    this.#recent.clear();
    this.#older.clear();
  }

  #stored(text: string): bigint {
    const [no] = this.#find.first(text) ?? this.#add.first(text) ?? [];
    if (no === undefined) throw new Error(`No number was given to ${text}`);
    return no;
  }

  #remember(text: string, no: bigint): bigint {
    if (this.#recent.size >= REMEMBERED) {
      this.#older = this.#recent;
      this.#recent = new Map();
    }
    this.#recent.set(text, no);
    return no;
  }
}
