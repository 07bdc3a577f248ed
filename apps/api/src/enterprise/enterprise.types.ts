import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { EnterpriseOnDate, EnterpriseStatus } from '@liantu/chain-graph';
import type { EnterpriseId, MembershipRole, StageId, ZoneId } from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import { DateScalar, YuanScalar } from '../graphql/scalars.js';
import { SourceType } from '../graphql/source.types.js';
import { wireEnum } from '../graphql/wire-enum.js';
import { PageInfoType } from '../reading/page.types.js';
import { shownOnce } from '../reading/shown-once.js';
import type { View } from '../reading/view.js';

export const EnterpriseStatusEnum = wireEnum<EnterpriseStatus>(
  'EnterpriseStatus',
  'How an enterprise stands.',
  {
    ACTIVE: 'It produces.',
    SUSPENDED: 'It stands still for a time: present, with output and capacity 0.',
    CLOSED: 'It has closed, and counts nowhere until it reopens.',
  },
);

export const MembershipRoleEnum = wireEnum<MembershipRole>(
  'MembershipRole',
  'What an enterprise is at a stage.',
  {
    LEADER: 'It organises the chain locally (链主).',
    MEMBER: 'It takes part.',
  },
);

@ObjectType('Enterprise', {
  description:
    'Name, region, zone and status on asOf; memberships: all periods, oldest first; figures: years that ended on or before asOf; suppliers and customers: links in force on asOf.',
})
export class EnterpriseType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: EnterpriseId;

  @Field(() => String, { description: 'Name on asOf.' })
  name!: string;

  @Field(() => String, { nullable: true, description: '统一社会信用代码, 18 characters (GB 32100-2015).' })
  creditCode?: string | undefined;

  @Field(() => String, { nullable: true, description: 'Where its shares are traded, and under which code.' })
  stockCode?: string | undefined;

  @Field(() => String, { description: 'GB/T 2260 code of its region on asOf.' })
  region!: string;

  @Field(() => EnterpriseStatusEnum, { description: 'Status on asOf.' })
  status!: EnterpriseStatus;

  readonly zoneId?: ZoneId | undefined;
  readonly view!: View;
}

@ObjectType('Membership', { description: 'A period in which an enterprise takes a stage of a chain.' })
export class MembershipType {
  @Field(() => ID, { description: 'The chain.' })
  chain!: string;

  @Field(() => DateScalar, { description: 'The first day.' })
  since!: CalendarDate;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'The first day after it; null when it has not ended.',
  })
  until?: CalendarDate;

  @Field(() => MembershipRoleEnum, { description: 'What the enterprise is there.' })
  role!: MembershipRole;

  @Field(() => YuanScalar, { nullable: true, description: 'Yuan a year at this stage; null when unknown.' })
  annualOutput?: Yuan;

  @Field(() => SourceType, { nullable: true, description: 'Where it was read.' })
  source?: SourceType;

  readonly stageId!: StageId;
  readonly view!: View;
}

@ObjectType('Figures', { description: 'What an enterprise reported for a year; null where unknown.' })
export class FiguresType {
  @Field(() => Int, { description: 'The year.' })
  year!: number;

  @Field(() => YuanScalar, { nullable: true, description: 'Output, yuan.' })
  output?: Yuan;

  @Field(() => YuanScalar, { nullable: true, description: 'Taxes paid, yuan.' })
  tax?: Yuan;

  @Field(() => Int, { nullable: true, description: 'People employed.' })
  jobs?: number;

  @Field(() => Float, { nullable: true, description: 'Land in use, mu, to a tenth.' })
  landMu?: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Energy used, tonnes of coal equivalent, to a kilogram.',
  })
  energyTce?: number;

  @Field(() => YuanScalar, { nullable: true, description: 'Spent on research and development, yuan.' })
  rdSpending?: Yuan;

  @Field(() => SourceType, { nullable: true, description: 'Where the newest report of the year was read.' })
  source?: SourceType;
}

@ObjectType('EnterpriseConnection', { description: 'A page of enterprises, by id.' })
export class EnterpriseConnectionType {
  @Field(() => Int, { description: 'How many match in all, exactly.' })
  totalCount!: number;

  @Field(() => [EnterpriseType], { description: 'Those of this page.' })
  nodes!: readonly EnterpriseType[];

  @Field(() => PageInfoType, { description: 'How to go on.' })
  pageInfo!: PageInfoType;
}

/** Of one shape, whatever is known of it: the readers of a list of many shapes are many times slower. */
export const toEnterprise = shownOnce((enterprise: EnterpriseOnDate, view: View): EnterpriseType => ({
  id: enterprise.id,
  name: enterprise.name,
  creditCode: enterprise.creditCode,
  stockCode: enterprise.stockCode,
  region: enterprise.region,
  status: enterprise.status,
  zoneId: enterprise.zone,
  view,
}));
