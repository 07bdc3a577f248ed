import { Args, ArgsType, Field, Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { OutsidePurchase } from '@liantu/chain-graph';
import { byCodePoint } from '@liantu/kernel';
import { mayActAs } from '../auth/caller.js';
import { AsGraphqlCalls } from '../graphql/as-graphql-calls.js';
import type { RequestContext } from '../graphql/request-context.js';
import type { View } from '../reading/view.js';
import { pageSize } from '../writing/input-checks.js';
import { PurchaseType, StageVerdictType, type PurchaseScope } from './gap.types.js';

const USUAL_PAGE = 20;

@ArgsType()
class PurchasesArgs {
  @Field(() => Int, { nullable: true, defaultValue: USUAL_PAGE })
  first?: number | null;
}

@Resolver(() => StageVerdictType)
export class VerdictFields {
  @ResolveField(() => [PurchaseType], {
    description: 'The outside purchases of this stage, largest known amount first.',
  })
  @AsGraphqlCalls()
  async purchases(
    { bought, view }: StageVerdictType,
    @Args() { first }: PurchasesArgs,
    { caller }: RequestContext,
  ): Promise<readonly PurchaseType[]> {
    const size = pageSize(first, USUAL_PAGE);
    if (mayActAs(caller, 'analyst'))
      return (await largest(bought, size, view)).map((purchase) => toPurchase(purchase, view));
    const all = [...(await largest(bought, bought.total, view))].sort((a, b) => byCodePoint(a.link, b.link));
    return all.slice(0, size).map((purchase) => withoutAmount(toPurchase(purchase, view)));
  }
}

/** Asked only for those that did not come with the verdict. */
const largest = async (
  { scope, stage, total, largest: known }: PurchaseScope,
  most: number,
  { graph }: View,
): Promise<readonly OutsidePurchase[]> =>
  known.length >= Math.min(most, total) ? known.slice(0, most) : graph.outsidePurchases(scope, stage, most);

const toPurchase = (purchase: OutsidePurchase, view: View): PurchaseType => {
  const { link, customer, region, amount } = purchase;
  return { link, region, ...(amount !== undefined && { amount }), customerId: customer, view };
};

/** Neither the amount nor, by the order, which one is larger. */
const withoutAmount = ({ link, region, customerId, view }: PurchaseType): PurchaseType => ({
  link,
  region,
  customerId,
  view,
});
