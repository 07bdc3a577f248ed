import type { EnterpriseId, LinkId } from '@liantu/domain';
import { epochDay, type CalendarDate } from '@liantu/kernel';
import type { Page, PageRequest, SupplyLinkOnDate } from '../../subjects.js';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { grouped, listOf } from './group.js';
import { readLinkDetails } from './link-details.js';

const FILE = new URL('./links.sql', import.meta.url);
const PAGE = { suppliers: sqlText(FILE, 'of-customers'), customers: sqlText(FILE, 'of-suppliers') };

export interface LinksQuestion {
  readonly ids: readonly EnterpriseId[];
  readonly side: 'suppliers' | 'customers';
  readonly asOf: CalendarDate;
  readonly page: PageRequest<LinkId>;
}

/** `following` counts the links after the cursor; an enterprise without links has one row with none. */
interface Row {
  readonly enterprise: EnterpriseId;
  readonly link: bigint | null;
  readonly total: bigint | null;
  readonly following: bigint | null;
  readonly place: bigint | null;
}

export const readSupplyLinks = async (
  snapshot: Snapshot,
  { ids, side, asOf, page: { first, after = '' as LinkId } }: LinksQuestion,
): Promise<ReadonlyMap<EnterpriseId, Page<SupplyLinkOnDate>>> => {
  const day = epochDay(asOf);
  const rows = await snapshot.all<Row>(PAGE[side], listOf(ids), day, after, first);
  const shown = rows.filter(({ place, following }) => Number(place) <= Number(following));
  const details = await readLinkDetails(
    snapshot,
    shown.flatMap(({ link }) => (link === null ? [] : [link])),
    day,
  );
  return new Map(
    [...grouped(rows, ({ enterprise }) => enterprise)].map(([enterprise, ofOne]) => [
      enterprise,
      pageOf(ofOne, details, first),
    ]),
  );
};

const pageOf = (
  rows: readonly Row[],
  details: ReadonlyMap<bigint, SupplyLinkOnDate>,
  first: number,
): Page<SupplyLinkOnDate> => ({
  total: Number(rows[0]?.total ?? 0n),
  items: rows.slice(0, first).flatMap(({ link, place, following }) => {
    const item = link === null || Number(place) > Number(following) ? undefined : details.get(link);
    return item === undefined ? [] : [item];
  }),
  hasNext: Number(rows[0]?.following ?? 0n) > first,
});
