import type { ChainGraph, Neighbourhood, SupplyDirection, SupplyLinkOnDate } from '@liantu/chain-graph';
import type { EnterpriseId } from '@liantu/domain';
import { byCodePoint, type CalendarDate } from '@liantu/kernel';
import { isRegistered } from '../enterprises.js';
import type { Log } from '../facts.js';
import { deliveriesOn, linkOn, supplierOf, type Delivery } from '../links.js';

/** A delivery between two enterprises. */
interface Step {
  readonly from: EnterpriseId;
  readonly to: EnterpriseId;
  readonly delivery: Delivery;
}

/** By link id. */
const stepsOn = (log: Log, date: CalendarDate): readonly Step[] =>
  deliveriesOn(log, date).flatMap((delivery) => {
    const from = supplierOf(delivery);
    return from === undefined ? [] : [{ from, to: delivery.data.customer, delivery }];
  });

export const neighbourhood = (
  log: Log,
  { enterprise, direction, depth, limit, asOf }: Parameters<ChainGraph['neighbourhood']>[0],
): Neighbourhood | undefined => {
  if (!isRegistered(log, enterprise)) return undefined;
  const steps = stepsOn(log, asOf);
  let reached: readonly EnterpriseId[] = [enterprise];
  for (let distance = 1; distance <= depth; distance += 1)
    reached = [...reached, ...nextTo(reached, steps, direction)];
  const enterprises = reached.slice(0, limit);
  return {
    enterprises,
    links: steps
      .filter(({ from, to }) => enterprises.includes(from) && enterprises.includes(to))
      .map(({ delivery }) => linkOn(log, delivery, asOf)),
    truncated: reached.length > limit,
  };
};

/** Enterprises one step further, by id. */
const nextTo = (
  reached: readonly EnterpriseId[],
  steps: readonly Step[],
  direction: SupplyDirection,
): readonly EnterpriseId[] => {
  const down = steps.filter(({ from }) => reached.includes(from)).map(({ to }) => to);
  const up = steps.filter(({ to }) => reached.includes(to)).map(({ from }) => from);
  const found = [...(direction === 'UPSTREAM' ? [] : down), ...(direction === 'DOWNSTREAM' ? [] : up)];
  return [...new Set(found)].filter((id) => !reached.includes(id)).sort(byCodePoint);
};

const LONGEST_PATH = 8;

/** Fewest links from supplier to customer; of several the first by the ids of its links. */
export const supplyPath = (
  log: Log,
  [from, to]: readonly [EnterpriseId, EnterpriseId],
  asOf: CalendarDate,
): readonly SupplyLinkOnDate[] | undefined => {
  if (!isRegistered(log, from) || !isRegistered(log, to)) return undefined;
  const steps = stepsOn(log, asOf);
  let paths: ReadonlyMap<EnterpriseId, readonly Delivery[]> = new Map([[from, []]]);
  for (let length = 0; length < LONGEST_PATH && !paths.has(to); length += 1) paths = oneLonger(paths, steps);
  return paths.get(to)?.map((delivery) => linkOn(log, delivery, asOf));
};

/** To each enterprise reached by so many links and one more, the first path by link ids. */
const oneLonger = (
  paths: ReadonlyMap<EnterpriseId, readonly Delivery[]>,
  steps: readonly Step[],
): ReadonlyMap<EnterpriseId, readonly Delivery[]> => {
  const longer = steps.flatMap(({ from, to, delivery }) => {
    const before = paths.get(from);
    return before === undefined ? [] : [{ to, path: [...before, delivery] }];
  });
  longer.sort((a, b) => byLinkIds(b.path, a.path));
  return new Map(longer.map(({ to, path }) => [to, path]));
};

const byLinkIds = (a: readonly Delivery[], b: readonly Delivery[]): number =>
  a.map(({ data }, at) => byCodePoint(data.linkId, b[at]?.data.linkId ?? '')).find((order) => order !== 0) ??
  0;
