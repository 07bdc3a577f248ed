import { chained, GENESIS } from './hash-chain.js';
import { draftOf } from './rows.js';
import type { StatedEvent } from '../event-lines.js';
import { EventStoreError } from '../event-store-error.js';

/** Takes the lines of an exported log one after the other, and knows whether they are what was written. */
export class StatedLog {
  #position = 0n;
  #hash = GENESIS;

  /** How many lines were taken. */
  get events(): number {
    return Number(this.#position);
  }

  /** CORRUPT, naming the line, when a line is missing before it, or when it is not as it was written. */
  add(stated: StatedEvent, line: number): void {
    const due = this.#position + 1n;
    if (stated.position !== due)
      throw corrupt(line, `holds the event of position ${stated.position} where that of ${due} belongs`);
    const hash = hashOf(stated, this.#hash);
    if (hash !== stated.hash) throw corrupt(line, 'was changed after it was written');
    this.#position = due;
    this.#hash = hash;
  }
}

const hashOf = ({ event, stream, revision, position }: StatedEvent, previous: string): string | undefined => {
  try {
    return chained(previous, { ...draftOf(event), stream, revision, position });
  } catch {
    return undefined;
  }
};

const corrupt = (line: number, what: string): EventStoreError =>
  new EventStoreError('CORRUPT', `Line ${line} ${what}: export the file again`);
