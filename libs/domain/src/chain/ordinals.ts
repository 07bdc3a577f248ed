import type { StageId } from '../ids.js';

/** Room left between stages, so that one can be put between two without moving either. */
const STEP = 1024;

/**
 * The ordinal of each stage, ascending in the order given. Those that have one keep it and others get a place between their
 * neighbours, evenly; when the order has changed, or no room is left, all are numbered anew.
 */
export const ordinalsOf = (
  order: readonly StageId[],
  known: ReadonlyMap<StageId, number>,
): ReadonlyMap<StageId, number> =>
  placed(order, known) ?? new Map(order.map((stage, at) => [stage, (at + 1) * STEP]));

const placed = (
  order: readonly StageId[],
  known: ReadonlyMap<StageId, number>,
): ReadonlyMap<StageId, number> | undefined => {
  const ordinals = new Map<StageId, number>();
  let below = 0;
  let waiting: StageId[] = [];
  for (const stage of order) {
    const above = known.get(stage);
    if (above === undefined) {
      waiting.push(stage);
      continue;
    }
    if (above - below <= waiting.length) return undefined;
    spread(waiting, below, (above - below) / (waiting.length + 1), ordinals);
    ordinals.set(stage, above);
    [below, waiting] = [above, []];
  }
  spread(waiting, below, STEP, ordinals);
  return ordinals;
};

const spread = (
  stages: readonly StageId[],
  below: number,
  step: number,
  into: Map<StageId, number>,
): void => {
  stages.forEach((stage, at) => into.set(stage, below + Math.floor(step * (at + 1))));
};
