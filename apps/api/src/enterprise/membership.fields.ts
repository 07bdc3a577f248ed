import { ResolveField, Resolver } from '@nestjs/graphql';
import { StageType, toStage } from '../chain/chain.types.js';
import { then, type Soon } from '../reading/soon.js';
import { MembershipType } from './enterprise.types.js';

@Resolver(() => MembershipType)
export class MembershipFields {
  @ResolveField(() => StageType, { description: 'The stage, as last described.' })
  stage({ stageId, view }: MembershipType): Soon<StageType | undefined> {
    return then(view.stages.get(stageId), (terms) => terms && toStage(terms));
  }
}
