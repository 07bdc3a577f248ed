import type { StageSituation } from '@liantu/chain-graph';
import type { EdgeFlow, Evidence, Ruling, StageVerdict } from '@liantu/gap-analysis';
import { mayActAs, type Caller } from '../auth/caller.js';
import { toStage, type ChainType } from '../chain/chain.types.js';
import { amountFor } from '../reading/discretion.js';
import type { View } from '../reading/view.js';
import type { Finding, GapQuestion } from './findings.js';
import type {
  EdgeMoneyType,
  EvidenceType,
  GapReportType,
  PurchaseScope,
  StageVerdictType,
} from './gap.types.js';

interface Asked extends GapQuestion {
  readonly chainType: ChainType;
  readonly view: View;
  readonly caller: Caller;
}

/** A finding as the caller may see it. */
export const toGapReport = ({ position, situation, report }: Finding, asked: Asked): GapReportType => {
  const { chainType, territory, view, caller } = asked;
  const situations = new Map<string, StageSituation>(
    situation.stages.map((here) => [here.stage.stageId, here]),
  );
  return {
    chain: chainType,
    territory: { territory, view },
    asOf: view.asOf,
    ...(position !== undefined && { position }),
    verdicts: report.verdicts.flatMap((verdict) => {
      const here = situations.get(verdict.stage);
      return here === undefined ? [] : [toVerdict(verdict, here, asked)];
    }),
    completeness: report.completeness,
    rules: report.rules,
    edgeMoney: report.edgeMoney.map((flow) => toEdgeMoney(flow, caller)),
  };
};

const toVerdict = (verdict: StageVerdict, here: StageSituation, asked: Asked): StageVerdictType => {
  const { outsidePurchases, outsideKnownLinks, evidence, enterprises, flags, unlockedBy } = verdict;
  return {
    stage: toStage(here.stage),
    ...rulingOf(verdict),
    flags,
    unlockedBy,
    enterprises,
    outsidePurchases: amountFor(asked.caller, outsidePurchases, outsideKnownLinks),
    evidence: evidence.map((sentence) => toEvidence(sentence, asked.caller)),
    bought: toPurchaseScope(verdict, here, asked),
    view: asked.view,
  };
};

const rulingOf = ({ verdict, reason, distance }: Ruling): Ruling => ({
  verdict,
  ...(reason !== undefined && { reason }),
  ...(distance !== undefined && { distance }),
});

const toPurchaseScope = (
  { outsideKnownLinks, outsideUnknownLinks }: StageVerdict,
  { stage, trade }: StageSituation,
  { chain, territory, minConfidence, view }: Asked,
): PurchaseScope => ({
  scope: { chain, territory, asOf: view.asOf, ...(minConfidence !== undefined && { minConfidence }) },
  stage: stage.stageId,
  total: outsideKnownLinks + outsideUnknownLinks,
  largest: trade.largestOutside,
});

const toEvidence = ({ textWithoutAmounts, amount, ...sentence }: Evidence, caller: Caller): EvidenceType => {
  if (!mayActAs(caller, 'analyst')) return { ...sentence, text: textWithoutAmounts };
  return { ...sentence, ...(amount !== undefined && { amount }) };
};

const toEdgeMoney = ({ knownLinks, known, ...flow }: EdgeFlow, caller: Caller): EdgeMoneyType => ({
  ...flow,
  known: amountFor(caller, known, knownLinks),
});
