import { fromEpochDay, type CalendarDate } from '@liantu/kernel';
import { OPEN_DAY } from '../codes.js';
import type { ChainColumns, SupplyColumns } from '../columns/chain-columns.js';
import { NONE } from '../columns/owned-rows.js';
import { versionDays } from '../columns/template.js';
import { dayOfYearEnd } from './figures.js';
import type { TradingGround } from './ground.js';
import type { Locality } from './locality.js';
import { inSlices } from './slices.js';

/** Days on which a fact of the chain in the territory began or ended, oldest first. */
export const changeDatesOf = async ({
  columns,
  supply,
  locality,
}: TradingGround): Promise<readonly CalendarDate[]> => {
  const calendar = new Calendar(columns, supply, locality);
  await inSlices(columns.roster.size, (enterprise) => calendar.markMember(enterprise));
  await inSlices(supply.links.length, (row) => calendar.markPurchase(row));
  return [...calendar.days].sort((a, b) => a - b).map(fromEpochDay);
};

class Calendar {
  readonly days: Set<number>;

  constructor(
    private readonly columns: ChainColumns,
    private readonly supply: SupplyColumns,
    private readonly locality: Locality,
  ) {
    this.days = new Set(versionDays(columns.template).filter((day) => day !== OPEN_DAY));
  }

  markMember(enterprise: number): void {
    if (this.columns.memberships.first(enterprise) === NONE) return;
    const { memberships, regions, stays, stoppages, figures } = this.columns;
    for (const periods of [memberships, stays, stoppages]) {
      const { since, until } = periods.columns;
      for (let row = periods.first(enterprise); row !== NONE; row = periods.next(row)) {
        this.#markDay(enterprise, since.get(row));
        this.#markDay(enterprise, until.get(row));
      }
    }
    for (let row = regions.first(enterprise); row !== NONE; row = regions.next(row))
      this.#markDay(enterprise, regions.columns.since.get(row));
    for (let row = figures.first(enterprise); row !== NONE; row = figures.next(row))
      this.#markDay(enterprise, dayOfYearEnd(figures.columns.year.get(row)));
  }

  markPurchase(row: number): void {
    const { links, amounts } = this.supply;
    const customer = links.columns.customer.get(row);
    this.#markDay(customer, links.columns.since.get(row));
    this.#markDay(customer, links.columns.until.get(row));
    for (let point = amounts.first(row); point !== NONE; point = amounts.next(point))
      this.#markDay(customer, amounts.columns.since.get(point));
  }

  /** A day counts for who was in the territory on it or on the day before. */
  #markDay(enterprise: number, day: number): void {
    if (day === OPEN_DAY || this.days.has(day)) return;
    if (this.locality.isIn(enterprise, day) || this.locality.isIn(enterprise, day - 1)) this.days.add(day);
  }
}
