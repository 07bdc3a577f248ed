import type { EnterpriseId, Territory, ZoneId } from '@liantu/domain';
import { epochDay, type CalendarDate, type Position } from '@liantu/kernel';
import type { SqlValue } from '@liantu/sqlite';
import type { EnterpriseFilter, EnterpriseOnDate, Page, PageRequest } from '../../subjects.js';
import { regionRange, ROLE } from '../codes.js';
import { readPosition } from '../columns/read-framework.js';
import { foldedName, pairsQuery } from '../name-pairs.js';
import { RecentAnswers } from '../situation/recent-answers.js';
import { firstOf, sqlTexts } from '../sql-texts.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { readEnterprises } from './enterprises.js';
import { listOf } from './group.js';

const texts = sqlTexts(new URL('./search.sql', import.meta.url));
const text = (heading: string): string => firstOf(texts, heading);

/** Beyond so many matches, walking all enterprises in the order of their ids meets a page of them soon enough. */
const FEW = 2000;
/** Such text is in no name, and the driver takes none of it. */
const IN_NO_NAME = /[\0\p{Surrogate}]/u;

/** What is filtered by, as the statements take it; null: not at all. */
interface Filter {
  readonly name: string | null;
  readonly firstRegion: number | null;
  readonly lastRegion: number | null;
  readonly zones: string | null;
  readonly chain: string | null;
  readonly stage: string | null;
  readonly role: number | null;
  readonly status: string | null;
}

/** The candidates come from one filter, which should leave few; the others are conditions on each of them. */
interface Source {
  readonly heading: string;
  readonly values: readonly SqlValue[];
  /** The filters it does not stand for. */
  readonly rest: Filter;
}

export interface SearchQuestion {
  readonly filter: EnterpriseFilter;
  readonly asOf: CalendarDate;
  readonly page: PageRequest<EnterpriseId>;
}

/** Finds enterprises page by page; what was counted is remembered for as long as nothing is applied. */
export class EnterpriseSearch {
  readonly #totals = new RecentAnswers<Counted>(4096);

  async read(snapshot: Snapshot, question: SearchQuestion): Promise<Page<EnterpriseOnDate>> {
    const { asOf, page } = question;
    if (IN_NO_NAME.test(question.filter.name ?? '')) return { total: 0, items: [], hasNext: false };
    const day = epochDay(asOf);
    const filter = await filterOf(snapshot, question.filter, day);
    const source = sourceOf(filter);
    const total = await this.#total(snapshot, source, day);
    const [statement, conditions] = total > FEW ? [many(), filter] : [few(source), source.rest];
    const rows = await snapshot.all<{ id: EnterpriseId }>(
      statement,
      ...[day, page.after ?? '', page.first + 1, ...valuesOf(conditions), ...padded(source.values)],
    );
    const ids = rows.slice(0, page.first).map(({ id }) => id);
    const found = await readEnterprises(snapshot, ids, asOf);
    return {
      total,
      items: ids.flatMap((id) => found.get(id) ?? []),
      hasNext: rows.length > page.first,
    };
  }

  async #total(snapshot: Snapshot, source: Source, day: number): Promise<number> {
    const question = JSON.stringify([day, source.heading, source.values, valuesOf(source.rest)]);
    const position = await readPosition(snapshot);
    const known = this.#totals.get(question, position);
    if (known !== undefined) return known.total;
    const total = await count(snapshot, source, day);
    if (position !== undefined) this.#totals.keep(question, { position, total });
    return total;
  }
}

interface Counted {
  readonly position: Position;
  readonly total: number;
}

const count = async (snapshot: Snapshot, source: Source, day: number): Promise<number> => {
  const isAll = source.heading === 'by-nothing' && isEmpty(source.rest);
  const values = [day, '', 0, ...valuesOf(source.rest), ...padded(source.values)];
  const [row] = isAll
    ? await snapshot.all<{ total: bigint }>(text('count-all'))
    : await snapshot.all<{ total: bigint }>(counting(source), ...values);
  return Number(row?.total ?? 0n);
};

const counting = ({ heading, rest }: Source): string =>
  among(heading, text('count'), isEmpty(rest) ? '' : text('conditions'));
const few = ({ heading }: Source): string => among(heading, text('few'), text('conditions'), text('page'));
const many = (): string => withGiven([], [text('many'), text('conditions'), text('page')]);

const among = (heading: string, ...parts: readonly string[]): string =>
  withGiven([`candidate (enterprise) AS (${text(heading)})`], parts);

/** Every statement names all parameters, so that all take the same values. */
const withGiven = (tables: readonly string[], parts: readonly string[]): string =>
  [`WITH ${[`given AS (${text('given')})`, ...tables].join(', ')}`, ...parts].join('\n');

/** In the order of the parameters. */
const valuesOf = (filter: Filter): readonly SqlValue[] => [
  ...[filter.name, filter.firstRegion, filter.lastRegion, filter.zones],
  ...[filter.chain, filter.stage, filter.role, filter.status],
];

const isEmpty = (filter: Filter): boolean => valuesOf(filter).every((value) => value === null);

const padded = ([a = null, b = null, c = null]: readonly SqlValue[]): readonly SqlValue[] => [a, b, c];

const filterOf = async (snapshot: Snapshot, asked: EnterpriseFilter, day: number): Promise<Filter> => ({
  ...heldOf(asked),
  ...(await placeOf(snapshot, asked.territory, day)),
  name: asked.name === undefined || asked.name === '' ? null : foldedName(asked.name),
  status: asked.status ?? null,
});

const heldOf = ({ chain, stage, role }: EnterpriseFilter): Pick<Filter, 'chain' | 'stage' | 'role'> => ({
  chain: chain ?? null,
  stage: stage ?? null,
  role: role === undefined ? null : ROLE[role],
});

const placeOf = async (
  snapshot: Snapshot,
  territory: Territory | undefined,
  day: number,
): Promise<Pick<Filter, 'firstRegion' | 'lastRegion' | 'zones'>> => {
  if (territory?.kind === 'zone')
    return { firstRegion: null, lastRegion: null, zones: await zonesInside(snapshot, territory.zone, day) };
  const [firstRegion, lastRegion] = territory === undefined ? [null, null] : regionRange(territory.region);
  return { firstRegion, lastRegion, zones: null };
};

const zonesInside = async (snapshot: Snapshot, zone: ZoneId, day: number): Promise<string> => {
  const rows = await snapshot.all<{ zone: bigint }>(text('zones-inside'), zone, day);
  return listOf(rows.map((row) => row.zone));
};

const noMembership = { chain: null, stage: null, role: null };

const sourceOf = (filter: Filter): Source => {
  const { name, zones, chain, stage, role, firstRegion, lastRegion, status } = filter;
  if (name !== null)
    return { heading: 'by-name', values: [pairsQuery(name)], rest: { ...filter, name: null } };
  if (zones !== null) return { heading: 'by-zone', values: [zones], rest: { ...filter, zones: null } };
  if (stage !== null)
    return { heading: 'by-stage', values: [stage, chain, role], rest: { ...filter, ...noMembership } };
  if (chain !== null)
    return { heading: 'by-chain', values: [chain, null, role], rest: { ...filter, ...noMembership } };
  if (firstRegion !== null)
    return {
      heading: 'by-region',
      values: [firstRegion, lastRegion],
      rest: { ...filter, firstRegion: null, lastRegion: null },
    };
  const heading = status === 'SUSPENDED' || status === 'CLOSED' ? 'by-stoppage' : 'by-nothing';
  return { heading, values: [], rest: filter };
};
