import { Args, ArgsType, Context, Field, ID, InputType, Int, Query, Resolver } from '@nestjs/graphql';
import type { EnterpriseFilter, EnterpriseOnDate, EnterpriseStatus, Page } from '@liantu/chain-graph';
import { enterpriseId, stageId, type ChainId, type MembershipRole, type StageId } from '@liantu/domain';
import { canonicalText, type CalendarDate, type Position } from '@liantu/kernel';
import { knownChain } from '../chain/known-chain.js';
import type { RequestContext } from '../graphql/request-context.js';
import { DateScalar, PositionScalar } from '../graphql/scalars.js';
import { badUserInput } from '../graphql/wire-error.js';
import { pageInfoOf, placeOf } from '../reading/page.js';
import { shownOnce } from '../reading/shown-once.js';
import type { View } from '../reading/view.js';
import { Views } from '../reading/views.js';
import { Places } from '../territory/places.js';
import { TerritoryInput } from '../territory/territory.types.js';
import { given } from '../writing/given.js';
import { idOf, pageSize } from '../writing/input-checks.js';
import {
  EnterpriseConnectionType,
  EnterpriseStatusEnum,
  MembershipRoleEnum,
  toEnterprise,
} from './enterprise.types.js';

const USUAL_PAGE = 20;

@InputType('EnterpriseFilter', {
  description:
    'Closed enterprises are listed unless `status` is given; stage, chain and role mean held on asOf.',
})
class EnterpriseFilterInput {
  @Field(() => String, { nullable: true, description: 'Part of the name, letter case ignored.' })
  name?: string | null;

  @Field(() => TerritoryInput, { nullable: true, description: 'Where it is on asOf.' })
  territory?: TerritoryInput | null;

  @Field(() => ID, { nullable: true, description: 'A chain of which it takes a stage.' })
  chain?: string | null;

  @Field(() => ID, { nullable: true, description: 'A stage that it takes.' })
  stage?: string | null;

  @Field(() => EnterpriseStatusEnum, { nullable: true, description: 'How it stands.' })
  status?: EnterpriseStatus | null;

  @Field(() => MembershipRoleEnum, { nullable: true, description: 'What it is at a stage.' })
  role?: MembershipRole | null;
}

@ArgsType()
class EnterprisesArgs {
  @Field(() => EnterpriseFilterInput, { nullable: true, description: 'Which ones; all when not given.' })
  filter?: EnterpriseFilterInput | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day asked about; today when not given.' })
  asOf?: CalendarDate | null;

  @Field(() => Int, { nullable: true, defaultValue: USUAL_PAGE, description: 'Items of the page, 1 to 200.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'An `endCursor` of this list with this filter.' })
  after?: string | null;

  @Field(() => PositionScalar, {
    nullable: true,
    description: 'Wait until the read side has reached this position.',
  })
  atLeast?: Position | null;
}

@Resolver()
export class EnterprisesQuery {
  constructor(
    private readonly views: Views,
    private readonly places: Places,
  ) {}

  @Query(() => EnterpriseConnectionType, { description: 'Enterprises that match, by id, a page at a time.' })
  async enterprises(
    @Args() { filter, asOf, first, after, atLeast }: EnterprisesArgs,
    @Context() { signal }: RequestContext,
  ): Promise<EnterpriseConnectionType> {
    const view = await this.views.open({ asOf, atLeast, signal });
    const asked = await this.toFilter(filter ?? {}, view);
    const list = `enterprises ${canonicalText(asked)}`;
    const page = {
      first: pageSize(first, USUAL_PAGE),
      ...(typeof after === 'string' && { after: idOf(enterpriseId, placeOf(list, after), 'after') }),
    };
    return toConnection(await view.search(asked, page, signal), list, view);
  }

  private async toFilter(
    { name, territory, chain, stage, status, role }: EnterpriseFilterInput,
    view: View,
  ): Promise<EnterpriseFilter> {
    return given({
      name,
      status,
      role,
      territory: await this.places.readGiven(territory, view),
      chain: await givenChain(chain, view),
      stage: await givenStage(stage, view),
    });
  }
}

const toConnection = shownOnce(
  (
    { total, items, hasNext }: Page<EnterpriseOnDate>,
    list: string,
    view: View,
  ): EnterpriseConnectionType => ({
    totalCount: total,
    nodes: items.map((enterprise) => toEnterprise(enterprise, view)),
    pageInfo: pageInfoOf(list, items.at(-1)?.id, hasNext),
  }),
);

const givenChain = async (chain: string | null | undefined, view: View): Promise<ChainId | undefined> =>
  typeof chain === 'string' ? (await knownChain(chain, view)).id : undefined;

const givenStage = async (stage: string | null | undefined, view: View): Promise<StageId | undefined> => {
  if (typeof stage !== 'string') return undefined;
  const id = idOf(stageId, stage, 'stage');
  if ((await view.stages.get(id)) !== undefined) return id;
  throw badUserInput(`There is no stage ${stage}: \`chains\` lists those there are`);
};
