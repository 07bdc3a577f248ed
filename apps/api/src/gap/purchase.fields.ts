import { ResolveField, Resolver } from '@nestjs/graphql';
import { enterpriseOf } from '../enterprise/enterprise-of.js';
import { EnterpriseType } from '../enterprise/enterprise.types.js';
import type { Soon } from '../reading/soon.js';
import { PurchaseType } from './gap.types.js';

@Resolver(() => PurchaseType)
export class PurchaseFields {
  @ResolveField(() => EnterpriseType, { description: 'Who buys.' })
  customer({ customerId, view }: PurchaseType): Soon<EnterpriseType | undefined> {
    return enterpriseOf(customerId, view);
  }
}
