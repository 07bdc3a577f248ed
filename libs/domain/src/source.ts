import type { CalendarDate } from '@liantu/kernel';

export type Confidence = 'HIGH' | 'MEDIUM' | 'LOW';

/** Where a fact was read. A fact recorded without one counts as MEDIUM, in the actor's name. */
export interface Source {
  readonly title: string;
  readonly url?: string;
  readonly publishedOn?: CalendarDate;
  readonly confidence: Confidence;
}

const RANK = { HIGH: 3, MEDIUM: 2, LOW: 1 } as const satisfies Record<Confidence, number>;

export const confidenceOf = (source: Source | undefined): Confidence => source?.confidence ?? 'MEDIUM';

export const isAtLeast = (confidence: Confidence, least: Confidence): boolean =>
  RANK[confidence] >= RANK[least];
