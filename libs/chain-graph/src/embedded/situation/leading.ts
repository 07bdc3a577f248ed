export interface Candidate<Item> {
  readonly item: Item;
  readonly score: number;
}

/** Those that can be among the first of a list: the ones with the largest scores, and all that tie with the last of them. */
export class Leading<Item> {
  #candidates: Candidate<Item>[] = [];
  #least = -Infinity;
  #room: number;

  constructor(private readonly wanted: number) {
    this.#room = 2 * wanted;
  }

  admits(score: number): boolean {
    return score >= this.#least;
  }

  add(item: Item, score: number): void {
    if (!this.admits(score)) return;
    this.#candidates.push({ item, score });
    if (this.#candidates.length > this.#room) this.#prune();
  }

  /** In no order. */
  get candidates(): readonly Candidate<Item>[] {
    this.#prune();
    return this.#candidates;
  }

  /** The more ties there are, the rarer it is. */
  #prune(): void {
    const scores = this.#candidates.map(({ score }) => score).sort((a, b) => b - a);
    this.#least = scores[this.wanted - 1] ?? -Infinity;
    this.#candidates = this.#candidates.filter(({ score }) => score >= this.#least);
    this.#room = 2 * Math.max(this.wanted, this.#candidates.length);
  }
}
