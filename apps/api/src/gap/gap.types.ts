import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { OutsidePurchase, Scope } from '@liantu/chain-graph';
import type { Confidence, EnterpriseId, StageId } from '@liantu/domain';
import type { StrengthenFlag, Verdict, VerdictReason } from '@liantu/gap-analysis';
import type { CalendarDate, Position, Yuan } from '@liantu/kernel';
import { ChainType, StageType } from '../chain/chain.types.js';
import { DateScalar, PositionScalar, YuanScalar } from '../graphql/scalars.js';
import { ConfidenceEnum } from '../graphql/source.types.js';
import type { View } from '../reading/view.js';
import { TerritoryType } from '../territory/territory.types.js';
import { StrengthenFlagEnum, VerdictEnum, VerdictReasonEnum } from './verdict.types.js';

@ObjectType('Evidence', { description: 'Why: a sentence that a person can check.' })
export class EvidenceType {
  @Field(() => String, { description: 'The sentence, in Chinese.' })
  text!: string;

  @Field(() => ID, { nullable: true, description: 'The enterprise or link that it names first.' })
  subject?: string;

  @Field(() => YuanScalar, { nullable: true, description: 'The amount it speaks of, yuan a year.' })
  amount?: bigint;

  @Field(() => [ID], { description: 'The events it rests on, in the order in which it names them.' })
  eventIds!: readonly string[];

  @Field(() => ConfidenceEnum, { nullable: true, description: 'The lowest of those facts.' })
  confidence?: Confidence;
}

@ObjectType('Purchase', { description: 'A local enterprise buys from outside the territory.' })
export class PurchaseType {
  @Field(() => ID, { description: 'The supply link.' })
  link!: string;

  @Field(() => String, { description: 'GB/T 2260 code of the region it is bought from.' })
  region!: string;

  @Field(() => YuanScalar, { nullable: true, description: 'Yuan a year; null when unknown.' })
  amount?: Yuan;

  readonly customerId!: EnterpriseId;
  readonly view!: View;
}

/** Where the purchases of a verdict are found. */
export interface PurchaseScope {
  readonly scope: Scope;
  readonly stage: StageId;
  readonly total: number;
  /** The largest ones, as many as were read with the situation. */
  readonly largest: readonly OutsidePurchase[];
}

@ObjectType('StageVerdict', { description: 'The verdict on one stage.' })
export class StageVerdictType {
  @Field(() => StageType, { description: 'The stage, as in the template of that day.' })
  stage!: StageType;

  @Field(() => VerdictEnum, { description: 'What is to be done about it.' })
  verdict!: Verdict;

  @Field(() => VerdictReasonEnum, { nullable: true, description: 'For FILL and EXTEND; null otherwise.' })
  reason?: VerdictReason;

  @Field(() => [StrengthenFlagEnum], { description: 'For STRENGTHEN; empty otherwise.' })
  flags!: readonly StrengthenFlag[];

  @Field(() => Int, { nullable: true, description: 'For LATER: FEEDS steps to the nearest present stage.' })
  distance?: number;

  @Field(() => [ID], {
    description:
      'FILL or EXTEND stages next to this one by FEEDS which, once present, turn this LATER or UNRELATED stage into a FILL or an EXTEND.',
  })
  unlockedBy!: readonly string[];

  @Field(() => Int, { description: 'Local enterprises at the stage.' })
  enterprises!: number;

  @Field(() => YuanScalar, {
    nullable: true,
    description:
      'What local enterprises buy of this stage from outside, a year, known amounts; 0 when nothing is bought. Null when some is bought and no amount is known.',
  })
  outsidePurchases!: bigint | null;

  @Field(() => [EvidenceType], {
    description: 'Why, as sentences a person can check, each with the events it rests on.',
  })
  evidence!: readonly EvidenceType[];

  readonly bought!: PurchaseScope;
  readonly view!: View;
}

@ObjectType('Completeness', {
  description: 'How much of a chain is there; null where there is nothing to divide by.',
})
export class CompletenessType {
  @Field(() => Float, { nullable: true, description: 'Present CORE stages / CORE stages.' })
  breadth!: number | null;

  @Field(() => Int, { description: 'Present CORE stages.' })
  present!: number;

  @Field(() => Int, { description: 'CORE stages.' })
  total!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Longest FEEDS path of present CORE stages / longest FEEDS path of CORE stages, in stages.',
  })
  continuity!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: "Purchases of this chain's stages by local enterprises, known amounts: local ones / all.",
  })
  localSupplyRate!: number | null;
}

@ObjectType('EdgeMoney', {
  description: 'Money on links between local enterprises, from one stage into another.',
})
export class EdgeMoneyType {
  @Field(() => ID, { description: 'The stage delivered.' })
  from!: string;

  @Field(() => ID, { description: 'The stage it goes into.' })
  to!: string;

  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Known amounts, yuan a year; null when none is known.',
  })
  known!: bigint | null;

  @Field(() => Int, { description: 'Links whose amount is unknown.' })
  unknownLinks!: number;
}

@ObjectType('GapReport', { description: 'Where a chain is broken in a territory on a day, and why.' })
export class GapReportType {
  @Field(() => ChainType, { description: 'The chain, as its template stood on asOf.' })
  chain!: ChainType;

  @Field(() => TerritoryType, { description: 'Where.' })
  territory!: TerritoryType;

  @Field(() => DateScalar, { description: 'The day the answer is for.' })
  asOf!: CalendarDate;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'The log up to here is in the answer; null for an empty log.',
  })
  position?: Position;

  @Field(() => [StageVerdictType], { description: 'One per stage, in template order.' })
  verdicts!: readonly StageVerdictType[];

  @Field(() => CompletenessType, { description: 'How much of the chain is there.' })
  completeness!: CompletenessType;

  @Field(() => String, { description: 'Name of the versioned table of thresholds, e.g. 2026-1.' })
  rules!: string;

  @Field(() => [EdgeMoneyType], {
    description:
      'Known money on links between local enterprises, by the stage delivered and the stage it goes into.',
  })
  edgeMoney!: readonly EdgeMoneyType[];
}
