import { join } from 'node:path';
import { badText, isAddress, isAtLeast, type Confidence, type Source } from '@liantu/domain';
import type { Refuse } from '../problem.js';
import { tables } from '../tables/tables.js';
import { tableRows } from './table-rows.js';
import type { RowReader } from './row-reader.js';

/** The sources a dataset names, by id. */
export type Sources = ReadonlyMap<string, Source>;

const LONGEST_TITLE = /^.{0,499}/su;
const WHOLE_TITLE = /^.{0,500}$/su;

export const readSources = async (folder: string, refuse: Refuse): Promise<Sources> => {
  const sources = new Map<string, Source>();
  for await (const reader of tableRows(join(folder, tables.sources.file), tables.sources, refuse)) {
    const id = reader.requiredId('id');
    const source = sourceOf(reader);
    if (reader.problems.length === 0) sources.set(id, source);
    reader.reportTo(refuse);
  }
  return sources;
};

const sourceOf = (reader: RowReader): Source => {
  const title = reader.requiredText('title');
  const long = badText('title', title === '' ? undefined : title, 'title');
  if (long !== undefined) reader.refuse('title', long.code, long.message);
  const url = reader.text('url');
  if (url !== undefined && !isAddress(url))
    reader.refuse('url', 'URL_INVALID', 'An address begins with http:// or https://');
  const publishedOn = reader.date('published_on');
  return {
    title,
    ...(url !== undefined && { url }),
    ...(publishedOn !== undefined && { publishedOn }),
    confidence: reader.confidence('confidence') ?? 'MEDIUM',
  };
};

/** The source of a row: its ids joined into one, with the row's own confidence or the highest of theirs. */
export const sourceOfRow = (reader: RowReader, sources: Sources): Source | undefined => {
  const stated = reader.confidence('confidence');
  const named: Source[] = [];
  for (const id of reader.list('source')) {
    const source = sources.get(id);
    if (source === undefined)
      reader.refuse('source', 'SOURCE_UNKNOWN', `sources.csv has no row with the id ${id.slice(0, 64)}`);
    else named.push(source);
  }
  const [first] = named;
  if (first === undefined) return stated === undefined ? undefined : { title: '数据集', confidence: stated };
  const confidence = stated ?? highest(named);
  return named.length === 1 ? { ...first, confidence } : { ...joined(named), confidence };
};

const highest = (named: readonly Source[]): Confidence =>
  named.reduce<Confidence>(
    (best, { confidence }) => (isAtLeast(confidence, best) ? confidence : best),
    'LOW',
  );

/** Titles joined; the address and day of the first source that has an address. */
const joined = (named: readonly Source[]): Omit<Source, 'confidence'> => {
  const titles = named.map(({ title }) => title).join('；');
  const addressed = named.find(({ url }) => url !== undefined);
  return {
    title: WHOLE_TITLE.test(titles) ? titles : `${LONGEST_TITLE.exec(titles)?.[0] ?? ''}…`,
    ...(addressed?.url !== undefined && { url: addressed.url }),
    ...(addressed?.publishedOn !== undefined && { publishedOn: addressed.publishedOn }),
  };
};
