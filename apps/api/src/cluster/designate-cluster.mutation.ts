import { Args, Context, Field, ID, Info, InputType, Mutation, Resolver } from '@nestjs/graphql';
import type { GraphQLResolveInfo } from 'graphql';
import { subjectIdFor, type Receipt } from '@liantu/command-handling';
import { chainId, clusterId, DesignateCluster, type ClusterTier } from '@liantu/domain';
import type { CalendarDate, Yuan } from '@liantu/kernel';
import type { RequestContext } from '../graphql/request-context.js';
import { YuanScalar } from '../graphql/scalars.js';
import { SourceInput } from '../graphql/source.types.js';
import { toTerritory } from '../territory/places.js';
import { TerritoryInput } from '../territory/territory.types.js';
import { CommandDesk } from '../writing/command-desk.js';
import { CommandResultType } from '../writing/command-result.js';
import { given } from '../writing/given.js';
import { idOf } from '../writing/input-checks.js';
import {
  CommandIdField,
  EffectiveOnField,
  NewIdField,
  SourceField,
  toldOf,
} from '../writing/input-fields.js';
import { ClusterTierEnum } from './cluster.types.js';

@InputType({ description: 'A cluster to be.' })
class DesignateClusterInput {
  @CommandIdField()
  commandId?: string | null;

  @NewIdField()
  id?: string | null;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => ID, { description: 'The chain.' })
  chain!: string;

  @Field(() => TerritoryInput, { description: 'Where.' })
  territory!: TerritoryInput;

  @Field(() => ClusterTierEnum, { description: 'Whose cluster it is.' })
  tier!: ClusterTier;

  @Field(() => YuanScalar, { nullable: true, description: 'Output to be reached, yuan a year.' })
  targetOutput?: Yuan | null;

  @EffectiveOnField()
  effectiveOn?: CalendarDate | null;

  @SourceField()
  source?: SourceInput | null;
}

@Resolver()
export class DesignateClusterMutation {
  constructor(private readonly desk: CommandDesk) {}

  @Mutation(() => CommandResultType, { description: 'A chain within a territory is named a cluster.' })
  designateCluster(
    @Args('input') input: DesignateClusterInput,
    @Context() request: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Receipt> {
    const context = this.desk.contextOf(input, request, info);
    const { id, name, chain, territory, tier, targetOutput } = input;
    const designation = {
      clusterId: idOf(clusterId, id ?? subjectIdFor(context.commandId), 'id'),
      name,
      chainId: idOf(chainId, chain, 'chain'),
      territory: toTerritory(territory),
      tier,
      ...given({ targetOutput }),
      ...toldOf(input),
    };
    return this.desk.execute(new DesignateCluster(designation, context), request);
  }
}
