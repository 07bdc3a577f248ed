import { join } from 'node:path';
import { enterpriseId, isId, type ChainId, type EnterpriseId, type StageId } from '@liantu/domain';
import { isCalendarDate, type CalendarDate } from '@liantu/kernel';
import type { Problem } from '../problem.js';
import { csvRows } from '../reading/csv-rows.js';
import { readManifest, type Manifest } from '../reading/manifest.js';
import { readSources, type Sources } from '../reading/sources.js';
import { readChains } from '../tables/chains.js';
import type { TableShape } from '../tables/table-shape.js';
import { tables } from '../tables/tables.js';
import type { PlannedRow } from './planned-row.js';

/** What rows of one file must know of the others, and of what is recorded already. */
export interface Folder {
  readonly path: string;
  readonly manifest: Manifest;
  readonly sources: Sources;
  readonly chains: readonly PlannedRow[];
  /** The chain a stage belongs to: by this folder, else by what is recorded. */
  readonly chainOf: (stage: StageId) => Promise<ChainId | undefined>;
  /** The earliest date among an enterprise's own rows. */
  readonly earliestDate: ReadonlyMap<EnterpriseId, CalendarDate>;
}

/** Who owns stages that the folder does not define. */
export type StageOwners = (stages: readonly StageId[]) => Promise<ReadonlyMap<StageId, ChainId>>;

/** Reads what must be known before the first row: manifest, sources, templates and earliest dates. */
export const openFolder = async (
  path: string,
  ownersOf: StageOwners,
  refuse: (problem: Problem) => void,
): Promise<Folder> => {
  const manifest = await readManifest(path);
  const sources = await readSources(path, refuse);
  const { rows, chainOfStage } = await readChains(path, manifest, refuse);
  const recorded = new Map<StageId, ChainId | undefined>();
  const chainOf = async (stage: StageId): Promise<ChainId | undefined> => {
    const own = chainOfStage.get(stage);
    if (own !== undefined || recorded.has(stage)) return own ?? recorded.get(stage);
    const owner = (await ownersOf([stage])).get(stage);
    recorded.set(stage, owner);
    return owner;
  };
  return { path, manifest, sources, chains: rows, chainOf, earliestDate: await earliestDates(path) };
};

const DATED: readonly { readonly shape: TableShape; readonly enterprise: string; readonly date: string }[] = [
  { shape: tables.enterprises, enterprise: 'id', date: 'zone_since' },
  { shape: tables.memberships, enterprise: 'enterprise', date: 'since' },
];

const earliestDates = async (path: string): Promise<ReadonlyMap<EnterpriseId, CalendarDate>> => {
  const earliest = new Map<EnterpriseId, CalendarDate>();
  for (const { shape, enterprise, date } of DATED)
    for await (const item of csvRows(join(path, shape.file), shape))
      if ('row' in item) keepEarlier(earliest, item.row.cells.get(enterprise), item.row.cells.get(date));
  return earliest;
};

const keepEarlier = (earliest: Map<EnterpriseId, CalendarDate>, id = '', day = ''): void => {
  if (!isId(id) || !isCalendarDate(day)) return;
  const known = earliest.get(enterpriseId(id));
  if (known === undefined || day < known) earliest.set(enterpriseId(id), day);
};
