import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SupplyDirection } from '@liantu/chain-graph';
import type { LinkId, SupplyKind } from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import { StageType } from '../chain/chain.types.js';
import { EnterpriseType } from '../enterprise/enterprise.types.js';
import { DateScalar, YuanScalar } from '../graphql/scalars.js';
import { SourceType } from '../graphql/source.types.js';
import { wireEnum } from '../graphql/wire-enum.js';
import { PageInfoType } from '../reading/page.types.js';

export const SupplyKindEnum = wireEnum<SupplyKind>('SupplyKind', 'What flows along a supply link.', {
  SUPPLY: 'Goods or services.',
  RECYCLING: 'A by-product that goes back into production.',
});

export const DirectionEnum = wireEnum<SupplyDirection>('Direction', 'Which way to follow supply links.', {
  UPSTREAM: 'To suppliers.',
  DOWNSTREAM: 'To customers.',
  BOTH: 'To either.',
});

@ObjectType('OutsideSource', {
  description: 'A seller of which only the region, perhaps the name, is known.',
})
export class OutsideSourceType {
  @Field(() => String, { description: 'GB/T 2260 code of its region.' })
  region!: string;

  @Field(() => String, { nullable: true, description: 'Its name, when known.' })
  name?: string;
}

@ObjectType('SupplyLink', { description: 'A supplier delivers goods to a customer; values as on asOf.' })
export class SupplyLinkType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: LinkId;

  @Field(() => EnterpriseType, {
    nullable: true,
    description: 'The seller; null when it is an outside source.',
  })
  supplier?: EnterpriseType | undefined;

  @Field(() => OutsideSourceType, {
    nullable: true,
    description: 'The seller, when it is no enterprise of the register.',
  })
  outside?: OutsideSourceType | undefined;

  @Field(() => EnterpriseType, { description: 'The buyer.' })
  customer!: EnterpriseType | undefined;

  @Field(() => StageType, { nullable: true, description: 'The stage whose output it is.' })
  stage?: StageType | undefined;

  @Field(() => StageType, { nullable: true, description: 'The stage of the buyer that it goes into.' })
  intoStage?: StageType | undefined;

  @Field(() => SupplyKindEnum, { description: 'What flows.' })
  kind!: SupplyKind;

  @Field(() => String, { description: 'What is delivered.' })
  goods!: string;

  @Field(() => YuanScalar, { nullable: true, description: 'Yuan a year; null when unknown.' })
  annualValue?: Yuan | undefined;

  @Field(() => DateScalar, { description: 'The first day.' })
  since!: CalendarDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day after it; null when it has not ended.',
  })
  until?: CalendarDate | undefined;

  @Field(() => SourceType, { nullable: true, description: 'Where it was read.' })
  source?: SourceType | undefined;
}

@ObjectType('SupplyLinkConnection', { description: 'A page of supply links, by id.' })
export class SupplyLinkConnectionType {
  @Field(() => Int, { description: 'How many there are in all, exactly.' })
  totalCount!: number;

  @Field(() => [SupplyLinkType], { description: 'Those of this page.' })
  nodes!: readonly SupplyLinkType[];

  @Field(() => PageInfoType, { description: 'How to go on.' })
  pageInfo!: PageInfoType;
}

@ObjectType('SupplyGraph', { description: 'Enterprises and the supply links between them.' })
export class SupplyGraphType {
  @Field(() => [EnterpriseType], { description: 'Nearest first, then by id.' })
  enterprises!: readonly EnterpriseType[];

  @Field(() => [SupplyLinkType], {
    description: 'Links in force between them, by id; of a path in its order.',
  })
  links!: readonly SupplyLinkType[];

  @Field(() => Boolean, { description: 'More enterprises than the limit were within reach.' })
  truncated!: boolean;
}
