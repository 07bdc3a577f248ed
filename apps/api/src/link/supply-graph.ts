import type { SupplyLinkOnDate } from '@liantu/chain-graph';
import type { EnterpriseId } from '@liantu/domain';
import { enterpriseOf } from '../enterprise/enterprise-of.js';
import type { View } from '../reading/view.js';
import { toSupplyLink, type SupplyGraphType } from './link.types.js';

/** Enterprises and links in the order given. */
export const toSupplyGraph = async (
  enterprises: readonly EnterpriseId[],
  links: readonly SupplyLinkOnDate[],
  view: View,
): Promise<Pick<SupplyGraphType, 'enterprises' | 'links'>> => {
  const found = await Promise.all(enterprises.map((id) => enterpriseOf(id, view)));
  return {
    enterprises: found.filter((enterprise) => enterprise !== undefined),
    links: links.map((link) => toSupplyLink(link, view)),
  };
};
