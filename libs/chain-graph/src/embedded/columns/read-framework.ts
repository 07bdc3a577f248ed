import type { EdgeTerms, StageId, StageTerms } from '@liantu/domain';
import type { Position } from '@liantu/kernel';
import { edgeKindOf } from '../codes.js';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { Nesting } from './nesting.js';
import type { EdgePoint, StagePoint, TemplatePoints } from './template.js';

const text = (heading: string): string => sqlText(new URL('framework.sql', import.meta.url), heading);

const POSITION = text('position');
const NUMBERS = text('numbers');
const CHANGES = text('changes');
const VERSIONS = text('versions');
const STAGES = text('stages');
const EDGES = text('edges');
const PARENTS = text('parents');

/** What the ids of a question stand for, and the position it is asked at. */
export interface Numbers {
  readonly position: Position;
  readonly chain: number;
  /** Undefined for a zone nobody spoke of. */
  readonly zone?: number;
}

/** Undefined for a chain nobody spoke of. */
export const readNumbers = async (
  snapshot: Snapshot,
  chainId: string,
  zoneId: string | null,
): Promise<Numbers | undefined> => {
  type Row = Readonly<Record<'chain' | 'zone', bigint | null>> & { readonly position: Position | null };
  const [row] = await snapshot.all<Row>(NUMBERS, chainId, zoneId);
  if (row === undefined || row.position === null || row.chain === null) return undefined;
  const { position, zone } = row;
  return { position, chain: Number(row.chain), ...(zone !== null && { zone: Number(zone) }) };
};

export const readPosition = async (snapshot: Snapshot): Promise<Position | undefined> => {
  const [row] = await snapshot.all<{ readonly position: Position }>(POSITION);
  return row?.position;
};

export interface FrameworkChanges {
  readonly template: boolean;
  readonly nesting: boolean;
}

/** Whether the template of a chain, or the nesting of zones, changed after a position. */
export const readFrameworkChanges = async (
  snapshot: Snapshot,
  chain: number,
  after: bigint,
): Promise<FrameworkChanges> => {
  const [row] = await snapshot.all<Readonly<Record<keyof FrameworkChanges, bigint>>>(CHANGES, chain, after);
  return { template: row?.template === 1n, nesting: row?.nesting === 1n };
};

export const readTemplate = async (snapshot: Snapshot, chain: number): Promise<TemplatePoints> => {
  const versions = await snapshot.all<{ readonly since: bigint }>(VERSIONS, chain);
  const stages = await snapshot.all<StageRow>(STAGES, chain);
  const edges = await snapshot.all<EdgeRow>(EDGES, chain);
  return {
    versions: versions.map(({ since }) => Number(since)),
    stages: stages.map(stagePoint),
    edges: edges.map(edgePoint),
  };
};

export const readNesting = async (snapshot: Snapshot): Promise<Nesting> => {
  const points = await snapshot.all<Readonly<Record<'zone' | 'parent' | 'since', bigint>>>(PARENTS);
  return new Nesting(
    points.map(({ zone, parent, since }) => ({
      zone: Number(zone),
      parent: Number(parent),
      since: Number(since),
    })),
  );
};

interface StageRow {
  readonly stage: bigint;
  readonly since: bigint;
  readonly terms: string | null;
}

const stagePoint = ({ stage, since, terms }: StageRow): StagePoint => ({
  stage: Number(stage),
  since: Number(since),
  ...(terms !== null && { terms: JSON.parse(terms) as StageTerms }),
});

interface EdgeRow {
  readonly from: StageId;
  readonly to: StageId;
  readonly kind: bigint;
  readonly since: bigint;
  readonly essential: bigint | null;
  readonly coefficient: bigint | null;
}

const edgePoint = (row: EdgeRow): EdgePoint => {
  const terms = edgeTermsOf(row);
  const key = `${row.from} ${row.to} ${row.kind}`;
  return { key, since: Number(row.since), ...(terms !== undefined && { terms }) };
};

const edgeTermsOf = ({ from, to, kind, essential, coefficient }: EdgeRow): EdgeTerms | undefined => {
  if (essential === null) return undefined;
  const coefficientPpm = coefficient === null ? {} : { coefficientPpm: Number(coefficient) };
  return { from, to, kind: edgeKindOf(kind), essential: essential === 1n, ...coefficientPpm };
};
