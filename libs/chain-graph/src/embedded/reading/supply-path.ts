import type { EnterpriseId } from '@liantu/domain';
import { epochDay, type CalendarDate } from '@liantu/kernel';
import type { SupplyLinkOnDate } from '../../subjects.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { readLinkDetails } from './link-details.js';
import { Walk } from './walks.js';

const LONGEST = 8;

export interface PathQuestion {
  readonly from: EnterpriseId;
  readonly to: EnterpriseId;
  readonly asOf: CalendarDate;
}

type Level = ReadonlySet<bigint>;

export const readSupplyPath = async (
  snapshot: Snapshot,
  { from, to, asOf }: PathQuestion,
): Promise<readonly SupplyLinkOnDate[] | undefined> => {
  const walk = new Walk(snapshot, epochDay(asOf));
  const [start, end] = [await walk.find(from), await walk.find(to)];
  if (start === undefined || end === undefined) return undefined;
  const levels = await shortestLevels(walk, start, end);
  if (levels === undefined) return undefined;
  const numbers = await firstPath(walk, levels);
  const details = await readLinkDetails(snapshot, numbers, walk.day);
  return numbers.flatMap((no) => details.get(no) ?? []);
};

/** By distance from the start, the enterprises from which the end may still be reached in time; the last holds the end. */
const shortestLevels = async (
  walk: Walk,
  start: bigint,
  end: bigint,
): Promise<readonly Level[] | undefined> => {
  const downstream = new Wave(walk, start, 'customers');
  const upstream = new Wave(walk, end, 'suppliers');
  while (!downstream.meets(upstream)) {
    if (downstream.steps + upstream.steps === LONGEST) return undefined;
    const smaller = downstream.edge.size <= upstream.edge.size ? downstream : upstream;
    if (!(await smaller.advance())) return undefined;
  }
  const meeting = new Set([...downstream.edge].filter((no) => upstream.edge.has(no)));
  return [
    ...(await backToStart(walk, downstream.levels, meeting)),
    ...upstream.levels.slice(0, -1).reverse(),
  ];
};

/** Of each level, those that lead to the meeting. */
const backToStart = async (
  walk: Walk,
  levels: readonly Level[],
  meeting: Level,
): Promise<readonly Level[]> => {
  const leading = [meeting];
  for (const level of levels.slice(0, -1).reverse()) {
    const suppliers = await walk.next(leading[0] ?? [], 'suppliers');
    leading.unshift(new Set(suppliers.map(({ no }) => no).filter((no) => level.has(no))));
  }
  return leading;
};

/** The links of the path that is first by link ids: at each step the first that leads on. */
const firstPath = async (walk: Walk, [start, ...levels]: readonly Level[]): Promise<readonly bigint[]> => {
  const path: bigint[] = [];
  let here: Iterable<bigint> = start ?? [];
  for (const level of levels) {
    const [link] = await walk.between(here, level);
    if (link === undefined) throw new Error('A level of a shortest path leads nowhere');
    path.push(link.no);
    here = [link.customer];
  }
  return path;
};

/** Enterprises by distance from one of them. */
class Wave {
  readonly #walk: Walk;
  readonly #side: 'suppliers' | 'customers';
  readonly #seen: Set<bigint>;
  readonly levels: Level[];

  constructor(walk: Walk, origin: bigint, side: 'suppliers' | 'customers') {
    this.#walk = walk;
    this.#side = side;
    this.#seen = new Set([origin]);
    this.levels = [new Set([origin])];
  }

  get edge(): Level {
    return this.levels.at(-1) ?? new Set();
  }

  get steps(): number {
    return this.levels.length - 1;
  }

  meets({ edge }: Wave): boolean {
    return [...this.edge].some((no) => edge.has(no));
  }

  /** False when there is nobody further. */
  async advance(): Promise<boolean> {
    const reached = await this.#walk.next(this.edge, this.#side);
    const level = new Set(reached.map(({ no }) => no).filter((no) => !this.#seen.has(no)));
    for (const no of level) this.#seen.add(no);
    this.levels.push(level);
    return level.size > 0;
  }
}
