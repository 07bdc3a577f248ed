/** What one side did in one round. */
export interface Sample {
  readonly operations: number;
  readonly seconds: number;
  /** User and system time of the whole process. */
  readonly cpuSeconds: number;
  /** Of single operations, in milliseconds, where the side takes them. */
  readonly times?: readonly number[];
}

/** Something that was checked: an answer, an acknowledged id, a sync. */
export interface Finding {
  readonly what: string;
  readonly right: boolean;
}

export interface Closing {
  readonly findings: readonly Finding[];
  readonly peakRssMb: number;
}

export interface RoundAsked {
  /** From 0; the first is the warm-up. */
  readonly round: number;
  readonly milliseconds: number;
}

export type Asked = ({ readonly ask: 'round' } & RoundAsked) | { readonly ask: 'finish' };

export type Told =
  | { readonly told: 'ready'; readonly address?: string }
  | { readonly told: 'sample'; readonly sample: Sample }
  | { readonly told: 'acknowledged'; readonly id: string }
  | { readonly told: 'closing'; readonly closing: Closing }
  | { readonly told: 'failed'; readonly message: string };
