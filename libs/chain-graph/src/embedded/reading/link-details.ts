import type { EnterpriseId, LinkId, Source, StageId, Supplier } from '@liantu/domain';
import { yuan } from '@liantu/kernel';
import type { SupplyLinkOnDate } from '../../subjects.js';
import { dateOf, endOf, regionOf, supplyKindOf } from '../codes.js';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { listOf } from './group.js';

const DETAILS = sqlText(new URL('./links.sql', import.meta.url), 'details');

export interface LinkRow {
  readonly no: bigint;
  readonly id: LinkId;
  readonly supplier: EnterpriseId | null;
  readonly region: bigint | null;
  readonly outsideName: string | null;
  readonly customer: EnterpriseId;
  readonly kind: bigint;
  readonly stage: StageId | null;
  readonly intoStage: StageId | null;
  readonly goods: string;
  readonly annualValue: bigint | null;
  readonly since: bigint;
  readonly until: bigint;
  readonly source: string | null;
}

/** The links of these numbers with the value that holds on the day, by link id. */
export const readLinkDetails = async (
  snapshot: Snapshot,
  numbers: Iterable<bigint>,
  day: number,
): Promise<ReadonlyMap<bigint, SupplyLinkOnDate>> => {
  const rows = await snapshot.all<LinkRow>(DETAILS, listOf(numbers), day);
  return new Map(rows.map((row) => [row.no, linkOf(row)]));
};

export const linkOf = (row: LinkRow): SupplyLinkOnDate => ({
  id: row.id,
  supplier: supplierOf(row),
  customer: row.customer,
  kind: supplyKindOf(row.kind),
  ...stagesOf(row),
  goods: row.goods,
  ...(row.annualValue !== null && { annualValue: yuan(row.annualValue) }),
  since: dateOf(row.since),
  ...endOf(row.until),
  ...(row.source !== null && { source: JSON.parse(row.source) as Source }),
});

const stagesOf = ({ stage, intoStage }: LinkRow): Pick<SupplyLinkOnDate, 'stage' | 'intoStage'> => ({
  ...(stage !== null && { stage }),
  ...(intoStage !== null && { intoStage }),
});

const supplierOf = ({ supplier, region, outsideName }: LinkRow): Supplier => {
  if (supplier !== null) return { kind: 'enterprise', id: supplier };
  const outside = { kind: 'outside', region: regionOf(region ?? 0n) } as const;
  return outsideName === null ? outside : { ...outside, name: outsideName };
};
