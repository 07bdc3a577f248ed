import { fromEpochDay } from '@liantu/kernel';
import type { ClusterTotals, Total } from '../../situation.js';
import { ROLE } from '../codes.js';
import { UNKNOWN } from '../columns/chain-columns.js';
import { NONE } from '../columns/owned-rows.js';
import { ExactSum } from './exact-sum.js';
import { dayOfYearEnd, LatestFigure, type Figure } from './figures.js';
import { isCounted } from './memberships.js';
import { inSlices } from './slices.js';
import { placesOf, type Survey } from './survey.js';

/** Counts the local enterprises of a chain, each once, and adds up what they reported. */
export const totalsOf = async (survey: Survey): Promise<Omit<ClusterTotals, 'position'>> => {
  const heads = new Heads(survey);
  const output = new Reported(survey, 'output');
  const tax = new Reported(survey, 'tax');
  const jobs = new Reported(survey, 'jobs');
  const count = (enterprise: number): void => {
    if (!heads.count(enterprise)) return;
    for (const reported of [output, tax, jobs]) reported.count(enterprise);
  };
  await inSlices(survey.columns.roster.size, count, survey.signal);
  const newest = Math.max(heads.newest, ...[output, tax, jobs].map((reported) => reported.newest));
  return {
    ...heads.counts,
    output: output.total,
    tax: tax.total,
    jobs: jobs.total,
    ...(newest > -Infinity && { newestFact: fromEpochDay(newest) }),
  };
};

/** Enterprises present at one stage or more. */
class Heads {
  readonly #survey: Survey;
  readonly #placeOf: (stage: number) => number;
  readonly #present = new Set<number>();
  #enterprises = 0;
  #leaders = 0;
  /** The day the newest of the memberships began. */
  newest = -Infinity;

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#placeOf = placesOf(survey.template);
  }

  get counts(): Pick<ClusterTotals, 'enterprises' | 'leaders' | 'stagesPresent' | 'stagesTotal'> {
    return {
      enterprises: this.#enterprises,
      leaders: this.#leaders,
      stagesPresent: this.#present.size,
      stagesTotal: this.#survey.template.stages.length,
    };
  }

  /** Whether it was present. */
  count(enterprise: number): boolean {
    const { memberships } = this.#survey.columns;
    if (memberships.first(enterprise) === NONE || !this.#survey.standing.isLocal(enterprise)) return false;
    const { stage, since, role } = memberships.columns;
    let [isPresent, leads] = [false, false];
    for (let row = memberships.first(enterprise); row !== NONE; row = memberships.next(row)) {
      const place = this.#placeOf(stage.get(row));
      if (place === NONE || !isCounted(this.#survey, row)) continue;
      isPresent = true;
      leads ||= role.get(row) === ROLE.LEADER;
      this.#present.add(place);
      this.newest = Math.max(this.newest, since.get(row));
    }
    this.#enterprises += Number(isPresent);
    this.#leaders += Number(leads);
    return isPresent;
  }
}

class Reported {
  readonly #latest: LatestFigure;
  readonly #sum = new ExactSum();
  #reporting = 0;
  #newestYear = 0;

  constructor(survey: Survey, figure: Figure) {
    this.#latest = new LatestFigure(survey, figure);
  }

  get total(): Total {
    return { sum: this.#sum.value, reporting: this.#reporting };
  }

  /** The day the newest of the figures took effect. */
  get newest(): number {
    return this.#reporting === 0 ? -Infinity : dayOfYearEnd(this.#newestYear);
  }

  count(enterprise: number): void {
    const amount = this.#latest.of(enterprise);
    if (amount === UNKNOWN) return;
    this.#sum.add(amount);
    this.#reporting += 1;
    this.#newestYear = Math.max(this.#newestYear, this.#latest.year);
  }
}
