import { join } from 'node:path';
import { enterpriseId, isId, type EnterpriseId } from '@liantu/domain';
import { calendarDate, epochDay, fromEpochDay, isCalendarDate, type CalendarDate } from '@liantu/kernel';
import type { TableShape } from '../tables/table-shape.js';
import { tables } from '../tables/tables.js';
import { csvRows } from './csv-rows.js';
import { NumbersByKey } from './numbers-by-key.js';

const DATED: readonly { readonly shape: TableShape; readonly enterprise: string; readonly date: string }[] = [
  { shape: tables.enterprises, enterprise: 'id', date: 'zone_since' },
  { shape: tables.memberships, enterprise: 'enterprise', date: 'since' },
];

/** The day before the first there is. */
const BEFORE_ALL = epochDay(calendarDate('0001-01-01')) - 1;

/** The earliest date among each enterprise's own rows. */
export class EarliestDates {
  private readonly days = new NumbersByKey();

  of(enterprise: EnterpriseId): CalendarDate | undefined {
    const day = this.days.get(enterprise);
    return day === undefined ? undefined : fromEpochDay(day + BEFORE_ALL);
  }

  meet(enterprise: EnterpriseId, date: CalendarDate): void {
    const day = epochDay(date) - BEFORE_ALL;
    const known = this.days.get(enterprise);
    if (known === undefined || day < known) this.days.set(enterprise, day);
  }
}

/** Reads the dates of a dataset's folder; what is refused in its files is told when their rows are read. */
export const readEarliestDates = async (folder: string): Promise<EarliestDates> => {
  const earliest = new EarliestDates();
  for (const { shape, enterprise, date } of DATED)
    for await (const item of csvRows(join(folder, shape.file), shape)) {
      if (!('row' in item)) continue;
      const [id = '', day = ''] = [item.row.cells.get(enterprise), item.row.cells.get(date)];
      if (isId(id) && isCalendarDate(day)) earliest.meet(enterpriseId(id), day);
    }
  return earliest;
};
