import type { StageFacts } from '../stage-facts.js';
import type { Ruling } from '../verdict.js';

/** Answers when it holds; the first rule that answers decides. */
export type VerdictRule = (facts: StageFacts) => Ruling | undefined;
