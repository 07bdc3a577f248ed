import { evidenceOf } from './evidence/evidence-of.js';
import type { Wording } from './evidence/wording.js';
import { localSupplyRate } from './measures/local-supply.js';
import { outsidePurchases } from './measures/outside-purchases.js';
import type { StageFacts } from './stage-facts.js';
import type { StageRuling, StageVerdict } from './verdict.js';

/** The rulings with figures and sentences. */
export const stageVerdicts = (
  facts: readonly StageFacts[],
  rulings: readonly StageRuling[],
  wording: Wording,
): readonly StageVerdict[] => {
  const byId = new Map(rulings.map((ruling) => [ruling.stage, ruling]));
  const names = new Map(facts.map(({ here: { stage } }) => [stage.stageId, `“${stage.name}”`]));
  return facts.flatMap((stage) => {
    const ruling = byId.get(stage.here.stage.stageId);
    if (ruling === undefined) return [];
    const unlocking = ruling.unlockedBy.map((id) => names.get(id) ?? id);
    return [{ ...ruling, ...figuresOf(stage), evidence: evidenceOf(stage, ruling, unlocking, wording) }];
  });
};

type Figures = Omit<StageVerdict, keyof StageRuling | 'evidence'>;

const figuresOf = ({ here: { enterprises, trade } }: StageFacts): Figures => ({
  enterprises,
  outsidePurchases: outsidePurchases(trade),
  outsideKnownLinks: trade.outsideKnownLinks,
  outsideUnknownLinks: trade.outsideUnknown,
  localSupplyRate: localSupplyRate([trade]),
});
