import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { StageType, toStage } from '../chain/chain.types.js';
import { MembershipType } from './enterprise.types.js';

@Resolver(() => MembershipType)
export class MembershipFields {
  @ResolveField(() => StageType, { description: 'The stage, as last described.' })
  async stage(@Parent() { stageId, view }: MembershipType): Promise<StageType | undefined> {
    const terms = await view.stages.load(stageId);
    return terms && toStage(terms);
  }
}
