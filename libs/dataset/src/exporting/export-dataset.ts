import { createWriteStream } from 'node:fs';
import { mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ChainGraph } from '@liantu/chain-graph';
import type { DomainEvent } from '@liantu/domain';
import { codeOf, type CalendarDate, type RecordedEvent } from '@liantu/kernel';
import { stringify } from 'csv-stringify';
import { stringify as yamlText } from 'yaml';
import { neutralised } from '../formula.js';
import { DatasetError } from '../problem.js';
import { MANIFEST_FILE } from '../reading/manifest.js';
import { tables, type TableName } from '../tables/tables.js';
import type { Cells } from './cells.js';
import { Collected } from './collected.js';
import {
  enterpriseCells,
  figureCells,
  membershipCells,
  noteEnterpriseSources,
  type ExportDay,
} from './enterprise-rows.js';
import { LeftOut } from './left-out.js';
import {
  chainCells,
  clusterCells,
  edgeCells,
  linkCells,
  noteOtherSources,
  stageCells,
  zoneCells,
} from './other-rows.js';
import { SourceIds } from './source-ids.js';

export interface ExportSource {
  /** Every event of the log, in batches, oldest first. */
  readonly events: AsyncIterable<readonly RecordedEvent<DomainEvent>[]>;
  readonly graph: Pick<ChainGraph, 'templates'>;
  readonly homeRegion: string;
}

export interface ExportReport {
  readonly folder: string;
  /** Rows of the tables that say something of their own, as an import counts them: all but those of `sources.csv`. */
  readonly rows: number;
  readonly sources: number;
  /** What the format has no column for, such as `2 suspensions`. */
  readonly leftOut: readonly string[];
}

/**
 * Writes the state on a day as a dataset folder, which must not exist or be empty. The folder appears whole or not at all. The
 * same state gives the same bytes.
 */
export const exportDataset = async (
  path: string,
  asOf: CalendarDate,
  { events, graph, homeRegion }: ExportSource,
): Promise<ExportReport> => {
  const folder = resolve(path);
  await refuseOccupied(folder);
  const collected = new Collected();
  for await (const batch of events) for (const recorded of batch) collected.add(recorded);
  const templates = await graph.templates(asOf);
  const stages = new Set(templates.flatMap((template) => template.stages.map(({ stageId }) => stageId)));
  const day: ExportDay = { asOf, stages, sources: new SourceIds(), leftOut: new LeftOut() };
  noteEnterpriseSources(collected, day);
  noteOtherSources(collected, day);
  const rows: Readonly<Record<TableName, readonly Cells[]>> = {
    sources: day.sources.rows(),
    chains: chainCells(templates),
    stages: stageCells(templates),
    stageEdges: edgeCells(templates),
    zones: zoneCells(collected, day),
    enterprises: enterpriseCells(collected, day),
    memberships: membershipCells(collected, day),
    figures: figureCells(collected, day),
    links: linkCells(collected, day),
    clusters: clusterCells(collected, day),
  };
  await writeFolder(folder, manifestText(asOf, homeRegion), rows);
  const all = Object.values(rows).reduce((sum, table) => sum + table.length, 0);
  const sources = rows.sources.length;
  return { folder, rows: all - sources, sources, leftOut: day.leftOut.sentences() };
};

const manifestText = (asOf: CalendarDate, homeRegion: string): string =>
  yamlText(
    { format: 1, name: 'export', homeRegion, asOf },
    { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' },
  );

const refuseOccupied = async (folder: string): Promise<void> => {
  const found = await readdir(folder).catch((error: unknown) => {
    if (codeOf(error) === 'ENOENT') return [];
    throw new DatasetError('NOT_A_FOLDER', `${folder} cannot be written as a folder: choose another path`, {
      cause: error,
    });
  });
  if (found.length > 0)
    throw new DatasetError(
      'FOLDER_NOT_EMPTY',
      `${folder} holds files already: choose a folder that is empty or new`,
    );
};

const writeFolder = async (
  folder: string,
  manifest: string,
  rows: Readonly<Record<TableName, readonly Cells[]>>,
): Promise<void> => {
  const unfinished = await mkdtemp(join(dirname(folder), `.${basename(folder)}-`)).catch((error: unknown) => {
    const message = `Nothing can be written into ${dirname(folder)} (${String(codeOf(error))}): choose a folder that is there and may be written to`;
    throw new DatasetError('NOT_A_FOLDER', message, { cause: error });
  });
  try {
    await writeFile(join(unfinished, MANIFEST_FILE), manifest);
    for (const name of Object.keys(rows) as TableName[]) await writeTable(unfinished, name, rows[name]);
    await rename(unfinished, folder);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true });
    throw error;
  }
};

const writeTable = async (folder: string, name: TableName, rows: readonly Cells[]): Promise<void> => {
  const { file, required, optional } = tables[name];
  const header = [...required, ...optional];
  await pipeline(
    Readable.from([header, ...rows].map((cells) => cells.map(neutralised))),
    stringify({ record_delimiter: '\n' }),
    createWriteStream(join(folder, file)),
  );
};
