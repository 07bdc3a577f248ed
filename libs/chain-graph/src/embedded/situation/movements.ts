import { epochDay, fromEpochDay, monthsBefore } from '@liantu/kernel';
import { OPEN_DAY, STOPPAGE } from '../codes.js';
import { NONE } from '../columns/owned-rows.js';
import { Leading, type Candidate } from './leading.js';
import { covers, isTrusted } from './memberships.js';
import { inSlices } from './slices.js';
import { placesOf, type Survey } from './survey.js';

/** At most so many departures from a stage are shown. */
export const DEPARTURES_SHOWN = 5;

/** A leave or a closure: row of the membership or of the stoppage, and whose it is by index. */
export interface Departure {
  readonly kind: 'LEFT' | 'CLOSED';
  readonly row: number;
  readonly enterprise: number;
}

/** Arrivals at a stage and departures from it. */
export class StageMoves {
  readonly #latest = new Leading<Departure>(DEPARTURES_SHOWN);
  arrivals = 0;
  departures = 0;

  addDeparture(departure: Departure, day: number): void {
    this.departures += 1;
    this.#latest.add(departure, day);
  }

  /** Those that can be among the latest, by day. */
  get candidates(): readonly Candidate<Departure>[] {
    return this.#latest.candidates;
  }
}

/** In the twelve months up to the day asked about, by place in the template. */
export const movesOf = async (survey: Survey): Promise<readonly StageMoves[]> => {
  const diary = new Diary(survey);
  const note = (enterprise: number): void => diary.note(enterprise);
  await inSlices(survey.columns.roster.size, note, survey.signal);
  return diary.stages;
};

class Diary {
  readonly stages: readonly StageMoves[];
  readonly #placeOf: (stage: number) => number;
  /** Days after it count. */
  readonly #start: number;

  constructor(private readonly survey: Survey) {
    this.stages = survey.template.stages.map(() => new StageMoves());
    this.#placeOf = placesOf(survey.template);
    this.#start = epochDay(monthsBefore(fromEpochDay(survey.day), 12));
  }

  note(enterprise: number): void {
    const { memberships } = this.survey.columns;
    if (memberships.first(enterprise) === NONE) return;
    for (let row = memberships.first(enterprise); row !== NONE; row = memberships.next(row))
      this.#noteMembership(enterprise, row);
    this.#noteStoppages(enterprise);
  }

  #noteMembership(enterprise: number, row: number): void {
    const { stage, since, until } = this.survey.columns.memberships.columns;
    const moves = this.stages[this.#placeOf(stage.get(row))];
    if (moves === undefined || !isTrusted(this.survey, row)) return;
    if (this.#isArrival(enterprise, since.get(row))) moves.arrivals += 1;
    if (this.#isDeparture(enterprise, until.get(row)))
      moves.addDeparture({ kind: 'LEFT', row, enterprise }, until.get(row));
  }

  #noteStoppages(enterprise: number): void {
    const { stoppages } = this.survey.columns;
    const { kind, since, until } = stoppages.columns;
    for (let row = stoppages.first(enterprise); row !== NONE; row = stoppages.next(row)) {
      if (kind.get(row) !== STOPPAGE.CLOSED) continue;
      if (this.#isDeparture(enterprise, since.get(row)))
        for (const moves of this.#stagesHeld(enterprise, since.get(row)))
          moves.addDeparture({ kind: 'CLOSED', row, enterprise }, since.get(row));
      if (this.#isArrival(enterprise, until.get(row)))
        for (const moves of this.#stagesHeld(enterprise, until.get(row))) moves.arrivals += 1;
    }
  }

  #isArrival(enterprise: number, day: number): boolean {
    return this.#isRecent(day) && this.survey.locality.isLocal(enterprise, day);
  }

  /** Who was local the day before. */
  #isDeparture(enterprise: number, day: number): boolean {
    return this.#isRecent(day) && this.survey.locality.isLocal(enterprise, day - 1);
  }

  /** An interval without an end ended on no day. */
  #isRecent(day: number): boolean {
    return this.#start < day && day <= this.survey.day && day < OPEN_DAY;
  }

  #stagesHeld(enterprise: number, day: number): ReadonlySet<StageMoves> {
    const { memberships } = this.survey.columns;
    const held = new Set<StageMoves>();
    for (let row = memberships.first(enterprise); row !== NONE; row = memberships.next(row)) {
      const moves = this.stages[this.#placeOf(memberships.columns.stage.get(row))];
      if (moves !== undefined && isTrusted(this.survey, row) && covers(this.survey, row, day))
        held.add(moves);
    }
    return held;
  }
}
