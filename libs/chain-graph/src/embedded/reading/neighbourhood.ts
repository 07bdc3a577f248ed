import type { EnterpriseId } from '@liantu/domain';
import { byCodePoint, epochDay, type CalendarDate } from '@liantu/kernel';
import type { Neighbourhood, SupplyDirection } from '../../subjects.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { readLinkDetails } from './link-details.js';
import { Walk, type Neighbour } from './walks.js';

export interface NeighbourhoodQuestion {
  readonly enterprise: EnterpriseId;
  readonly direction: SupplyDirection;
  readonly depth: number;
  readonly limit: number;
  readonly asOf: CalendarDate;
}

export const readNeighbourhood = async (
  snapshot: Snapshot,
  question: NeighbourhoodQuestion,
): Promise<Neighbourhood | undefined> => {
  const walk = new Walk(snapshot, epochDay(question.asOf));
  const start = await walk.find(question.enterprise);
  if (start === undefined) return undefined;
  const { found, truncated } = await spread(walk, { no: start, id: question.enterprise }, question);
  const links = await walk.between(found.keys(), found.keys());
  const details = await readLinkDetails(
    snapshot,
    links.map(({ no }) => no),
    walk.day,
  );
  return { enterprises: [...found.values()], links: [...details.values()], truncated };
};

/** Enterprises by level, then by id, as many as may be shown, and whether there were more. */
const spread = async (
  walk: Walk,
  start: Neighbour,
  { direction, depth, limit }: NeighbourhoodQuestion,
): Promise<{ readonly found: ReadonlyMap<bigint, EnterpriseId>; readonly truncated: boolean }> => {
  const found = new Map([[start.no, start.id]]);
  let frontier: readonly bigint[] = [start.no];
  for (let level = 1; level <= depth && frontier.length > 0; level += 1) {
    const reached = (await step(walk, frontier, direction)).filter(({ no }) => !found.has(no));
    const room = limit - found.size;
    for (const { no, id } of reached.slice(0, room)) found.set(no, id);
    if (reached.length > room) return { found, truncated: true };
    frontier = reached.map(({ no }) => no);
  }
  return { found, truncated: false };
};

const step = async (
  walk: Walk,
  from: readonly bigint[],
  direction: SupplyDirection,
): Promise<readonly Neighbour[]> => {
  const suppliers = direction === 'DOWNSTREAM' ? [] : await walk.next(from, 'suppliers');
  const customers = direction === 'UPSTREAM' ? [] : await walk.next(from, 'customers');
  const byNumber = new Map([...suppliers, ...customers].map((neighbour) => [neighbour.no, neighbour]));
  return [...byNumber.values()].sort((a, b) => byCodePoint(a.id, b.id));
};
