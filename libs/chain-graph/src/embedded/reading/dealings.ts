import type { EnterpriseId, LinkId } from '@liantu/domain';
import { yuan, type Position } from '@liantu/kernel';
import type { Page, PageRequest, SupplyLinkOnDate } from '../../subjects.js';
import { firstOf, sqlTexts } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { grouped, listOf } from './group.js';
import type { Found, Keeping } from './kept-facts.js';
import { linkOf, type LinkRow } from './link-details.js';

const texts = sqlTexts(new URL('./dealings.sql', import.meta.url));

type Role = 'supplier' | 'customer';

/** Few enterprises have more links on one side; those of a hub are better read a page at a time. */
const FEW = 64;
/** A link takes half a kilobyte. */
const MOST_LINKS = 100_000;

/** From a day until another, that day left out. */
type Spell = readonly [from: number, until: number];

/** A link of an enterprise, of all days. */
interface Dealing {
  readonly id: LinkId;
  readonly spell: Spell;
  /** When the other side was closed. */
  readonly closures: readonly Spell[];
  /** From which day on it reads how, by day. */
  readonly versions: readonly (readonly [from: number, link: SupplyLinkOnDate])[];
}

/** The links of an enterprise in one role, by id, and when it was closed; `many`: more than are kept. */
export type Dealings = { readonly closures: readonly Spell[]; readonly links: readonly Dealing[] } | 'many';

export const dealingsAs = (role: Role): Keeping<EnterpriseId, Dealings> => {
  const statement = `WITH dealing AS (${firstOf(texts, role)}) ${firstOf(texts, 'dealings')}`;
  return {
    most: MOST_LINKS,
    weigh: (dealings) => (dealings === 'many' ? 1 : 1 + dealings.links.length),
    read: async (snapshot, ids) => read(snapshot, statement, ids),
  };
};

/** Pages of the links that are in force on the day while neither side is closed; undefined when somebody has many. */
export const pagesOn = (
  known: ReadonlyMap<EnterpriseId, Dealings>,
  day: number,
  page: PageRequest<LinkId>,
): ReadonlyMap<EnterpriseId, Page<SupplyLinkOnDate>> | undefined => {
  const pages = new Map<EnterpriseId, Page<SupplyLinkOnDate>>();
  for (const [id, dealings] of known) {
    if (dealings === 'many') return undefined;
    const isOpen = !dealings.closures.some((spell) => covers(spell, day));
    pages.set(id, pageOf(isOpen ? dealings.links.filter((link) => isInForce(link, day)) : [], day, page));
  }
  return pages;
};

const pageOf = (
  inForce: readonly Dealing[],
  day: number,
  { first, after }: PageRequest<LinkId>,
): Page<SupplyLinkOnDate> => {
  const following = after === undefined ? inForce : inForce.filter(({ id }) => id > after);
  const items = following.slice(0, first).flatMap(({ versions }) => {
    const version = versions.findLast(([from]) => from <= day);
    return version === undefined ? [] : [version[1]];
  });
  return { total: inForce.length, items, hasNext: following.length > first };
};

const isInForce = ({ spell, closures }: Dealing, day: number): boolean =>
  covers(spell, day) && !closures.some((closure) => covers(closure, day));

const covers = ([from, until]: Spell, day: number): boolean => from <= day && day < until;

interface Party {
  readonly position: Position;
  readonly enterprise: EnterpriseId | null;
  readonly many: bigint;
  readonly closed: string;
}

interface DealingRow extends Omit<LinkRow, 'annualValue'> {
  readonly otherClosed: string;
  readonly worth: string;
}

/** A row without a link stands for an enterprise that has none, or many; one without an enterprise for an unknown id. */
type Row = Party & (DealingRow | { readonly no: null });

const read = async (
  snapshot: Snapshot,
  statement: string,
  ids: readonly EnterpriseId[],
): Promise<Found<EnterpriseId, Dealings>> => {
  const rows = await snapshot.all<Row>(statement, listOf(ids), FEW);
  const facts = new Map<EnterpriseId, Dealings>();
  for (const [enterprise, ofOne] of grouped(rows, (row) => row.enterprise))
    if (enterprise !== null) facts.set(enterprise, dealingsOf(ofOne));
  return { facts, position: rows[0]?.position };
};

const dealingsOf = (rows: readonly Row[]): Dealings => {
  const [party] = rows;
  if (party === undefined || party.many !== 0n) return 'many';
  const links = rows.flatMap((row) => (row.no === null ? [] : [dealingOf(row)]));
  return { closures: spellsOf(party.closed), links };
};

const dealingOf = (row: DealingRow): Dealing => {
  const link = linkOf({ ...row, annualValue: null });
  const worth = JSON.parse(row.worth) as readonly (readonly [from: number, amount: string])[];
  const valued = worth.map(
    ([from, amount]) => [from, { ...link, annualValue: yuan(BigInt(amount)) }] as const,
  );
  const isWorthKnown = worth[0] !== undefined && worth[0][0] <= Number(row.since);
  return {
    id: link.id,
    spell: [Number(row.since), Number(row.until)],
    closures: spellsOf(row.otherClosed),
    versions: isWorthKnown ? valued : [[-Infinity, link], ...valued],
  };
};

const NEVER: readonly Spell[] = [];

const spellsOf = (list: string): readonly Spell[] => (list === '[]' ? NEVER : (JSON.parse(list) as Spell[]));
