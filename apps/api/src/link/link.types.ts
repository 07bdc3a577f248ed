import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import type { SupplyDirection, SupplyLinkOnDate } from '@liantu/chain-graph';
import type { EnterpriseId, LinkId, StageId, SupplyKind } from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import { EnterpriseType } from '../enterprise/enterprise.types.js';
import { DateScalar, YuanScalar } from '../graphql/scalars.js';
import { SourceType } from '../graphql/source.types.js';
import { wireEnum } from '../graphql/wire-enum.js';
import { PageInfoType } from '../reading/page.types.js';
import type { View } from '../reading/view.js';

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

  @Field(() => OutsideSourceType, {
    nullable: true,
    description: 'The seller, when it is no enterprise of the register.',
  })
  outside?: OutsideSourceType;

  @Field(() => SupplyKindEnum, { description: 'What flows.' })
  kind!: SupplyKind;

  @Field(() => String, { description: 'What is delivered.' })
  goods!: string;

  @Field(() => YuanScalar, { nullable: true, description: 'Yuan a year; null when unknown.' })
  annualValue?: Yuan;

  @Field(() => DateScalar, { description: 'The first day.' })
  since!: CalendarDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day after it; null when it has not ended.',
  })
  until?: CalendarDate;

  @Field(() => SourceType, { nullable: true, description: 'Where it was read.' })
  source?: SourceType;

  readonly supplierId?: EnterpriseId;
  readonly customerId!: EnterpriseId;
  readonly stageId?: StageId;
  readonly intoStageId?: StageId;
  readonly view!: View;
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

export const toSupplyLink = (link: SupplyLinkOnDate, view: View): SupplyLinkType => {
  const { supplier, customer, stage, intoStage, ...terms } = link;
  return {
    ...terms,
    ...(supplier.kind === 'enterprise' ? { supplierId: supplier.id } : { outside: supplier }),
    customerId: customer,
    ...(stage !== undefined && { stageId: stage }),
    ...(intoStage !== undefined && { intoStageId: intoStage }),
    view,
  };
};
