import type { SupplyLinkOnDate } from '@liantu/chain-graph';
import type { EnterpriseId } from '@liantu/domain';
import { enterprisesOf } from '../enterprise/enterprise-of.js';
import type { View } from '../reading/view.js';
import type { SupplyGraphType } from './link.types.js';
import { toSupplyLinks } from './to-supply-links.js';

/** Enterprises and links in the order given. */
export const toSupplyGraph = async (
  enterprises: readonly EnterpriseId[],
  links: readonly SupplyLinkOnDate[],
  view: View,
): Promise<Pick<SupplyGraphType, 'enterprises' | 'links'>> => {
  const found = await enterprisesOf(enterprises, view);
  return { enterprises: [...found.values()], links: await toSupplyLinks(links, view) };
};
