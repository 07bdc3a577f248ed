import type { EventMetadata } from '@liantu/kernel';

/** The part of the metadata that has no column of its own. */
export type LooseMetadata = Omit<EventMetadata, 'schema' | 'recordedAt'>;

type Text = string | null | undefined;
type Row = readonly [dataset: string, table: string, key: string, content: string] | null | undefined;
type Members = readonly [
  bodyHash: string,
  correlationId: string,
  actor: string,
  commandId?: Text,
  causationId?: Text,
  row?: Row,
];

/** A list without names, because it stands beside every event: absent members at its end are left out. */
export const metadataText = (metadata: LooseMetadata): string => {
  const { bodyHash, correlationId, actor, commandId, causationId, row } = metadata;
  const rowText = row && ([row.dataset, row.table, row.key, row.content] as const);
  const members: Members = [bodyHash, correlationId, actor, commandId, causationId, rowText];
  return JSON.stringify(members.slice(0, members.findLastIndex((member) => member !== undefined) + 1));
};

/** Undefined when the text is none that `metadataText` writes. */
export const parseMetadata = (text: string): LooseMetadata | undefined => {
  const members = membersOf(text);
  if (members === undefined) return undefined;
  const [bodyHash, correlationId, actor, commandId, causationId, row] = members;
  return {
    bodyHash,
    correlationId,
    actor,
    ...named('commandId', commandId),
    ...named('causationId', causationId),
    ...rowOf(row),
  };
};

const named = (name: 'commandId' | 'causationId', text: Text): Partial<LooseMetadata> =>
  typeof text === 'string' ? { [name]: text } : {};

const rowOf = (row: Row): Pick<LooseMetadata, 'row'> => {
  if (row === undefined || row === null) return {};
  const [dataset, table, key, content] = row;
  return { row: { dataset, table, key, content } };
};

const membersOf = (text: string): Members | undefined => {
  try {
    const value: unknown = JSON.parse(text);
    return areMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isText = (value: unknown): boolean => typeof value === 'string';
const isTextOrNull = (value: unknown): boolean => value === null || isText(value);
const isRow = (value: unknown): boolean =>
  value === null || (Array.isArray(value) && value.length === 4 && value.every(isText));
const FORM = [isText, isText, isText, isTextOrNull, isTextOrNull, isRow];

const areMembers = (value: unknown): value is Members =>
  Array.isArray(value) &&
  value.length >= 3 &&
  value.length <= FORM.length &&
  value.every((member, index) => FORM[index]?.(member));
