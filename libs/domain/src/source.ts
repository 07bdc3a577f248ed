import type { CalendarDate } from '@liantu/kernel';

export type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';

/** Where a fact was read. A fact recorded without one counts as MEDIUM, in the actor's name. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly publishedOn?: CalendarDate;
  readonly confidence: Confidence;
}

/** Pages are shown as links: nothing else may hide behind one. */
export const isAddress = (text: string): boolean => /^https?:\/\/\S+$/i.test(text);

const RANK = { HIGH: 3, MEDIUM: 2, LOW: 1 } as const satisfies Record<Confidence, number>;

export const confidenceOf = (source: Source | undefined): Confidence => source?.confidence ?? 'MEDIUM';

export const isAtLeast = (confidence: Confidence, least: Confidence): boolean =>
  RANK[confidence] >= RANK[least];
