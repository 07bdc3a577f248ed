import type { EnterpriseFilter, EnterpriseOnDate, Page, PageRequest } from '@liantu/chain-graph';
import type { EnterpriseId } from '@liantu/domain';
import { byCodePoint, covers, type CalendarDate } from '@liantu/kernel';
import { enterpriseIds, enterpriseOn, nameOn, statusOn } from '../enterprises.js';
import type { Log } from '../facts.js';
import { staysOf } from '../memberships.js';
import { isIn } from '../territory.js';

/** Enterprises that answer the filter on the date, by id. */
export const search = (
  log: Log,
  filter: EnterpriseFilter,
  asOf: CalendarDate,
): readonly EnterpriseOnDate[] => {
  const { name, territory, status } = filter;
  return enterpriseIds(log)
    .filter((id) => name === undefined || folded(nameOn(log, id, asOf)).includes(folded(name)))
    .filter((id) => territory === undefined || isIn(log, id, territory, asOf))
    .filter((id) => status === undefined || statusOn(log, id, asOf) === status)
    .filter((id) => holdsWhatIsAsked(log, filter, id, asOf))
    .map((id) => enterpriseOn(log, id, asOf));
};

/** Letter case and the way accents are written make no difference. */
const folded = (text: string): string => text.normalize('NFC').toLowerCase();

/** One membership on the date answers all of chain, stage and role. */
const holdsWhatIsAsked = (
  log: Log,
  { chain, stage, role }: EnterpriseFilter,
  id: EnterpriseId,
  asOf: CalendarDate,
): boolean => {
  if (chain === undefined && stage === undefined && role === undefined) return true;
  return staysOf(log, id)
    .filter((stay) => covers(stay, asOf))
    .some(
      ({ data }) =>
        (chain === undefined || data.chainId === chain) &&
        (stage === undefined || data.stageId === stage) &&
        (role === undefined || data.role === role),
    );
};

/** The items after the id asked for; the total counts those before it too. */
export const pageOf = <Item extends { readonly id: string }>(
  all: readonly Item[],
  { first, after }: PageRequest,
): Page<Item> => {
  const rest = all.filter(({ id }) => after === undefined || byCodePoint(id, after) > 0);
  return { total: all.length, items: rest.slice(0, first), hasNext: rest.length > first };
};
