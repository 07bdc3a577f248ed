import type { Position } from '@liantu/kernel';
import type { CheckpointReader } from '../storage/checkpoint-reader.js';
import type { ReaderPool, Snapshot } from '../storage/reader-pool.js';

export interface Found<Id, Facts> {
  readonly facts: ReadonlyMap<Id, Facts>;
  /** Where they were read. */
  readonly position: Position | undefined;
}

/** How facts of subjects are read, and how many of them are kept. */
export interface Keeping<Id, Facts> {
  /** By one statement. Subjects that have none are left out. */
  read(snapshot: Snapshot, ids: readonly Id[]): Promise<Found<Id, Facts>>;
  /** In the measure of `weigh`. */
  readonly most: number;
  weigh(facts: Facts): number;
}

/** Facts of subjects as of one position, good for whatever day is asked about: those read last, until the graph goes on. */
export class KeptFacts<Id, Facts> {
  readonly #readers: Pick<ReaderPool, 'once'>;
  readonly #standing: Pick<CheckpointReader, 'read'>;
  readonly #keeping: Keeping<Id, Facts>;
  readonly #kept = new Map<Id, Facts | undefined>();
  #position: Position | undefined;
  #weight = 0;

  constructor(
    readers: Pick<ReaderPool, 'once'>,
    standing: Pick<CheckpointReader, 'read'>,
    keeping: Keeping<Id, Facts>,
  ) {
    this.#readers = readers;
    this.#standing = standing;
    this.#keeping = keeping;
  }

  /** All as of one position; what is kept is not read again. */
  async of(ids: readonly Id[]): Promise<ReadonlyMap<Id, Facts>> {
    const now = this.#standing.read()?.position;
    const isCurrent = now === this.#position;
    const missing = isCurrent ? ids.filter((id) => !this.#kept.has(id)) : ids;
    const known = isCurrent ? this.#among(ids) : [];
    if (missing.length === 0) return new Map(known);
    const read = await this.#read(missing);
    if (missing.length === ids.length) return read.facts;
    return read.position === now ? new Map([...known, ...read.facts]) : (await this.#read(ids)).facts;
  }

  async #read(ids: readonly Id[]): Promise<Found<Id, Facts>> {
    const found = await this.#readers.once((snapshot) => this.#keeping.read(snapshot, ids));
    this.#keep(ids, found);
    return found;
  }

  #among(ids: readonly Id[]): readonly (readonly [Id, Facts])[] {
    return ids.flatMap((id) => {
      const facts = this.#kept.get(id);
      return facts === undefined ? [] : [[id, facts] as const];
    });
  }

  /** What was read may be older than what is kept by now. */
  #keep(ids: readonly Id[], { facts, position }: Found<Id, Facts>): void {
    if (position === undefined || (this.#position !== undefined && position < this.#position)) return;
    if (position !== this.#position) this.#clear();
    this.#position = position;
    for (const id of ids) this.#put(id, facts.get(id));
    for (const [id, oldest] of this.#kept) {
      if (this.#weight <= this.#keeping.most) return;
      this.#kept.delete(id);
      this.#weight -= this.#weigh(oldest);
    }
  }

  #put(id: Id, facts: Facts | undefined): void {
    if (this.#kept.has(id)) return;
    this.#kept.set(id, facts);
    this.#weight += this.#weigh(facts);
  }

  #weigh(facts: Facts | undefined): number {
    return facts === undefined ? 1 : this.#keeping.weigh(facts);
  }

  #clear(): void {
    this.#kept.clear();
    this.#weight = 0;
  }
}
