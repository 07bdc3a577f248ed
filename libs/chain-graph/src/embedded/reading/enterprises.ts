import type { EnterpriseId, ZoneId } from '@liantu/domain';
import { epochDay, type CalendarDate } from '@liantu/kernel';
import type { EnterpriseOnDate, EnterpriseStatus } from '../../subjects.js';
import { regionOf, STOPPAGE } from '../codes.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { sqlText } from '../sql-texts.js';
import { listOf } from './group.js';

const ENTERPRISES = sqlText(new URL('./enterprises.sql', import.meta.url), 'enterprises');

interface Row {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly creditCode: string | null;
  readonly stockCode: string | null;
  readonly region: bigint;
  readonly zone: ZoneId | null;
  readonly stoppage: bigint | null;
}

export const readEnterprises = async (
  snapshot: Snapshot,
  ids: readonly EnterpriseId[],
  asOf: CalendarDate,
): Promise<ReadonlyMap<EnterpriseId, EnterpriseOnDate>> => {
  const rows = await snapshot.all<Row>(ENTERPRISES, listOf(ids), epochDay(asOf));
  return new Map(rows.map((row) => [row.id, enterpriseOf(row)]));
};

const enterpriseOf = ({
  id,
  name,
  creditCode,
  stockCode,
  region,
  zone,
  stoppage,
}: Row): EnterpriseOnDate => ({
  id,
  name,
  ...(creditCode !== null && { creditCode }),
  ...(stockCode !== null && { stockCode }),
  region: regionOf(region),
  ...(zone !== null && { zone }),
  status: statusOf(stoppage),
});

const statusOf = (stoppage: bigint | null): EnterpriseStatus => {
  if (stoppage === null) return 'ACTIVE';
  return Number(stoppage) === STOPPAGE.CLOSED ? 'CLOSED' : 'SUSPENDED';
};
