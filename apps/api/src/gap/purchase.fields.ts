import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { enterpriseOf } from '../enterprise/enterprise-of.js';
import { EnterpriseType } from '../enterprise/enterprise.types.js';
import { PurchaseType } from './gap.types.js';

@Resolver(() => PurchaseType)
export class PurchaseFields {
  @ResolveField(() => EnterpriseType, { description: 'Who buys.' })
  customer(@Parent() { customerId, view }: PurchaseType): Promise<EnterpriseType | undefined> {
    return enterpriseOf(customerId, view);
  }
}
