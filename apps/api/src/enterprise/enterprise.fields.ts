import { Args, Int, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Page, PageRequest, SupplyLinkOnDate, YearFigures } from '@liantu/chain-graph';
import { linkId, type LinkId } from '@liantu/domain';
import { SupplyLinkConnectionType, toSupplyLink } from '../link/link.types.js';
import { pageInfoOf, placeOf } from '../reading/page.js';
import type { SupplySide } from '../reading/view.js';
import { idOf, pageSize } from '../writing/input-checks.js';
import { ZoneType } from '../zone/zone.types.js';
import { EnterpriseType, FiguresType, MembershipType } from './enterprise.types.js';

const USUAL_PAGE = 50;
const DECI = 10;
const KILO = 1000;

interface PageArgs {
  readonly first: number | null;
  readonly after: string | null | undefined;
}

@Resolver(() => EnterpriseType)
export class EnterpriseFields {
  @ResolveField(() => ZoneType, { nullable: true, description: 'The zone it is in on asOf; null for none.' })
  async zone(@Parent() { zoneId, view }: EnterpriseType): Promise<ZoneType | undefined> {
    return zoneId && (await view.zones()).get(zoneId);
  }

  @ResolveField(() => [MembershipType], {
    description: 'All periods at stages, oldest first, then by stage.',
  })
  async memberships(@Parent() { id, view }: EnterpriseType): Promise<readonly MembershipType[]> {
    return ((await view.memberships.load(id)) ?? []).map(({ stage, ...membership }) => ({
      ...membership,
      stageId: stage,
      view,
    }));
  }

  @ResolveField(() => [FiguresType], { description: 'Years that ended on or before asOf, oldest first.' })
  async figures(@Parent() { id, view }: EnterpriseType): Promise<readonly FiguresType[]> {
    return ((await view.figures.load(id)) ?? []).map(toFigures);
  }

  @ResolveField(() => SupplyLinkConnectionType, {
    description: 'Links in force on asOf in which it buys, by id.',
  })
  suppliers(
    @Parent() enterprise: EnterpriseType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: USUAL_PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<SupplyLinkConnectionType> {
    return linksOf(enterprise, 'suppliers', { first, after });
  }

  @ResolveField(() => SupplyLinkConnectionType, {
    description: 'Links in force on asOf in which it sells, by id.',
  })
  customers(
    @Parent() enterprise: EnterpriseType,
    @Args('first', { type: () => Int, nullable: true, defaultValue: USUAL_PAGE }) first: number | null,
    @Args('after', { type: () => String, nullable: true }) after?: string | null,
  ): Promise<SupplyLinkConnectionType> {
    return linksOf(enterprise, 'customers', { first, after });
  }
}

const linksOf = async (
  { id, view }: EnterpriseType,
  side: SupplySide,
  args: PageArgs,
): Promise<SupplyLinkConnectionType> => {
  const list = `${side} of ${id}`;
  const { items, total, hasNext } = (await view.supplyLinks(side, toPage(list, args)).load(id)) ?? NONE;
  return {
    totalCount: total,
    nodes: items.map((link) => toSupplyLink(link, view)),
    pageInfo: pageInfoOf(list, items.at(-1)?.id, hasNext),
  };
};

const NONE: Page<SupplyLinkOnDate> = { total: 0, items: [], hasNext: false };

const toPage = (list: string, { first, after }: PageArgs): PageRequest<LinkId> => ({
  first: pageSize(first, USUAL_PAGE),
  ...(typeof after === 'string' && { after: idOf(linkId, placeOf(list, after), 'after') }),
});

const toFigures = ({ landDeciMu, energyKgce, ...figures }: YearFigures): FiguresType => ({
  ...figures,
  ...(landDeciMu !== undefined && { landMu: landDeciMu / DECI }),
  ...(energyKgce !== undefined && { energyTce: energyKgce / KILO }),
});
