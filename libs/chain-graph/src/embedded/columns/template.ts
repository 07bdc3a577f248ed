import type { EdgeTerms, StageTerms } from '@liantu/domain';
import { byCodePoint } from '@liantu/kernel';

export interface StagePoint {
  readonly stage: number;
  readonly since: number;
  /** Absent: no part of the chain from that day on. */
  readonly terms?: StageTerms;
}

export interface EdgePoint {
  readonly key: string;
  readonly since: number;
  /** Absent: no such edge from that day on. */
  readonly terms?: EdgeTerms;
}

/** All that was ever said of a chain's template; points by day, then in the order they were recorded. */
export interface TemplatePoints {
  /** Days on which the chain was named. */
  readonly versions: readonly number[];
  readonly stages: readonly StagePoint[];
  readonly edges: readonly EdgePoint[];
}

export interface StageOnDay {
  readonly number: number;
  readonly terms: StageTerms;
}

export interface TemplateOnDay {
  readonly stages: readonly StageOnDay[];
  readonly edges: readonly EdgeTerms[];
}

export const versionDays = ({ versions, stages, edges }: TemplatePoints): readonly number[] => [
  ...versions,
  ...stages.map(({ since }) => since),
  ...edges.map(({ since }) => since),
];

/** Stages that ever belonged to the chain. */
export const stagesEver = ({ stages }: TemplatePoints): ReadonlySet<number> =>
  new Set(stages.map(({ stage }) => stage));

/** The version in force; before the earliest the earliest. Undefined when there is none. */
export const templateOn = (points: TemplatePoints, asOf: number): TemplateOnDay | undefined => {
  const days = versionDays(points);
  if (days.length === 0) return undefined;
  const day = Math.max(asOf, Math.min(...days));
  const stages = [...stagesOn(points, day)].sort(byPlace);
  const held = new Set(stages.map(({ terms }) => terms.stageId));
  const edges = [...edgesOn(points, day)].filter(({ from, to }) => held.has(from) && held.has(to));
  return { stages, edges: edges.sort(byEnds) };
};

const stagesOn = ({ stages }: TemplatePoints, day: number): Iterable<StageOnDay> => {
  const held = new Map<number, StageOnDay>();
  for (const { stage, since, terms } of stages) {
    if (since > day) break;
    if (terms === undefined) held.delete(stage);
    else held.set(stage, { number: stage, terms });
  }
  return held.values();
};

const edgesOn = ({ edges }: TemplatePoints, day: number): Iterable<EdgeTerms> => {
  const held = new Map<string, EdgeTerms>();
  for (const { key, since, terms } of edges) {
    if (since > day) break;
    if (terms === undefined) held.delete(key);
    else held.set(key, terms);
  }
  return held.values();
};

const byPlace = (a: StageOnDay, b: StageOnDay): number =>
  a.terms.ordinal - b.terms.ordinal || byCodePoint(a.terms.stageId, b.terms.stageId);

const byEnds = (a: EdgeTerms, b: EdgeTerms): number =>
  byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to) || byCodePoint(a.kind, b.kind);
