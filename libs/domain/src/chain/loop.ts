import type { StageId } from '../ids.js';

interface Arrow {
  readonly from: StageId;
  readonly to: StageId;
}

/** A loop of arrows in their direction, its first stage repeated at its end; undefined when there is none. */
export const findLoop = (arrows: readonly Arrow[]): readonly StageId[] | undefined => {
  const entangled = withoutBeginnings(arrows);
  const feeder = new Map(entangled.map(({ from, to }) => [to, from]));
  const way: StageId[] = [];
  const places = new Map<StageId, number>();
  for (let stage = entangled[0]?.to; stage !== undefined; stage = feeder.get(stage)) {
    const place = places.get(stage);
    if (place !== undefined) return [...way.slice(place), stage].reverse();
    places.set(stage, way.push(stage) - 1);
  }
  return undefined;
};

/** The arrows left when those from stages that nothing leads to are taken away, again and again. */
const withoutBeginnings = (arrows: readonly Arrow[]): readonly Arrow[] => {
  const { leading, outgoing } = indexed(arrows);
  const beginnings = [...outgoing.keys()].filter((stage) => !leading.has(stage));
  const taken = new Set(beginnings);
  for (const stage of beginnings)
    for (const to of outgoing.get(stage) ?? []) {
      const left = (leading.get(to) ?? 0) - 1;
      leading.set(to, left);
      if (left > 0) continue;
      taken.add(to);
      beginnings.push(to);
    }
  return arrows.filter(({ from }) => !taken.has(from));
};

interface Indexed {
  /** How many arrows lead to a stage. */
  readonly leading: Map<StageId, number>;
  readonly outgoing: ReadonlyMap<StageId, readonly StageId[]>;
}

const indexed = (arrows: readonly Arrow[]): Indexed => {
  const leading = new Map<StageId, number>();
  const outgoing = new Map<StageId, StageId[]>();
  for (const { from, to } of arrows) {
    leading.set(to, (leading.get(to) ?? 0) + 1);
    const targets = outgoing.get(from) ?? [];
    targets.push(to);
    outgoing.set(from, targets);
  }
  return { leading, outgoing };
};
