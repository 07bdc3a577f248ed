import { Args, ArgsType, Field, Int, ResolveField, Resolver } from '@nestjs/graphql';
import type { YearFigures } from '@liantu/chain-graph';
import { AsGraphqlCalls } from '../graphql/as-graphql-calls.js';
import { linksOf } from '../link/links-of.js';
import { SupplyLinkConnectionType } from '../link/link.types.js';
import { then, type Soon } from '../reading/soon.js';
import { ZoneType } from '../zone/zone.types.js';
import { EnterpriseType, FiguresType, MembershipType } from './enterprise.types.js';

const USUAL_PAGE = 50;
const DECI = 10;
const KILO = 1000;

@ArgsType()
class LinksArgs {
  @Field(() => Int, { nullable: true, defaultValue: USUAL_PAGE })
  first?: number | null;

  @Field(() => String, { nullable: true })
  after?: string | null;
}

@Resolver(() => EnterpriseType)
export class EnterpriseFields {
  @ResolveField(() => ZoneType, { nullable: true, description: 'The zone it is in on asOf; null for none.' })
  zone({ zoneId, view }: EnterpriseType): Soon<ZoneType | undefined> {
    return zoneId && then(view.zones(), (zones) => zones.get(zoneId));
  }

  @ResolveField(() => [MembershipType], {
    description: 'All periods at stages, oldest first, then by stage.',
  })
  memberships({ id, view }: EnterpriseType): Soon<readonly MembershipType[]> {
    return then(view.memberships.get(id), (found = []) =>
      found.map(({ stage, ...membership }) => ({ ...membership, stageId: stage, view })),
    );
  }

  @ResolveField(() => [FiguresType], { description: 'Years that ended on or before asOf, oldest first.' })
  figures({ id, view }: EnterpriseType): Soon<readonly FiguresType[]> {
    return then(view.figures.get(id), (found = []) => found.map(toFigures));
  }

  @ResolveField(() => SupplyLinkConnectionType, {
    description: 'Links in force on asOf in which it buys, by id.',
  })
  @AsGraphqlCalls()
  suppliers(
    { id, view }: EnterpriseType,
    @Args() { first, after }: LinksArgs,
  ): Soon<SupplyLinkConnectionType> {
    return linksOf({ id, side: 'suppliers', first, after }, view);
  }

  @ResolveField(() => SupplyLinkConnectionType, {
    description: 'Links in force on asOf in which it sells, by id.',
  })
  @AsGraphqlCalls()
  customers(
    { id, view }: EnterpriseType,
    @Args() { first, after }: LinksArgs,
  ): Soon<SupplyLinkConnectionType> {
    return linksOf({ id, side: 'customers', first, after }, view);
  }
}

const toFigures = ({ landDeciMu, energyKgce, ...figures }: YearFigures): FiguresType => ({
  ...figures,
  ...(landDeciMu !== undefined && { landMu: landDeciMu / DECI }),
  ...(energyKgce !== undefined && { energyTce: energyKgce / KILO }),
});
