import type { EventId } from '@liantu/kernel';
import type { Confidence, Occupant, OutsidePurchase } from '../situation.js';
import type { Evidence } from '../verdict.js';

/** A fact that a sentence rests on. */
export interface Ground {
  readonly events: readonly EventId[];
  readonly confidence?: Confidence;
}

export const byJoin = ({ because, confidence }: Occupant): Ground => ({ events: [because], confidence });
export const byLink = ({ because, confidence }: OutsidePurchase): Ground => ({ events: because, confidence });

interface Wordings {
  readonly text: string;
  /** Left out where the text names no amount. */
  readonly textWithoutAmounts?: string;
  readonly subject?: string | undefined;
  readonly amount?: bigint | undefined;
}

export const sentence = (words: Wordings, grounds: readonly Ground[]): Evidence => {
  const { text, textWithoutAmounts = text, subject, amount } = words;
  const confidence = lowest(grounds);
  return {
    text,
    textWithoutAmounts,
    ...(subject !== undefined && { subject }),
    ...(amount !== undefined && { amount }),
    eventIds: [...new Set(grounds.flatMap(({ events }) => events))],
    ...(confidence !== undefined && { confidence }),
  };
};

const ASCENDING: readonly Confidence[] = ['LOW', 'MEDIUM', 'HIGH'];

/** A sentence is as sure as the least sure of its grounds. */
const lowest = (grounds: readonly Ground[]): Confidence | undefined =>
  ASCENDING.find((level) => grounds.some(({ confidence }) => confidence === level));
