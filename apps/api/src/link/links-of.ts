import type { Page, PageRequest, SupplyLinkOnDate } from '@liantu/chain-graph';
import { linkId, type EnterpriseId, type LinkId } from '@liantu/domain';
import { pageInfoOf, placeOf } from '../reading/page.js';
import { shownSoon } from '../reading/shown-once.js';
import { then, type Soon } from '../reading/soon.js';
import type { SupplySide, View } from '../reading/view.js';
import { idOf, pageSize } from '../writing/input-checks.js';
import type { SupplyLinkConnectionType } from './link.types.js';
import { toSupplyLinks } from './to-supply-links.js';

const USUAL_PAGE = 50;

interface LinksQuestion {
  readonly id: EnterpriseId;
  readonly side: SupplySide;
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
}

/** A page of the links in which an enterprise buys or sells. */
export const linksOf = (
  { id, side, ...asked }: LinksQuestion,
  view: View,
): Soon<SupplyLinkConnectionType> => {
  const list = `${side} of ${id}`;
  const page = toPage(list, asked);
  return then(view.supplyLinks(side, page).get(id), (links) =>
    links ? toConnection(links, list, view) : NONE,
  );
};

const NONE: SupplyLinkConnectionType = { totalCount: 0, nodes: [], pageInfo: { hasNextPage: false } };

const toConnection = shownSoon(
  (
    { items, total, hasNext }: Page<SupplyLinkOnDate>,
    list: string,
    view: View,
  ): Soon<SupplyLinkConnectionType> => {
    const pageInfo = pageInfoOf(list, items.at(-1)?.id, hasNext);
    return then(toSupplyLinks(items, view), (nodes) => ({ totalCount: total, nodes, pageInfo }));
  },
);

const toPage = (
  list: string,
  { first, after }: Pick<LinksQuestion, 'first' | 'after'>,
): PageRequest<LinkId> => ({
  first: pageSize(first, USUAL_PAGE),
  ...(typeof after === 'string' && { after: idOf(linkId, placeOf(list, after), 'after') }),
});
