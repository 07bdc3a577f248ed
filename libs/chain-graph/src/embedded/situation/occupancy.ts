import { yuan } from '@liantu/kernel';
import type { OutputSummary } from '../../situation.js';
import { ROLE } from '../codes.js';
import { UNKNOWN } from '../columns/chain-columns.js';
import { NONE } from '../columns/owned-rows.js';
import { ExactSum, ExactSumOfSquares } from './exact-sum.js';
import { LatestFigure } from './figures.js';
import { Leading, type Candidate } from './leading.js';
import { isCounted } from './memberships.js';
import { inSlices } from './slices.js';
import { placesOf, type Survey } from './survey.js';

/** At most so many occupants of a stage are shown. */
export const OCCUPANTS_SHOWN = 3;

/** A membership by row, and whose it is by index. */
export interface Occupancy {
  readonly row: number;
  readonly enterprise: number;
}

/** The local enterprises present at a stage. */
export class StageOccupants {
  readonly #sum = new ExactSum();
  readonly #sumOfSquares = new ExactSumOfSquares();
  readonly #leading = new Leading<Occupancy>(OCCUPANTS_SHOWN);
  #known = 0;
  #largest = 0;
  enterprises = 0;
  leaders = 0;

  add({ row, enterprise }: Occupancy, isLeader: boolean, output: number): void {
    this.enterprises += 1;
    this.leaders += Number(isLeader);
    if (this.#leading.admits(output)) this.#leading.add({ row, enterprise }, output);
    if (output === UNKNOWN) return;
    this.#known += 1;
    this.#sum.add(output);
    this.#sumOfSquares.add(output);
    this.#largest = Math.max(this.#largest, output);
  }

  get output(): OutputSummary {
    return {
      known: this.#known,
      sum: this.#sum.value,
      sumOfSquares: this.#sumOfSquares.value,
      ...(this.#known > 0 && { largest: yuan(BigInt(this.#largest)) }),
    };
  }

  /** Those that can be among the largest, by output. */
  get candidates(): readonly Candidate<Occupancy>[] {
    return this.#leading.candidates;
  }
}

/** By place in the template. */
export const occupantsOf = async (survey: Survey): Promise<readonly StageOccupants[]> => {
  const stages = survey.template.stages.map(() => new StageOccupants());
  const outputs = new StageOutputs(survey);
  const { memberships, roster } = survey.columns;
  const placeOf = placesOf(survey.template);
  const count = (enterprise: number): void => {
    if (memberships.first(enterprise) === NONE || !survey.standing.isLocal(enterprise)) return;
    for (let row = memberships.first(enterprise); row !== NONE; row = memberships.next(row)) {
      const stage = stages[placeOf(memberships.columns.stage.get(row))];
      if (stage === undefined || !isCounted(survey, row)) continue;
      const isLeader = memberships.columns.role.get(row) === ROLE.LEADER;
      stage.add({ row, enterprise }, isLeader, outputs.of(enterprise, row));
    }
  };
  await inSlices(roster.size, count, survey.signal);
  return stages;
};

/** What an enterprise puts out at a stage: stated, or its share of the latest reported output; nothing while suspended. */
class StageOutputs {
  readonly #survey: Survey;
  readonly #reported: LatestFigure;

  constructor(survey: Survey) {
    this.#survey = survey;
    this.#reported = new LatestFigure(survey, 'output');
  }

  of(enterprise: number, row: number): number {
    if (this.#survey.standing.isSuspended(enterprise)) return 0;
    const { output, share } = this.#survey.columns.memberships.columns;
    if (output.get(row) !== UNKNOWN) return output.get(row);
    if (share.get(row) === UNKNOWN) return UNKNOWN;
    const reported = this.#reported.of(enterprise);
    return reported === UNKNOWN ? UNKNOWN : shareOf(reported, share.get(row));
  }
}

const WHOLE_BP = 10_000;

/** Rounded half-up to whole yuan; in two parts, because amount × basis points may not fit in a number. */
export const shareOf = (amount: number, bp: number): number => {
  const rest = amount % WHOLE_BP;
  return ((amount - rest) / WHOLE_BP) * bp + Math.floor((rest * bp + WHOLE_BP / 2) / WHOLE_BP);
};
