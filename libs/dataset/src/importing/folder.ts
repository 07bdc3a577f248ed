import { readdir } from 'node:fs/promises';
import type { ChainId, StageId } from '@liantu/domain';
import { readEarliestDates, type EarliestDates } from '../reading/earliest-dates.js';
import { readManifest, type Manifest } from '../reading/manifest.js';
import { readSources, type Sources } from '../reading/sources.js';
import { readChains } from '../tables/chains.js';
import { tables } from '../tables/tables.js';
import type { PlannedRow } from './planned-row.js';
import type { Refusals } from './refusals.js';

const TABLE_FILES = Object.values(tables).map(({ file }): string => file);

/** What rows of one file must know of the others, and of what is recorded already. */
export interface Folder {
  readonly path: string;
  readonly manifest: Manifest;
  /** CSV files that the format does not know. */
  readonly leftAlone: readonly string[];
  readonly sources: Sources;
  readonly chains: readonly PlannedRow[];
  /** The chain a stage belongs to: by this folder, else by what is recorded. */
  readonly chainOf: (stage: StageId) => Promise<ChainId | undefined>;
  /** The earliest date among an enterprise's own rows. */
  readonly earliestDates: EarliestDates;
}

/** Who owns stages that the folder does not define. */
export type StageOwners = (stages: readonly StageId[]) => Promise<ReadonlyMap<StageId, ChainId>>;

/** Reads what must be known before the first row: manifest, sources, templates and earliest dates. */
export const openFolder = async (
  path: string,
  ownersOf: StageOwners,
  refusals: Refusals,
): Promise<Folder> => {
  const manifest = await readManifest(path);
  const sources = await readSources(path, (problem, id) => refusals.add(problem, id));
  const { rows, chainOfStage } = await readChains(path, manifest, refusals);
  const recorded = new Map<StageId, ChainId | undefined>();
  const chainOf = async (stage: StageId): Promise<ChainId | undefined> => {
    const own = chainOfStage.get(stage);
    if (own !== undefined || recorded.has(stage)) return own ?? recorded.get(stage);
    const owner = (await ownersOf([stage])).get(stage);
    recorded.set(stage, owner);
    return owner;
  };
  const leftAlone = (await readdir(path)).filter((name) => isStrange(name)).sort();
  return {
    path,
    leftAlone,
    manifest,
    sources,
    chains: rows,
    chainOf,
    earliestDates: await readEarliestDates(path),
  };
};

const isStrange = (name: string): boolean => /\.csv$/i.test(name) && !TABLE_FILES.includes(name);
