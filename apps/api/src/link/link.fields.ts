import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { StageType, toStage } from '../chain/chain.types.js';
import { enterpriseOf } from '../enterprise/enterprise-of.js';
import { EnterpriseType } from '../enterprise/enterprise.types.js';
import { SupplyLinkType } from './link.types.js';

@Resolver(() => SupplyLinkType)
export class SupplyLinkFields {
  @ResolveField(() => EnterpriseType, {
    nullable: true,
    description: 'The seller; null when it is an outside source.',
  })
  async supplier(@Parent() { supplierId, view }: SupplyLinkType): Promise<EnterpriseType | undefined> {
    return supplierId && enterpriseOf(supplierId, view);
  }

  @ResolveField(() => EnterpriseType, { description: 'The buyer.' })
  customer(@Parent() { customerId, view }: SupplyLinkType): Promise<EnterpriseType | undefined> {
    return enterpriseOf(customerId, view);
  }

  @ResolveField(() => StageType, { nullable: true, description: 'The stage whose output it is.' })
  stage(@Parent() { stageId, view }: SupplyLinkType): Promise<StageType | undefined> {
    return stageOf(stageId, view);
  }

  @ResolveField(() => StageType, { nullable: true, description: 'The stage of the buyer that it goes into.' })
  intoStage(@Parent() { intoStageId, view }: SupplyLinkType): Promise<StageType | undefined> {
    return stageOf(intoStageId, view);
  }
}

const stageOf = async (
  id: SupplyLinkType['stageId'],
  view: SupplyLinkType['view'],
): Promise<StageType | undefined> => {
  const terms = id && (await view.stages.load(id));
  return terms && toStage(terms);
};
