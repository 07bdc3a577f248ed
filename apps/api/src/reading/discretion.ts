import { mayActAs, type Caller } from '../auth/caller.js';

const FEWEST = 3;

/** Who may not see single figures sees a sum only when at least three went into it. */
export const amountFor = <Amount>(caller: Caller, amount: Amount | null, parts: number): Amount | null =>
  mayActAs(caller, 'analyst') || parts >= FEWEST ? amount : null;
