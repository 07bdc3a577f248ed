import type { Connection, Statement } from '@liantu/sqlite';
import { ChainGraphError } from '../../chain-graph-error.js';
import type { Checkpoint } from '../../chain-graph.js';
import type { GraphMutation } from '../../mutation.js';
import { sqlText, sqlTexts } from '../sql-texts.js';
import { chainRows } from './chain-rows.js';
import { enterpriseRows } from './enterprise-rows.js';
import { linkRows } from './link-rows.js';
import { Numbers } from './numbers.js';
import { placeRows } from './place-rows.js';
import type { MutationByKind, Rows } from './rows.js';

const rows: Rows<GraphMutation> = { ...enterpriseRows, ...placeRows, ...chainRows, ...linkRows };

const texts = new Map(
  ['enterprise.sql', 'place.sql', 'chain.sql', 'link.sql'].flatMap((file) => [
    ...sqlTexts(new URL(file, import.meta.url)),
  ]),
);
const CHECKPOINT = new URL('./checkpoint.sql', import.meta.url);

/** Writes mutations and checkpoint through one connection, each batch in one transaction. */
export class GraphWriter {
  readonly #connection: Connection;
  readonly #numbers: Numbers;
  readonly #statements: ReadonlyMap<string, readonly Statement<unknown>[]>;
  readonly #checkpoint: Statement<readonly [position: bigint]>;
  readonly #moveCheckpoint: Statement<unknown>;

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#numbers = new Numbers(connection);
    this.#statements = new Map(
      [...texts].map(([kind, steps]) => [kind, steps.map((step) => connection.prepare(step))]),
    );
    this.#checkpoint = connection.prepareTuples(sqlText(CHECKPOINT, 'find'));
    this.#moveCheckpoint = connection.prepare(sqlText(CHECKPOINT, 'move'));
  }

  /** OUT_OF_ORDER when `upTo` is not after the checkpoint. */
  apply(mutations: readonly GraphMutation[], upTo: Checkpoint): void {
    try {
      this.#connection.transaction(() => {
        this.#checkOrder(upTo);
        for (const mutation of mutations) this.#write<GraphMutation['kind']>(mutation.kind, mutation);
        this.#moveCheckpoint.run(upTo.position, Buffer.from(upTo.hash, 'hex'));
      });
    } catch (error) {
      this.#numbers.forget();
      throw error;
    }
  }

  #checkOrder({ position }: Checkpoint): void {
    const [reached] = this.#checkpoint.first() ?? [];
    if (reached !== undefined && position <= reached)
      throw new ChainGraphError(
        'OUT_OF_ORDER',
        `The graph stands at position ${reached}; a batch up to ${position} does not follow it`,
      );
  }

  #write<Kind extends GraphMutation['kind']>(
    kind: Kind,
    mutation: MutationByKind<GraphMutation>[Kind],
  ): void {
    const values = rows[kind](mutation, this.#numbers);
    const steps = this.#statements.get(kind) ?? [];
    for (const [at, step] of steps.entries()) if (step.run(...(values[at] ?? [])) === 0) return;
  }
}
