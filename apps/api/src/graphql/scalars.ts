import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import {
  isCalendarDate,
  isInstant,
  OPEN_END,
  parseYuan,
  position,
  type CalendarDate,
  type Instant,
  type Position,
  type Yuan,
} from '@liantu/kernel';
import { badUserInput } from './wire-error.js';

const LARGEST_POSITION = 2n ** 63n - 1n;
const SHOWN = 60;

type Parse<T> = (text: string) => T | undefined;

const scalarOf = <T>(
  name: string,
  says: { readonly description: string; readonly example: string },
  parse: Parse<T>,
): GraphQLScalarType<T, string> => {
  const read = (value: unknown): T => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined)
      throw badUserInput(`${name} is a string such as "${says.example}", not ${shown(value)}`);
    return parsed;
  };
  return new GraphQLScalarType<T, string>({
    name,
    description: says.description,
    serialize: String,
    parseValue: read,
    parseLiteral: (node) => read(valueOf(node)),
  });
};

const valueOf = (node: ValueNode): unknown => {
  if (node.kind === Kind.STRING) return node.value;
  return node.kind === Kind.INT || node.kind === Kind.FLOAT ? Number(node.value) : node.kind;
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value) as string | undefined;
  return text === undefined ? typeof value : text.slice(0, SHOWN);
};

const parseDateTime = (text: string): Instant | undefined => {
  const match = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.(\d{1,3}))?Z$/.exec(text);
  if (match === null || !isCalendarDate(match[1] ?? '')) return undefined;
  const full = `${match[1] ?? ''}T${match[2] ?? ''}.${(match[3] ?? '').padEnd(3, '0')}Z`;
  return isInstant(full) ? full : undefined;
};

const parsePosition = (text: string): Position | undefined => {
  if (!/^(0|[1-9]\d{0,18})$/.test(text)) return undefined;
  const value = BigInt(text);
  return value > LARGEST_POSITION ? undefined : position(value);
};

/** `CalendarDate` in code. */
export const DateScalar = scalarOf<CalendarDate>(
  'Date',
  { description: 'Calendar date, YYYY-MM-DD, Asia/Shanghai.', example: '2026-06-30' },
  (text) => (isCalendarDate(text) && text !== OPEN_END ? text : undefined),
);

/** `Instant` in code; milliseconds may be left out. */
export const DateTimeScalar = scalarOf<Instant>(
  'DateTime',
  { description: 'Instant, ISO 8601 UTC.', example: '2026-06-30T16:00:00Z' },
  parseDateTime,
);

/** `Yuan` (bigint) in code. */
export const YuanScalar = scalarOf<Yuan>(
  'Yuan',
  { description: 'Whole yuan as a decimal string; no limit at 2^53.', example: '120000000' },
  parseYuan,
);

/** `Position` (bigint) in code. */
export const PositionScalar = scalarOf<Position>(
  'Position',
  {
    description: 'Place in the event log; opaque, ordered, comparable only within one installation.',
    example: '1024',
  },
  parsePosition,
);
