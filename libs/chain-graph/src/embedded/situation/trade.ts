import { byCodePoint } from '@liantu/kernel';
import type { EdgeMoney } from '../../situation.js';
import { sourceRegion, UNKNOWN, type SupplyColumns } from '../columns/chain-columns.js';
import { NONE } from '../columns/owned-rows.js';
import { ExactSum } from './exact-sum.js';
import { Leading, type Candidate } from './leading.js';
import { inSlices } from './slices.js';
import { placesOf, type Survey } from './survey.js';

class Amounts {
  readonly #sum = new ExactSum();
  known = 0;
  unknown = 0;

  add(amount: number): void {
    if (amount === UNKNOWN) {
      this.unknown += 1;
      return;
    }
    this.known += 1;
    this.#sum.add(amount);
  }

  get sum(): bigint {
    return this.#sum.value;
  }
}

/** What local enterprises buy of a stage. */
export class StagePurchases {
  readonly local = new Amounts();
  readonly outside = new Amounts();
  readonly #leading: Leading<number>;

  constructor(shown: number) {
    this.#leading = new Leading(shown);
  }

  addOutside(row: number, amount: number): void {
    this.outside.add(amount);
    this.#leading.add(row, amount);
  }

  /** Rows of the links that can be among the largest from outside, by amount. */
  get candidates(): readonly Candidate<number>[] {
    return this.#leading.candidates;
  }
}

/** Purchases by place in the template, and money between two places: by `from` × stages + `to`. */
export interface Trade {
  readonly stages: readonly StagePurchases[];
  readonly money: ReadonlyMap<number, Amounts>;
}

/** `shown`: how many of a stage's outside purchases are wanted. */
export const tradeOf = async (survey: Survey, supply: SupplyColumns, shown: number): Promise<Trade> => {
  const ledger = new Ledger(survey, supply, shown);
  const book = (row: number): void => ledger.book(row);
  await inSlices(supply.links.length, book, survey.signal);
  return ledger;
};

class Ledger implements Trade {
  readonly stages: readonly StagePurchases[];
  readonly money = new Map<number, Amounts>();
  readonly #placeOf: (stage: number) => number;

  constructor(
    private readonly survey: Survey,
    private readonly supply: SupplyColumns,
    shown: number,
  ) {
    this.stages = survey.template.stages.map(() => new StagePurchases(shown));
    this.#placeOf = placesOf(survey.template);
  }

  book(row: number): void {
    const { customer, stage } = this.supply.links.columns;
    const place = this.#placeOf(stage.get(row));
    if (place === NONE || !this.#coversDay(row) || !this.survey.standing.isLocal(customer.get(row))) return;
    if (!this.#isSupplierClosed(row)) this.#bookAt(place, row);
  }

  /** And is trusted. */
  #coversDay(row: number): boolean {
    const { since, until, confidence } = this.supply.links.columns;
    const { day } = this.survey;
    return since.get(row) <= day && day < until.get(row) && confidence.get(row) >= this.survey.confidence;
  }

  #isSupplierClosed(row: number): boolean {
    const supplier = this.supply.links.columns.supplier.get(row);
    return supplier > NONE && this.survey.standing.isClosed(supplier);
  }

  #bookAt(place: number, row: number): void {
    const stage = this.stages[place];
    const { supplier, intoStage } = this.supply.links.columns;
    const amount = this.#amountOf(row);
    const region = sourceRegion(supplier.get(row));
    const isLocal =
      region === undefined
        ? this.survey.standing.isLocal(supplier.get(row))
        : this.survey.locality.holdsSource(region);
    if (!isLocal) stage?.addOutside(row, amount);
    else stage?.local.add(amount);
    if (isLocal && region === undefined) this.#bookMoney(place, this.#placeOf(intoStage.get(row)), amount);
  }

  #bookMoney(from: number, to: number, amount: number): void {
    if (to === NONE) return;
    const key = from * this.stages.length + to;
    const known = this.money.get(key) ?? new Amounts();
    this.money.set(key, known);
    known.add(amount);
  }

  #amountOf(row: number): number {
    const { amounts } = this.supply;
    let point = amounts.first(row);
    while (point !== NONE && amounts.columns.since.get(point) > this.survey.day) point = amounts.next(point);
    return point === NONE ? UNKNOWN : amounts.columns.amount.get(point);
  }
}

/** By from, to. */
export const edgeMoneyOf = ({ template: { stages } }: Survey, { money }: Trade): readonly EdgeMoney[] =>
  [...money]
    .map(([key, amounts]) => {
      const [from, to] = [stages[Math.floor(key / stages.length)], stages[key % stages.length]];
      return { from, to, amounts };
    })
    .flatMap(({ from, to, amounts }) =>
      from === undefined || to === undefined
        ? []
        : {
            from: from.terms.stageId,
            to: to.terms.stageId,
            known: amounts.sum,
            knownLinks: amounts.known,
            unknownLinks: amounts.unknown,
          },
    )
    .sort((a, b) => byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to));
