import { Field, Float, ID, Int, ObjectType } from '@nestjs/graphql';
import type { ChainId, ClusterTier, Territory } from '@liantu/domain';
import type { CalendarDate, Position, Yuan } from '@liantu/kernel';
import { ChainType } from '../chain/chain.types.js';
import { DateScalar, PositionScalar, YuanScalar } from '../graphql/scalars.js';
import { wireEnum } from '../graphql/wire-enum.js';
import type { View } from '../reading/view.js';
import { TerritoryType } from '../territory/territory.types.js';

export const ClusterTierEnum = wireEnum<ClusterTier>('ClusterTier', 'Whose cluster it is.', {
  MUNICIPAL: 'One that the city builds.',
  COUNTY: 'One that a county builds.',
});

@ObjectType('Cluster', {
  description:
    'A chain within a territory, given a name and a size target. Membership is derived, never typed in.',
})
export class ClusterType {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => ClusterTierEnum, { description: 'Whose cluster it is.' })
  tier!: ClusterTier;

  @Field(() => YuanScalar, {
    nullable: true,
    description: 'Output to be reached, yuan a year; null when none is set.',
  })
  targetOutput?: Yuan;

  readonly chainId!: ChainId;
  readonly place!: Territory;
  readonly view!: View;
}

@ObjectType('ClusterSize', {
  description:
    'Each sum takes, for each enterprise, the latest year with that figure that ended on or before asOf. `coverage` is the share of the counted enterprises that have one (null when none is counted); a sum with coverage 0 is null, never 0.',
})
export class ClusterSizeType {
  @Field(() => ChainType, { description: 'The chain, as its template stood on asOf.' })
  chain!: ChainType;

  @Field(() => TerritoryType, { description: 'Where.' })
  territory!: TerritoryType;

  @Field(() => DateScalar, { description: 'The day the answer is for.' })
  asOf!: CalendarDate;

  @Field(() => Int, {
    description:
      'Local enterprises at one stage or more, suspended ones included, closed ones not; each counted once.',
  })
  enterprises!: number;

  @Field(() => Int, { description: 'Those that lead at some stage.' })
  leaders!: number;

  @Field(() => Int, { description: 'Stages with a local enterprise.' })
  stagesPresent!: number;

  @Field(() => Int, { description: 'Stages of the template.' })
  stagesTotal!: number;

  @Field(() => YuanScalar, { nullable: true, description: 'Sum of outputs, yuan.' })
  output!: bigint | null;

  @Field(() => YuanScalar, { nullable: true, description: 'Sum of taxes, yuan.' })
  tax!: bigint | null;

  @Field(() => Int, { nullable: true, description: 'Sum of people employed.' })
  jobs!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the enterprises with a known output.' })
  outputCoverage!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the enterprises with a known tax.' })
  taxCoverage!: number | null;

  @Field(() => Float, { nullable: true, description: 'Share of the enterprises with known jobs.' })
  jobsCoverage!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Effective date of the newest fact counted here.' })
  newestFact?: CalendarDate;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'The log up to here is in the answer; null for an empty log.',
  })
  position?: Position;
}
