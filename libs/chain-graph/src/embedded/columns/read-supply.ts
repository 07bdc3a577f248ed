import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import {
  sourceIn,
  SupplyColumns,
  type AmountColumn,
  type ChainColumns,
  type LinkColumn,
} from './chain-columns.js';
import { readLists, type Lists } from './lists.js';
import { NONE } from './owned-rows.js';
import { readPlaces } from './read-facts.js';
import type { Roster } from './roster.js';
import { stagesEver } from './template.js';

const text = (heading: string): string => sqlText(new URL('supply.sql', import.meta.url), heading);

const LINKS = text('links');
const AMOUNTS = text('amounts');
const TOUCHED_LINKS = text('touched-links');
const TOUCHED_AMOUNTS = text('touched-amounts');

/** So many links are parsed in a millisecond or two. */
const BATCH = 4096;

/** Both ends by number of the graph; an outside source is its region below zero. */
type Links = Lists<LinkColumn>;
type StageLinks = Lists<Exclude<LinkColumn, 'stage'>>;
type Amounts = Lists<AmountColumn | 'link'>;

/** Reads the links with a stage of the chain, and where the enterprises are that they touch. */
export const readSupply = async (snapshot: Snapshot, columns: ChainColumns): Promise<SupplyColumns> => {
  const known = columns.roster.size;
  const supply = new SupplyColumns();
  for (const stage of stagesEver(columns.template)) await readStage(snapshot, columns.roster, supply, stage);
  await readPlaces(snapshot, columns, columns.roster.since(known));
  return supply;
};

const readStage = async (
  snapshot: Snapshot,
  roster: Roster,
  supply: SupplyColumns,
  stage: number,
): Promise<void> => {
  let links: StageLinks = await readLists(snapshot, LINKS, stage, 0, BATCH);
  while (links.link.length > 0) {
    const [first, last] = [links.link[0] ?? 0, links.link.at(-1) ?? 0];
    const amounts: Amounts = await readLists(snapshot, AMOUNTS, stage, first, last);
    const following = readLists<keyof StageLinks>(snapshot, LINKS, stage, last, BATCH);
    addPage(roster, supply, { ...links, stage: links.link.map(() => stage) }, amounts);
    links = await following;
  }
};

/** Both by link. */
const addPage = (roster: Roster, { links, amounts }: SupplyColumns, page: Links, worth: Amounts): void => {
  const indexed = withIndexes(roster, page);
  let row = links.append(indexed.customer, indexed);
  const owners = worth.link.map((link) => {
    while (row < links.length && links.columns.link.get(row) !== link) row += 1;
    return row;
  });
  amounts.append(owners, worth);
};

/** Reads links again, in place of what the columns hold of them. */
export const readLinks = async (
  snapshot: Snapshot,
  columns: ChainColumns,
  supply: SupplyColumns,
  numbers: readonly number[],
): Promise<void> => {
  const { roster } = columns;
  const known = roster.size;
  const list = JSON.stringify(numbers);
  const links: Links = await readLists(snapshot, TOUCHED_LINKS, list);
  const amounts: Amounts = await readLists(snapshot, TOUCHED_AMOUNTS, list);
  const rows = replaceLinks(roster, supply, links);
  for (const row of rows.values()) supply.amounts.drop(row);
  const owners = amounts.link.map((link) => rows.get(link) ?? NONE);
  supply.amounts.append(owners, amounts);
  await readPlaces(snapshot, columns, roster.since(known));
};

/** Gives the row of each link. */
const replaceLinks = (roster: Roster, { links }: SupplyColumns, page: Links): ReadonlyMap<number, number> => {
  const indexed = withIndexes(roster, page);
  const rows = indexed.link.map((link, place): [link: number, row: number] => {
    const customer = indexed.customer[place] ?? NONE;
    const known = rowOf(links, customer, link);
    const row = known === NONE ? links.add(customer) : known;
    links.rewrite(row, indexed, place);
    return [link, row];
  });
  return new Map(rows);
};

const rowOf = (links: SupplyColumns['links'], customer: number, link: number): number => {
  let row = links.first(customer);
  while (row !== NONE && links.columns.link.get(row) !== link) row = links.next(row);
  return row;
};

/** Both ends by index in the roster. */
const withIndexes = (roster: Roster, page: Links): Links => ({
  ...page,
  customer: page.customer.map((number) => roster.add(number)),
  supplier: page.supplier.map((number) => (number > 0 ? roster.add(number) : sourceIn(-number))),
});
