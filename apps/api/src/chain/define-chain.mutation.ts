import { Args, Context, Field, Float, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import type { Receipt } from '@liantu/command-handling';
import {
  chainId,
  DefineChain,
  stageId,
  type EdgeTerms,
  type StageEdgeKind,
  type StageScope,
  type TemplateStage,
  type Tier,
} from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { given } from '../writing/given.js';
import { idOf, scaled } from '../writing/input-checks.js';
import { CommandIdField, EffectiveOnField } from '../writing/input-fields.js';
import { StageEdgeKindEnum, StageScopeEnum, TierEnum } from './chain.types.js';

const COEFFICIENT_DECIMALS = 6;

@InputType({ description: 'A stage of a template.' })
class StageInput {
  @Field(() => ID, { description: 'Unique in the installation.' })
  id!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;

  @Field(() => TierEnum, { description: 'Where in the chain it lies.' })
  tier!: Tier;

  @Field(() => StageScopeEnum, {
    nullable: true,
    defaultValue: 'CORE',
    description: 'What it is to the chain.',
  })
  scope?: StageScope | null;

  @Field(() => [String], { nullable: true, description: 'Classes of GB/T 4754-2017.' })
  gbt4754?: readonly string[] | null;

  @Field(() => [String], { nullable: true, description: 'Four-digit headings of the Harmonized System.' })
  hs4?: readonly string[] | null;
}

@InputType({ description: 'An edge of a template.' })
class StageEdgeInput {
  @Field(() => ID, { description: 'The stage that delivers.' })
  from!: string;

  @Field(() => ID, { description: 'The stage that takes.' })
  to!: string;

  @Field(() => StageEdgeKindEnum, {
    nullable: true,
    defaultValue: 'FEEDS',
    description: 'How the two belong together.',
  })
  kind?: StageEdgeKind | null;

  @Field(() => Boolean, {
    nullable: true,
    defaultValue: true,
    description: 'Nothing can be made at `to` without it.',
  })
  essential?: boolean | null;

  @Field(() => Float, {
    nullable: true,
    description: 'Yuan of `from` in one yuan of `to`, from 0 to 1, at most six decimals.',
  })
  coefficient?: number | null;
}

@InputType({ description: 'A whole version of a chain.' })
class DefineChainInput {
  @CommandIdField()
  commandId?: string | null;

  @Field(() => ID, { description: 'The chain.' })
  id!: string;

  @Field(() => String, { description: 'Name in Chinese.' })
  name!: string;

  @Field(() => String, { nullable: true, description: 'Name in English.' })
  nameEn?: string | null;

  @Field(() => [StageInput], { description: 'All its stages, in the order in which they are listed.' })
  stages!: readonly StageInput[];

  @Field(() => [StageEdgeInput], { description: 'All its edges.' })
  edges!: readonly StageEdgeInput[];

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;
}

@Resolver()
export class DefineChainMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, {
    description: 'State a whole version of a chain; of a changed one only the difference is recorded.',
  })
  defineChain(
    @Args('input') input: DefineChainInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const { id, name, nameEn, stages, edges, effectiveOn } = input;
    const template = {
      chainId: idOf(chainId, id, 'id'),
      name,
      ...given({ nameEn }),
      stages: stages.map(toStage),
      edges: edges.map(toEdge),
      effectiveOn: effectiveOn ?? context.today,
    };
    return this.desk.execute(new DefineChain(template, context), request);
  }
}

const toStage = ({ id, name, nameEn, tier, ...stage }: StageInput): TemplateStage => ({
  stageId: idOf(stageId, id, 'stages.id'),
  name,
  ...given({ nameEn }),
  tier,
  scope: stage.scope ?? 'CORE',
  gbt4754: stage.gbt4754 ?? [],
  hs4: stage.hs4 ?? [],
});

const toEdge = ({ from, to, kind, essential, coefficient }: StageEdgeInput): EdgeTerms => ({
  from: idOf(stageId, from, 'edges.from'),
  to: idOf(stageId, to, 'edges.to'),
  kind: kind ?? 'FEEDS',
  essential: essential ?? true,
  ...given({ coefficientPpm: scaled(coefficient, COEFFICIENT_DECIMALS, 'coefficient') }),
});
