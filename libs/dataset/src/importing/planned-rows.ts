import { join } from 'node:path';
import type { Refuse } from '../problem.js';
import { linesBelowHeader } from '../reading/lines-below-header.js';
import type { RowReader } from '../reading/row-reader.js';
import { tableRows } from '../reading/table-rows.js';
import { clusterRows } from '../tables/clusters.js';
import { enterpriseRows } from '../tables/enterprises.js';
import { figureRows } from '../tables/figures.js';
import { linkRows } from '../tables/links.js';
import { membershipRows } from '../tables/memberships.js';
import type { TableShape } from '../tables/table-shape.js';
import { tables } from '../tables/tables.js';
import { zoneParentRows, zoneRows } from '../tables/zones.js';
import type { Folder } from './folder.js';
import type { PlannedRow } from './planned-row.js';

type Plan = (reader: RowReader, folder: Folder) => readonly PlannedRow[] | Promise<readonly PlannedRow[]>;

interface Part {
  readonly shape: TableShape;
  readonly plan: Plan;
  /** Its refusals were reported by an earlier part that reads the same file. */
  readonly again?: true;
}

/** What a row rests on is recorded before it. */
const parts: readonly Part[] = [
  { shape: tables.zones, plan: zoneRows },
  { shape: tables.zones, plan: zoneParentRows, again: true },
  { shape: tables.enterprises, plan: enterpriseRows },
  { shape: tables.memberships, plan: membershipRows },
  { shape: tables.figures, plan: figureRows },
  { shape: tables.links, plan: linkRows },
  { shape: tables.clusters, plan: clusterRows },
];

/** The rows of one part, which rest only on parts before it. */
export interface PlannedPart {
  readonly file: string;
  readonly rows: AsyncIterable<PlannedRow> | Iterable<PlannedRow>;
}

/** About how many rows the tables hold of which something is recorded. */
export const expectedRows = async (folder: Folder): Promise<number> => {
  let rows = folder.chains.reduce((sum, chain) => sum + chain.rows, 0);
  for (const { shape, again } of parts)
    if (again !== true) rows += await linesBelowHeader(join(folder.path, shape.file));
  return rows;
};

/** Who hears of rows as they are read. */
export interface RowDesk {
  readonly refuse: Refuse;
  readonly meet: (reader: RowReader) => void;
}

/** Every row of the folder as something to record, part by part; the desk hears of each row once. */
export function* plannedParts(folder: Folder, desk: RowDesk): Generator<PlannedPart> {
  yield { file: tables.chains.file, rows: folder.chains };
  for (const part of parts) yield { file: part.shape.file, rows: plannedRows(part, folder, desk) };
}

const DEAF: RowDesk = { refuse: () => undefined, meet: () => undefined };

async function* plannedRows(
  { shape, plan, again }: Part,
  folder: Folder,
  desk: RowDesk,
): AsyncGenerator<PlannedRow> {
  const { refuse: report, meet } = again === true ? DEAF : desk;
  for await (const reader of tableRows(join(folder.path, shape.file), shape, report)) {
    const rows = await plan(reader, folder);
    reader.reportTo(report);
    meet(reader);
    if (reader.problems.length === 0) yield* rows;
  }
}
