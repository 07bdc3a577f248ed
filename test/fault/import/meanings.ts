import type { StoredEvent } from '../tools/stored-log.js';

const NAMES = ['bodyHash', 'correlationId', 'actor', 'commandId', 'causationId', 'row'];

/** What an event says and what it is about, without when and by which run it was told. */
const meaningOf = ({ stream, revision, type, schema, data, metadata }: StoredEvent): string => {
  const members = JSON.parse(metadata) as readonly unknown[];
  const named = (name: string): unknown => members[NAMES.indexOf(name)];
  return JSON.stringify([stream, revision, type, schema, data, named('commandId'), named('row')]);
};

/** What the events of two logs say, in an order that does not depend on what was recorded first. */
export const meanings = (events: readonly StoredEvent[]): readonly string[] => events.map(meaningOf).sort();
