import type { EnterpriseId, ZoneId } from '@liantu/domain';
import { epochDay, type CalendarDate, type Position } from '@liantu/kernel';
import type { EnterpriseOnDate, EnterpriseStatus } from '../../subjects.js';
import { regionOf, STOPPAGE } from '../codes.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { firstOf, sqlTexts } from '../sql-texts.js';
import { listOf } from './group.js';

const texts = sqlTexts(new URL('./enterprises.sql', import.meta.url));
const text = (heading: string): string => firstOf(texts, heading);
const asked = (heading: 'by-id' | 'by-number'): string =>
  [text('enterprises'), text(heading), text('on-day')].join('\n');

const BY_ID = asked('by-id');
const BY_NUMBER = `${asked('by-number')} ORDER BY enterprise.id`;

interface Row {
  readonly position: Position;
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
  const rows = await snapshot.all<Row>(BY_ID, listOf(ids), epochDay(asOf));
  return new Map(rows.map((row) => [row.id, enterpriseOf(row)]));
};

export interface Numbered {
  /** By id. */
  readonly enterprises: readonly EnterpriseOnDate[];
  /** Where they were read; undefined when there are none. */
  readonly position: Position | undefined;
}

/** The same by number of the graph. */
export const readNumbered = async (
  snapshot: Snapshot,
  numbers: readonly number[],
  asOf: CalendarDate,
): Promise<Numbered> => {
  const rows = await snapshot.all<Row>(BY_NUMBER, JSON.stringify(numbers), epochDay(asOf));
  return { enterprises: rows.map(enterpriseOf), position: rows[0]?.position };
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
