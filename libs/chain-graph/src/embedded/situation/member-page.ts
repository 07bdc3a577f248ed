import type { ChainId, EnterpriseId, MembershipRole, Territory } from '@liantu/domain';
import { epochDay, type CalendarDate } from '@liantu/kernel';
import type { EnterpriseFilter, EnterpriseOnDate, Page, PageRequest } from '../../subjects.js';
import { ROLE } from '../codes.js';
import type { ChainColumns } from '../columns/chain-columns.js';
import type { IdOrder } from '../columns/id-order.js';
import { NONE } from '../columns/owned-rows.js';
import { readId, withOrder } from '../columns/read-order.js';
import { readNumbered } from '../reading/enterprises.js';
import type { SearchQuestion } from '../reading/search.js';
import type { Snapshot } from '../storage/reader-pool.js';
import type { Ground, OpenGround } from './ground.js';
import { inSlices } from './slices.js';

/** A search for who is at a stage of a chain in a territory, closed or not. */
export interface MemberSearch {
  readonly chain: ChainId;
  readonly territory: Territory;
  readonly role?: MembershipRole;
  readonly asOf: CalendarDate;
  readonly page: PageRequest<EnterpriseId>;
}

/** Undefined for a search that asks for more than that, or for less. */
export const memberSearch = ({ filter, asOf, page }: SearchQuestion): MemberSearch | undefined => {
  const { chain, territory, role, ...more } = filter;
  if (chain === undefined || territory === undefined || asksFor(more)) return undefined;
  return { chain, territory, asOf, page, ...(role !== undefined && { role }) };
};

const asksFor = (filter: EnterpriseFilter): boolean =>
  Object.values(filter).some((value) => value !== undefined && value !== '');

/** Undefined when the snapshot has gone on beyond the columns; one within a transaction never has. */
export const memberPage = async (
  { snapshot, columns, locality }: OpenGround,
  search: MemberSearch,
  signal?: AbortSignal,
): Promise<Page<EnterpriseOnDate> | undefined> => {
  const order = await withOrder(snapshot, columns);
  const start = await placeAfter(snapshot, { columns, order }, search.page.after);
  const { numbers, total, hasNext } = await membersFrom(start, { order, columns, locality }, search, signal);
  const { enterprises, position = columns.position } = await readNumbered(snapshot, numbers, search.asOf);
  return position === columns.position ? { total, items: enterprises, hasNext } : undefined;
};

interface Members {
  readonly numbers: readonly number[];
  readonly total: number;
  readonly hasNext: boolean;
}

const membersFrom = async (
  start: number,
  { order, columns, locality }: Listing & Ground,
  { asOf, role, page }: MemberSearch,
  signal?: AbortSignal,
): Promise<Members> => {
  const day = epochDay(asOf);
  const isHeld = holding(columns, day, role);
  const numbers: number[] = [];
  let [total, following] = [0, 0];
  const visit = (place: number): void => {
    const enterprise = order.at(place);
    if (!isHeld(enterprise) || !locality.isIn(enterprise, day)) return;
    total += 1;
    if (place < start) return;
    following += 1;
    if (following <= page.first) numbers.push(columns.roster.numberOf(enterprise));
  };
  await inSlices(order.size, visit, signal);
  return { numbers, total, hasNext: following > page.first };
};

interface Listing {
  readonly columns: ChainColumns;
  readonly order: IdOrder;
}

const placeAfter = (
  snapshot: Snapshot,
  { columns, order }: Listing,
  after: EnterpriseId | undefined,
): Promise<number> | 0 => {
  if (after === undefined) return 0;
  return order.placeAfter(async (index) => {
    const id = await readId(snapshot, columns.roster.numberOf(index));
    return id !== undefined && id > after;
  });
};

/** Whether an enterprise holds a stage on the day, in the role if one is given. */
const holding = (
  { memberships }: ChainColumns,
  day: number,
  role: MembershipRole | undefined,
): ((enterprise: number) => boolean) => {
  const { since, until, role: roles } = memberships.columns;
  return (enterprise) => {
    for (let row = memberships.first(enterprise); row !== NONE; row = memberships.next(row)) {
      const covers = since.get(row) <= day && day < until.get(row);
      if (covers && (role === undefined || roles.get(row) === ROLE[role])) return true;
    }
    return false;
  };
};
