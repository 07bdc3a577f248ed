import { addDays, calendarDate, type CalendarDate } from '@liantu/kernel';
import type { RoundAsked } from '../harness/protocol.js';
import { acknowledged } from '../harness/serve-side.js';
import { Random } from './random.js';

/** What one side of the command rows is given. */
export interface CommandSettings {
  readonly folder: string;
  readonly seed: number;
  /** Streams that the commands are spread over, by Zipf's law. */
  readonly streams: number;
  /** Commands of a round; as many as its time allows when not given. */
  readonly commands?: number;
  /** Tell every acknowledged id, for who kills the process. */
  readonly telling?: boolean;
}

/** A delivery gets another yearly value. */
export interface Revaluation {
  readonly id: string;
  /** The delivery, from 0. */
  readonly link: number;
  readonly value: bigint;
  readonly effectiveOn: CalendarDate;
  /** To be called when it is durable. */
  readonly acknowledge: () => void;
}

/** Makes the data of the event about 400 bytes. */
export const PADDING = `https://example.org/contracts/${'0123456789'.repeat(17)}`;

const FIRST = calendarDate('2015-01-01');

/** The commands of each round in turn, from one stream for all rounds. */
export const revaluations = ({
  seed,
  streams,
  commands,
  telling = false,
}: CommandSettings): ((asked: RoundAsked) => Generator<Revaluation, void>) => {
  const random = new Random(seed);
  let index = 0;
  return function* round({ milliseconds }) {
    const [last, end] = [index + (commands ?? Infinity), performance.now() + milliseconds];
    while (index < last && (commands !== undefined || performance.now() < end)) {
      const id = `r-${index}`;
      yield {
        id,
        link: random.skewed(streams),
        value: BigInt(1_000_000 + index),
        effectiveOn: addDays(FIRST, random.below(3000)),
        acknowledge: () => (telling ? acknowledged(id) : undefined),
      };
      index += 1;
    }
  };
};
