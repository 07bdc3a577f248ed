import type { Brand } from './brand.js';

/** Whole yuan. */
export type Yuan = Brand<bigint, 'Yuan'>;

/** The largest amount one fact may state: 10¹³ yuan. */
export const LARGEST_AMOUNT = 10_000_000_000_000n;

export const yuan = (amount: bigint): Yuan => amount as Yuan;

/** The amount of a decimal string of whole yuan, or nothing when it is none. */
export const parseYuan = (text: string): Yuan | undefined =>
  /^-?(0|[1-9]\d{0,18})$/.test(text) ? yuan(BigInt(text)) : undefined;
