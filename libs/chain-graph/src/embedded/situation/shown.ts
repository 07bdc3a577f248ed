import type { Confidence, EnterpriseId, LinkId } from '@liantu/domain';
import { yuan, type Yuan } from '@liantu/kernel';
import type { Movement, Occupant, OutsidePurchase } from '../../situation.js';
import { dateOf, eventIdOf, regionOf, roleOf } from '../codes.js';
import type { SupplyColumns } from '../columns/chain-columns.js';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import type { Candidate } from './leading.js';
import { DEPARTURES_SHOWN, type Departure } from './movements.js';
import { OCCUPANTS_SHOWN, type Occupancy } from './occupancy.js';
import type { Survey } from './survey.js';

const text = (heading: string): string => sqlText(new URL('shown.sql', import.meta.url), heading);

const OCCUPANTS = text('occupants');
const DEPARTURES = text('departures');
const PURCHASES = text('purchases');

/** Candidates of several lists, by place of the list. */
type Lists<Item> = readonly (readonly Candidate<Item>[])[];

/** What is shown of several lists, by place of the list. */
type Shown<Item> = readonly (readonly Item[])[];

interface OccupantRow {
  readonly list: bigint;
  readonly no: bigint;
  readonly output: bigint;
  readonly enterprise: EnterpriseId;
  readonly name: string;
  readonly role: bigint;
  readonly since: bigint;
  readonly confidence: bigint;
  readonly because: Uint8Array;
}

/** The largest occupants of each list. */
export const showOccupants = async (
  snapshot: Snapshot,
  survey: Survey,
  lists: Lists<Occupancy>,
): Promise<Shown<Occupant>> => {
  const { chain, roster, memberships } = survey.columns;
  const { stage, since, at } = memberships.columns;
  const candidates = toJson(lists, ({ item: { row, enterprise }, score }) => [
    score,
    roster.numberOf(enterprise),
    stage.get(row),
    since.get(row),
    at.get(row),
  ]);
  const rows = await snapshot.all<OccupantRow>(OCCUPANTS, chain, survey.day, OCCUPANTS_SHOWN, candidates);
  const isSuspended = (row: OccupantRow): boolean =>
    survey.standing.isSuspended(roster.indexOf(Number(row.no)));
  return byList(rows, lists.length, (row) => occupantOf(row, isSuspended(row)));
};

const occupantOf = (row: OccupantRow, suspended: boolean): Occupant => ({
  enterprise: row.enterprise,
  name: row.name,
  role: roleOf(row.role),
  since: dateOf(row.since),
  suspended,
  ...stated('output', row.output),
  confidence: confidenceNamed(row.confidence),
  because: eventIdOf(row.because),
});

interface DepartureRow {
  readonly list: bigint;
  readonly kind: Departure['kind'];
  readonly enterprise: EnterpriseId;
  readonly name: string;
  readonly on: bigint;
  readonly because: Uint8Array;
}

/** The latest departures of each list. */
export const showDepartures = async (
  snapshot: Snapshot,
  { columns, day }: Survey,
  lists: Lists<Departure>,
): Promise<Shown<Movement>> => {
  const { chain, roster, memberships, stoppages } = columns;
  const stageOf = ({ kind, row }: Departure): number =>
    kind === 'LEFT' ? memberships.columns.stage.get(row) : 0;
  const candidates = toJson(lists, ({ item, score }) => {
    const { since, at } = item.kind === 'LEFT' ? memberships.columns : stoppages.columns;
    const enterprise = roster.numberOf(item.enterprise);
    return [score, item.kind, enterprise, stageOf(item), since.get(item.row), at.get(item.row)];
  });
  const rows = await snapshot.all<DepartureRow>(DEPARTURES, chain, day, DEPARTURES_SHOWN, candidates);
  return byList(rows, lists.length, ({ kind, enterprise, name, on, because }) => ({
    kind,
    enterprise,
    name,
    on: dateOf(on),
    because: eventIdOf(because),
  }));
};

interface PurchaseRow {
  readonly list: bigint;
  readonly amount: bigint;
  readonly link: LinkId;
  readonly customer: EnterpriseId;
  readonly customerName: string;
  readonly region: bigint;
  readonly supplierName: string | null;
  readonly goods: string;
  readonly since: bigint;
  readonly confidence: bigint;
  readonly established: Uint8Array;
  readonly valued: Uint8Array | null;
}

export interface Wanted {
  readonly day: number;
  /** How many of a list. */
  readonly shown: number;
}

/** The largest purchases of each list, by row of the link. */
export const showPurchases = async (
  snapshot: Snapshot,
  { day, shown }: Wanted,
  { links }: SupplyColumns,
  lists: Lists<number>,
): Promise<Shown<OutsidePurchase>> => {
  const candidates = toJson(lists, ({ item, score }) => [score, links.columns.link.get(item)]);
  const rows = await snapshot.all<PurchaseRow>(PURCHASES, day, shown, candidates);
  return byList(rows, lists.length, purchaseOf);
};

const purchaseOf = (row: PurchaseRow): OutsidePurchase => {
  const events = [row.established, row.valued ?? row.established].map(eventIdOf);
  return {
    link: row.link,
    customer: row.customer,
    customerName: row.customerName,
    region: regionOf(row.region),
    ...(row.supplierName !== null && { supplierName: row.supplierName }),
    goods: row.goods,
    since: dateOf(row.since),
    ...stated('amount', row.amount),
    confidence: confidenceNamed(row.confidence),
    because: [...new Set(events)],
  };
};

const toJson = <Item>(
  lists: Lists<Item>,
  toTuple: (candidate: Candidate<Item>) => readonly (number | string)[],
): string =>
  JSON.stringify(lists.flatMap((list, at) => list.map((candidate) => [at, ...toTuple(candidate)])));

const byList = <Row extends { readonly list: bigint }, Item>(
  rows: readonly Row[],
  count: number,
  toItem: (row: Row) => Item,
): Shown<Item> => {
  const lists = Array.from({ length: count }, (): Item[] => []);
  for (const row of rows) lists[Number(row.list)]?.push(toItem(row));
  return lists;
};

/** Nothing for an unknown amount. */
const stated = <Name extends string>(name: Name, amount: bigint): Partial<Record<Name, Yuan>> =>
  amount < 0n ? {} : ({ [name]: yuan(amount) } as Record<Name, Yuan>);

const confidenceNamed = (code: bigint): Confidence => {
  if (code === 3n) return 'HIGH';
  return code === 2n ? 'MEDIUM' : 'LOW';
};
