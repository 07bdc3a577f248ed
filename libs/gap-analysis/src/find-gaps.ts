import type { Wording } from './evidence/wording.js';
import type { GapReport } from './gap-report.js';
import { completenessOf } from './measures/completeness.js';
import { edgeFlow } from './measures/edge-flow.js';
import { extend } from './rules/extend.js';
import { fillDemand } from './rules/fill-demand.js';
import { fillInterior } from './rules/fill-interior.js';
import { healthy } from './rules/healthy.js';
import { later } from './rules/later.js';
import type { VerdictRule } from './rules/rule.js';
import { strengthen } from './rules/strengthen.js';
import type { Situation } from './situation.js';
import { stageFacts, type StageFacts } from './stage-facts.js';
import { stageVerdicts } from './stage-verdict.js';
import { thresholds } from './thresholds.js';
import { unlockedBy } from './unlocked-by.js';
import type { Ruling, StageRuling } from './verdict.js';

export interface GapOptions {
  /** Leaves out FILL / DEMAND. */
  readonly interiorOnly?: boolean;
}

const rules: readonly VerdictRule[] = [strengthen, healthy, fillInterior, fillDemand, extend, later];
const interiorRules = rules.filter((rule) => rule !== fillDemand);

/** Exactly one verdict per stage: the first rule that answers. The order is product policy. */
export const verdictOf = (facts: StageFacts, { interiorOnly = false }: GapOptions = {}): Ruling =>
  (interiorOnly ? interiorRules : rules)
    .map((rule) => rule(facts))
    .find((ruling) => ruling !== undefined) ?? { verdict: 'UNRELATED' };

/** The verdicts without figures and sentences, in the order of the template: what a subscription compares. */
export const rulingsOf = (situation: Situation, options: GapOptions = {}): readonly StageRuling[] =>
  ruled(stageFacts(situation), options);

/** Where the chain is broken, and why. The wording touches the sentences only. */
export const findGaps = (situation: Situation, wording: Wording, options: GapOptions = {}): GapReport => {
  const facts = stageFacts(situation);
  const rulings = ruled(facts, options);
  return {
    verdicts: stageVerdicts(facts, rulings, wording),
    completeness: completenessOf(situation, rulings),
    rules: thresholds.rules,
    edgeMoney: situation.edgeMoney.map(edgeFlow),
  };
};

const ruled = (facts: readonly StageFacts[], options: GapOptions): readonly StageRuling[] => {
  const rulings = new Map(facts.map((stage) => [stage.here.stage.stageId, verdictOf(stage, options)]));
  return facts.map((stage) => {
    const { stageId } = stage.here.stage;
    const ruling = rulings.get(stageId) ?? { verdict: 'UNRELATED' };
    return { stage: stageId, ...ruling, flags: stage.flags, unlockedBy: unlockedBy(ruling, stage, rulings) };
  });
};
