import type { Ruling, Verdict, VerdictReason } from './verdict.js';

export interface RuledStage extends Ruling {
  readonly stage: string;
}

export interface VerdictChange {
  readonly stage: string;
  readonly before: Verdict;
  readonly beforeReason?: VerdictReason;
  readonly after: Verdict;
  readonly afterReason?: VerdictReason;
}

/**
 * Stages whose verdict or reason differs, as listed after, then those that only the template before held. A stage that a
 * template does not hold counts as UNRELATED.
 */
export const changesBetween = (
  before: readonly RuledStage[],
  after: readonly RuledStage[],
): readonly VerdictChange[] => {
  const [was, is] = [byStage(before), byStage(after)];
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((stage) => {
    const [old, now] = [was.get(stage) ?? UNHELD, is.get(stage) ?? UNHELD];
    if (old.verdict === now.verdict && old.reason === now.reason) return [];
    return [
      {
        stage,
        before: old.verdict,
        ...(old.reason !== undefined && { beforeReason: old.reason }),
        after: now.verdict,
        ...(now.reason !== undefined && { afterReason: now.reason }),
      },
    ];
  });
};

const UNHELD: Ruling = { verdict: 'UNRELATED' };

const byStage = (rulings: readonly RuledStage[]): ReadonlyMap<string, Ruling> =>
  new Map(rulings.map((ruling) => [ruling.stage, ruling]));
