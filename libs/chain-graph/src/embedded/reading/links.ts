import type { EnterpriseId, LinkId } from '@liantu/domain';
import { epochDay, type CalendarDate } from '@liantu/kernel';
import type { Page, PageRequest, SupplyLinkOnDate } from '../../subjects.js';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { grouped, listOf } from './group.js';
import { linkOf, type LinkRow } from './link-details.js';

const FILE = new URL('./links.sql', import.meta.url);
const pages = (side: 'of-customers' | 'of-suppliers'): string =>
  `WITH held AS (${sqlText(FILE, side)}) ${sqlText(FILE, 'pages')}`;

const PAGE = { suppliers: pages('of-customers'), customers: pages('of-suppliers') };

export interface LinksQuestion {
  readonly ids: readonly EnterpriseId[];
  readonly side: 'suppliers' | 'customers';
  readonly asOf: CalendarDate;
  readonly page: PageRequest<LinkId>;
}

type Row = PlacedRow & (LinkRow | { readonly no: null });

interface PlacedRow {
  readonly enterprise: EnterpriseId;
  readonly total: bigint | null;
  readonly following: bigint | null;
  readonly place: bigint | null;
}

export const readSupplyLinks = async (
  snapshot: Snapshot,
  { ids, side, asOf, page: { first, after = '' as LinkId } }: LinksQuestion,
): Promise<ReadonlyMap<EnterpriseId, Page<SupplyLinkOnDate>>> => {
  const rows = await snapshot.all<Row>(PAGE[side], listOf(ids), epochDay(asOf), after, first);
  const byEnterprise = [...grouped(rows, ({ enterprise }) => enterprise)];
  return new Map(byEnterprise.map(([enterprise, ofOne]) => [enterprise, pageOf(ofOne, first)]));
};

/** The links after the cursor come first, and those before it are in the rows only to be counted. */
const pageOf = (rows: readonly Row[], first: number): Page<SupplyLinkOnDate> => {
  const total = Number(rows[0]?.total ?? 0n);
  const following = Number(rows[0]?.following ?? 0n);
  const shown = rows.slice(0, Math.min(first, following));
  return {
    total,
    items: shown.flatMap((row) => (row.no === null ? [] : [linkOf(row)])),
    hasNext: following > first,
  };
};
