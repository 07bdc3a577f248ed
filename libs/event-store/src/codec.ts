import {
  catalogue,
  neededFieldsOf,
  upcast,
  yuanFieldsOf,
  type DomainEvent,
  type EventType,
} from '@liantu/domain';
import { parseYuan } from '@liantu/kernel';
import { EventStoreError } from './event-store-error.js';

/** What an engine keeps of an event: the stored name of its type, the number of its shape, its data as JSON. */
export interface EncodedEvent {
  readonly type: string;
  readonly schema: number;
  readonly data: string;
}

/** Which stored event an error speaks of. */
export interface Whereabouts {
  readonly position: bigint;
  readonly id: string;
  readonly type: string | null;
}

type Fields = Record<string, unknown>;

/** Version of the shape that this program writes, and that `decode` gives. */
export const newestSchema = (type: EventType): number => catalogue[type].schema;

/** Amounts become decimal text. Throws a TypeError for a number that JSON would change. */
export const encode = ({ type, data }: DomainEvent): EncodedEvent => {
  const fields: Fields = { ...data };
  for (const [field, value] of Object.entries(fields)) {
    if (typeof value === 'bigint') fields[field] = String(value);
    if (typeof value === 'number' && !Number.isFinite(value))
      throw new TypeError(`${type}.${field} cannot be stored: ${value} is no number`);
  }
  return { type, schema: newestSchema(type), data: JSON.stringify(fields) };
};

/** The event in its newest shape; CORRUPT, naming it, when it cannot be read for certain. */
export const decode = (stored: EncodedEvent & Whereabouts): DomainEvent => {
  const { type, schema } = stored;
  if (!isKnown(type)) throw unreadable(stored, 'this version knows no such type');
  if (!isKnownSchema(type, schema))
    throw unreadable(
      stored,
      `its schema ${schema} is none from 1 to ${newestSchema(type)}; a newer one needs an upgrade of this program`,
    );
  const written = parsed(stored.data);
  if (written === undefined) throw unreadable(stored, 'its data are no JSON object');
  const data = { ...upcast({ type, schema, data: written }) };
  const problem = problemOf(type, data);
  if (problem !== undefined) throw unreadable(stored, problem);
  return { type, data } as DomainEvent;
};

const isKnownSchema = (type: EventType, schema: number): boolean =>
  Number.isInteger(schema) && schema >= 1 && schema <= newestSchema(type);

/** Turns the amounts back into bigint, in place. */
const problemOf = (type: EventType, data: Fields): string | undefined => {
  const missing = neededFieldsOf(type).find((field) => data[field] === undefined);
  if (missing !== undefined) return `it has no ${missing}`;
  const field = fieldWithoutAmount(type, data);
  return field === undefined ? undefined : `${field} is no amount of whole yuan`;
};

export const unreadable = ({ id, type, position }: Whereabouts, problem: string): EventStoreError =>
  new EventStoreError(
    'CORRUPT',
    `The event at position ${position} (${id}, ${String(type)}) cannot be read: ${problem}`,
  );

const isKnown = (type: string): type is EventType => Object.hasOwn(catalogue, type);

const parsed = (json: string): Fields | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return isFields(value) ? value : undefined;
  } catch {
    return undefined;
  }
};

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Turns the amounts back into bigint, in place, up to the first field that holds none. */
const fieldWithoutAmount = (type: EventType, data: Fields): string | undefined => {
  for (const field of yuanFieldsOf(type)) {
    const text = data[field];
    if (text === undefined) continue;
    const amount = typeof text === 'string' ? parseYuan(text) : undefined;
    if (amount === undefined) return field;
    data[field] = amount;
  }
  return undefined;
};
