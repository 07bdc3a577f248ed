import { fromEpochDay, yearOf } from '@liantu/kernel';
import { UNKNOWN } from '../columns/chain-columns.js';
import { NONE } from '../columns/owned-rows.js';
import type { Survey } from './survey.js';

export type Figure = 'output' | 'tax' | 'jobs';

/** The latest amount of a figure that an enterprise reported, by year. */
export class LatestFigure {
  readonly #survey: Survey;
  readonly #figure: Figure;
  readonly #lastYear: number;
  /** Of the amount found last. */
  year = 0;

  constructor(survey: Survey, figure: Figure) {
    this.#survey = survey;
    this.#figure = figure;
    this.#lastYear = lastYearOf(survey.day);
  }

  /** `UNKNOWN` when it reported none by the day asked about. */
  of(enterprise: number): number {
    const { figures } = this.#survey.columns;
    let row = figures.first(enterprise);
    while (row !== NONE && !this.#isGiven(row)) row = figures.next(row);
    this.year = row === NONE ? 0 : figures.columns.year.get(row);
    return row === NONE ? UNKNOWN : figures.columns[this.#figure].get(row);
  }

  #isGiven(row: number): boolean {
    const { year, confidence, [this.#figure]: amounts } = this.#survey.columns.figures.columns;
    if (year.get(row) > this.#lastYear || confidence.get(row) < this.#survey.confidence) return false;
    return amounts.get(row) !== UNKNOWN;
  }
}

/** A year counts once it has ended. */
const lastYearOf = (day: number): number => {
  const year = yearOf(fromEpochDay(day));
  return dayOfYearEnd(year) <= day ? year : year - 1;
};

/** 31 December as a day since 1970-01-01: so many days have passed since the year 1 began. */
export const dayOfYearEnd = (year: number): number =>
  365 * year + Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400) - 719_163;
