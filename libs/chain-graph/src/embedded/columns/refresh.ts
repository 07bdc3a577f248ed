import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { ChainColumns, type SupplyColumns } from './chain-columns.js';
import { readLists } from './lists.js';
import { readEnterprises, readMembers } from './read-facts.js';
import { readFrameworkChanges, readNesting, readTemplate } from './read-framework.js';
import { readLinks, readSupply } from './read-supply.js';
import { NONE } from './owned-rows.js';
import { stagesEver } from './template.js';

const text = (file: string): string => sqlText(new URL(file, import.meta.url), 'touched');

const TOUCHED_ENTERPRISES = text('facts.sql');
const TOUCHED_LINKS = text('supply.sql');

/** More than so many changes, and all is read anew. */
const MOST_CHANGES = 20_000;

/** Reads a chain as it stands in the snapshot; its links come with the first question that needs them. */
export const readColumns = async (
  snapshot: Snapshot,
  chain: number,
  position: bigint,
): Promise<ChainColumns> => {
  const columns = new ChainColumns(chain);
  columns.template = await readTemplate(snapshot, chain);
  columns.nesting = await readNesting(snapshot);
  await readEnterprises(snapshot, columns, await readMembers(snapshot, chain));
  columns.position = position;
  return columns;
};

/**
 * Reads what was written since the columns were read, up to the position of the snapshot. False when that is too much, and the
 * columns must be read anew; after a failure as well.
 */
export const refresh = async (
  snapshot: Snapshot,
  columns: ChainColumns,
  position: bigint,
): Promise<boolean> => {
  if (columns.position === position) return true;
  if (columns.position > position || columns.isWorn) return false;
  await refreshFramework(snapshot, columns);
  const isRefreshed =
    (await refreshEnterprises(snapshot, columns)) && (await refreshSupply(snapshot, columns));
  columns.position = position;
  return isRefreshed;
};

/** Reads the links of the chain, unless the columns hold them. */
export const withSupply = async (snapshot: Snapshot, columns: ChainColumns): Promise<SupplyColumns> => {
  columns.supply ??= await readSupply(snapshot, columns);
  return columns.supply;
};

const refreshFramework = async (snapshot: Snapshot, columns: ChainColumns): Promise<void> => {
  const changes = await readFrameworkChanges(snapshot, columns.chain, columns.position);
  if (changes.nesting) columns.nesting = await readNesting(snapshot);
  if (!changes.template) return;
  const before = stagesEver(columns.template).size;
  columns.template = await readTemplate(snapshot, columns.chain);
  if (stagesEver(columns.template).size !== before) columns.supply = undefined;
};

const refreshEnterprises = async (snapshot: Snapshot, columns: ChainColumns): Promise<boolean> => {
  const { chain, position, roster, order } = columns;
  const limit = MOST_CHANGES + 1;
  const touched = await readLists<'members' | 'others'>(
    snapshot,
    TOUCHED_ENTERPRISES,
    chain,
    position,
    limit,
  );
  if (touched.members.length + touched.others.length > MOST_CHANGES) return false;
  const others = touched.others.filter((enterprise) => roster.indexOf(enterprise) !== NONE);
  const changed = [...new Set([...touched.members, ...others])];
  await readEnterprises(snapshot, columns, changed);
  if (changed.some((enterprise) => order?.lists(roster.indexOf(enterprise)) === false))
    columns.order = undefined;
  return true;
};

const refreshSupply = async (snapshot: Snapshot, columns: ChainColumns): Promise<boolean> => {
  const { chain, position, supply } = columns;
  if (supply === undefined) return true;
  const { links } = await readLists<'links'>(snapshot, TOUCHED_LINKS, chain, position, MOST_CHANGES + 1);
  if (links.length > MOST_CHANGES) return false;
  if (links.length > 0) await readLinks(snapshot, columns, supply, links);
  return true;
};
