export interface ParentPoint {
  readonly zone: number;
  readonly parent: number;
  readonly since: number;
}

/** Which zones lie within which; points by day, then in the order they were recorded. */
export class Nesting {
  readonly #points: readonly ParentPoint[];
  readonly #changes: readonly number[];
  readonly #known = new Map<string, ReadonlySet<number>>();

  constructor(points: readonly ParentPoint[]) {
    this.#points = points;
    this.#changes = [...new Set(points.map(({ since }) => since))];
  }

  /** The zone itself and those nested in it. */
  within(zone: number, day: number): ReadonlySet<number> {
    const key = `${zone} ${this.#changes.findLastIndex((change) => change <= day)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const found = this.#find(zone, day);
    this.#known.set(key, found);
    return found;
  }

  #find(zone: number, day: number): ReadonlySet<number> {
    const parents = this.#parentsOn(day);
    const nested = [...parents.keys()].filter((inner) => liesWithin(inner, zone, parents));
    return new Set([zone, ...nested]);
  }

  /** Before its earliest point, the parent is the one of that point. */
  #parentsOn(day: number): ReadonlyMap<number, number> {
    const earliest = new Map<number, number>();
    const parents = new Map<number, number>();
    for (const { zone, parent, since } of this.#points) {
      const first = earliest.get(zone) ?? since;
      earliest.set(zone, first);
      if (since <= day || since === first) parents.set(zone, parent);
    }
    return parents;
  }
}

const liesWithin = (inner: number, outer: number, parents: ReadonlyMap<number, number>): boolean => {
  const passed = new Set<number>();
  for (let at: number | undefined = inner; at !== undefined && !passed.has(at); at = parents.get(at)) {
    if (at === outer) return true;
    passed.add(at);
  }
  return false;
};
