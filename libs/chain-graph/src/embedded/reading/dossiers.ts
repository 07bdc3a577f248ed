import type { EnterpriseId, RegionCode, ZoneId } from '@liantu/domain';
import { epochDay, type CalendarDate, type Position } from '@liantu/kernel';
import type { EnterpriseOnDate, EnterpriseStatus } from '../../subjects.js';
import { regionOf, STOPPAGE } from '../codes.js';
import { sqlText } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { listOf } from './group.js';
import type { Found, Keeping } from './kept-facts.js';

const DOSSIERS = sqlText(new URL('./enterprises.sql', import.meta.url), 'dossiers');

/** From a day until another, that day left out. */
type Spell<Value> = readonly [from: number, until: number, value: Value];

/** What is known of an enterprise, of all days. */
export interface Dossier {
  readonly terms: Pick<EnterpriseOnDate, 'id' | 'creditCode' | 'stockCode'>;
  readonly names: readonly Spell<string>[];
  readonly regions: readonly Spell<RegionCode>[];
  /** Of those that cover a day the last one holds. */
  readonly stays: readonly Spell<ZoneId>[];
  readonly stoppages: readonly Spell<number>[];
}

/** A dossier takes half a kilobyte. */
export const dossiers: Keeping<EnterpriseId, Dossier> = {
  most: 100_000,
  weigh: () => 1,
  read: async (snapshot, ids) => read(snapshot, ids),
};

/** Those that are known on the day. */
export const enterprisesOn = (
  known: ReadonlyMap<EnterpriseId, Dossier>,
  asOf: CalendarDate,
): ReadonlyMap<EnterpriseId, EnterpriseOnDate> => {
  const day = epochDay(asOf);
  const found = new Map<EnterpriseId, EnterpriseOnDate>();
  for (const [id, dossier] of known) {
    const enterprise = enterpriseOn(dossier, day);
    if (enterprise !== undefined) found.set(id, enterprise);
  }
  return found;
};

interface Row {
  readonly position: Position;
  readonly id: EnterpriseId | null;
  readonly creditCode: string | null;
  readonly stockCode: string | null;
  readonly spells: string;
}

type Spells = Omit<Dossier, 'terms' | 'regions'> & { readonly regions: readonly Spell<number>[] };

const read = async (
  snapshot: Snapshot,
  ids: readonly EnterpriseId[],
): Promise<Found<EnterpriseId, Dossier>> => {
  const rows = await snapshot.all<Row>(DOSSIERS, listOf(ids));
  const facts = new Map<EnterpriseId, Dossier>();
  for (const row of rows) if (row.id !== null) facts.set(row.id, dossierOf(row, row.id));
  return { facts, position: rows[0]?.position };
};

const dossierOf = ({ creditCode, stockCode, spells }: Row, id: EnterpriseId): Dossier => {
  const { regions, ...others } = JSON.parse(spells) as Spells;
  return {
    terms: { id, ...(creditCode !== null && { creditCode }), ...(stockCode !== null && { stockCode }) },
    regions: regions.map(([from, until, region]) => [from, until, regionOf(region)]),
    ...others,
  };
};

const enterpriseOn = (dossier: Dossier, day: number): EnterpriseOnDate | undefined => {
  const name = onDay(dossier.names, day);
  const region = onDay(dossier.regions, day);
  if (name === undefined || region === undefined) return undefined;
  const zone = onDay(dossier.stays, day);
  return {
    ...dossier.terms,
    name,
    region,
    ...(zone !== undefined && { zone }),
    status: statusOn(dossier.stoppages, day),
  };
};

const onDay = <Value>(spells: readonly Spell<Value>[], day: number): Value | undefined =>
  spells.findLast((spell) => covers(spell, day))?.[2];

const covers = ([from, until]: Spell<unknown>, day: number): boolean => from <= day && day < until;

const statusOn = (stoppages: readonly Spell<number>[], day: number): EnterpriseStatus => {
  const kinds = stoppages.filter((spell) => covers(spell, day)).map(([, , kind]) => kind);
  if (kinds.length === 0) return 'ACTIVE';
  return kinds.includes(STOPPAGE.CLOSED) ? 'CLOSED' : 'SUSPENDED';
};
