import type { Position, Rejected } from '@liantu/kernel';

export interface AcceptedReceipt {
  readonly outcome: 'accepted';
  /** Id of the enterprise, zone, chain, link or cluster. */
  readonly subject: string;
  /** Of the last event of the command; of the newest event already there when nothing was recorded. */
  readonly position?: Position;
  /** Types of the events recorded, in order. */
  readonly events: readonly string[];
  readonly warnings: readonly string[];
}

export type Receipt = AcceptedReceipt | Rejected;
