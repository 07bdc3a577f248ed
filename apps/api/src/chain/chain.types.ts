import { Field, Float, ID, ObjectType } from '@nestjs/graphql';
import type { Template } from '@liantu/chain-graph';
import type { StageEdgeKind, StageScope, StageTerms, Tier } from '@liantu/domain';
import { wireEnum } from '../graphql/wire-enum.js';
import { shownOnce } from '../reading/shown-once.js';

export const TierEnum = wireEnum<Tier>('Tier', 'Where in its chain a stage lies.', {
  UPSTREAM: 'Materials and components.',
  MIDSTREAM: 'What the chain is named for.',
  DOWNSTREAM: 'What is done with it.',
});

export const StageScopeEnum = wireEnum<StageScope>('StageScope', 'What a stage is to its chain.', {
  CORE: 'Made in the chain.',
  SERVICE: 'Testing, trading, operation and maintenance.',
  DEMAND: 'The final users.',
});

export const StageEdgeKindEnum = wireEnum<StageEdgeKind>('StageEdgeKind', 'How two stages belong together.', {
  FEEDS: 'Output of the first is an input of the second.',
  SERVES: 'The first supports the second.',
  RECYCLES: 'A by-product of the first returns to the second.',
});

@ObjectType('Stage', { description: 'One step of a chain.' })
export class StageType {
  @Field(() => ID, { description: 'Unique in the installation.' })
  id!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string;

  @Field(() => TierEnum, { description: 'Where in the chain it lies.' })
  tier!: Tier;

  @Field(() => StageScopeEnum, { description: 'What it is to the chain.' })
  scope!: StageScope;

  @Field(() => [String], { description: 'Classes of GB/T 4754-2017.' })
  gbt4754!: readonly string[];

  @Field(() => [String], { description: 'Four-digit headings of the Harmonized System.' })
  hs4!: readonly string[];
}

@ObjectType('StageEdge', { description: 'An edge between two stages of a chain.' })
export class StageEdgeType {
  @Field(() => ID, { description: 'The stage that delivers.' })
  from!: string;

  @Field(() => ID, { description: 'The stage that takes.' })
  to!: string;

  @Field(() => StageEdgeKindEnum, { description: 'How the two belong together.' })
  kind!: StageEdgeKind;

  @Field(() => Boolean, { description: 'Nothing can be made at `to` without it.' })
  essential!: boolean;

  @Field(() => Float, { nullable: true, description: 'Yuan of `from` in one yuan of `to`.' })
  coefficient?: number;
}

@ObjectType('Chain', { description: 'A versioned template: stages joined by edges.' })
export class ChainType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string;

  @Field(() => [StageType], { description: 'In the order of the template.' })
  stages!: readonly StageType[];

  @Field(() => [StageEdgeType], { description: 'By from, to and kind.' })
  edges!: readonly StageEdgeType[];
}

const MILLION = 1_000_000;

export const toStage = shownOnce(({ stageId: id, name, nameEn, ...terms }: StageTerms): StageType => ({
  id,
  name,
  ...(nameEn !== undefined && { nameEn }),
  tier: terms.tier,
  scope: terms.scope,
  gbt4754: terms.gbt4754,
  hs4: terms.hs4,
}));

export const toChain = shownOnce(({ stages, edges, ...chain }: Template): ChainType => ({
  ...chain,
  stages: stages.map((stage) => toStage(stage)),
  edges: edges.map(({ coefficientPpm, ...edge }) => ({
    ...edge,
    ...(coefficientPpm !== undefined && { coefficient: coefficientPpm / MILLION }),
  })),
}));
