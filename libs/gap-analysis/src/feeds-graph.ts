import { byCodePoint } from '@liantu/kernel';
import type { Situation } from './situation.js';

type Neighbours = ReadonlyMap<string, readonly string[]>;

/** The FEEDS edges between stages of the template; RECYCLES and SERVES are no part of it. */
export interface FeedsGraph {
  readonly stages: readonly string[];
  /** Neighbours by id. */
  readonly inputsOf: Neighbours;
  readonly outputsOf: Neighbours;
}

/** The present stage that is fewest steps away (the first id on a tie). */
export interface Reach {
  readonly origin: string;
  readonly steps: number;
}

export const neighboursOf = (neighbours: Neighbours, stage: string): readonly string[] =>
  neighbours.get(stage) ?? [];

export const feedsGraph = ({ stages, edges }: Situation): FeedsGraph => {
  const ids = stages.map(({ stage }) => stage.stageId);
  const inputs = new Map(ids.map((id) => [id, new Set<string>()]));
  const outputs = new Map(ids.map((id) => [id, new Set<string>()]));
  for (const { from, to, kind } of edges) {
    if (kind !== 'FEEDS' || !inputs.has(from) || !inputs.has(to)) continue;
    outputs.get(from)?.add(to);
    inputs.get(to)?.add(from);
  }
  return { stages: ids, inputsOf: sorted(inputs), outputsOf: sorted(outputs) };
};

const sorted = (sets: ReadonlyMap<string, ReadonlySet<string>>): Neighbours =>
  new Map([...sets].map(([id, set]) => [id, [...set].sort(byCodePoint)]));

/** Breadth-first from all present stages at once; walking the sources by id settles the ties. */
export const nearest = (neighbours: Neighbours, present: ReadonlySet<string>): ReadonlyMap<string, Reach> => {
  const queue = [...present].sort(byCodePoint);
  const reached = new Map<string, Reach>(queue.map((origin) => [origin, { origin, steps: 0 }]));
  for (const stage of queue) {
    const { origin, steps } = reached.get(stage) ?? { origin: stage, steps: 0 };
    for (const next of neighboursOf(neighbours, stage)) {
      if (reached.has(next)) continue;
      reached.set(next, { origin, steps: steps + 1 });
      queue.push(next);
    }
  }
  return reached;
};

/** Stages on the longest FEEDS path that stays `within`: one pass in topological order. */
export const longestPath = (graph: FeedsGraph, within: ReadonlySet<string>): number => {
  const inside = (ids: readonly string[]): readonly string[] => ids.filter((id) => within.has(id));
  const waiting = new Map(
    inside(graph.stages).map((id) => [id, inside(neighboursOf(graph.inputsOf, id)).length]),
  );
  const lengths = new Map<string, number>();
  const ready = [...waiting].filter(([, inputs]) => inputs === 0).map(([id]) => id);
  for (const stage of ready) {
    const length = lengths.get(stage) ?? 1;
    lengths.set(stage, length);
    for (const next of inside(neighboursOf(graph.outputsOf, stage))) {
      lengths.set(next, Math.max(lengths.get(next) ?? 1, length + 1));
      const left = (waiting.get(next) ?? 0) - 1;
      waiting.set(next, left);
      if (left === 0) ready.push(next);
    }
  }
  return ready.reduce((longest, stage) => Math.max(longest, lengths.get(stage) ?? 0), 0);
};
