import {
  isObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import { WireError } from '../graphql/wire-error.js';
import { mayActAs, type Caller, type Role } from './caller.js';
import { rules } from './rules.js';

/** The least role for a field of the schema; undefined where nothing is decided, which means nobody. */
export const roleFor = (type: string, field: string): Role | undefined =>
  Object.hasOwn(rules, type) && Object.hasOwn(rules[type] ?? {}, field) ? rules[type]?.[field] : undefined;

/** Throws unless each field of each object type has a rule. */
export const checkRules = (schema: GraphQLSchema): void => {
  const fields = coordinatesOf(schema);
  const missing = fields.filter(([type, field]) => roleFor(type, field) === undefined);
  if (missing.length > 0)
    throw new Error(
      `No authorisation rule in auth/rules.ts for ${missing.map((coordinate) => coordinate.join('.')).join(', ')}`,
    );
};

export const coordinatesOf = (schema: GraphQLSchema): readonly (readonly [type: string, field: string])[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => Object.keys(type.getFields()).map((field) => [type.name, field] as const));

type Needs = ReadonlyMap<string, Role | undefined>;

const known = new WeakMap<DocumentNode, Needs>();

/** FORBIDDEN when the document names, anywhere in it and under any alias, a field above the caller's role. */
export const authorise = (schema: GraphQLSchema, document: DocumentNode, caller: Caller): void => {
  const needs = known.get(document) ?? needsOf(schema, document);
  known.set(document, needs);
  const refused = [...needs].filter(([, role]) => role === undefined || !mayActAs(caller, role));
  if (refused.length > 0)
    throw new WireError('FORBIDDEN', `Not for ${caller.role}: ${refused.map(described).join(', ')}`);
};

const described = ([coordinate, role]: readonly [string, Role | undefined]): string =>
  `${coordinate} (needs ${role ?? 'a rule'})`;

const needsOf = (schema: GraphQLSchema, document: DocumentNode): Needs => {
  const needs = new Map<string, Role | undefined>();
  const types = new TypeInfo(schema);
  const note = (field: string): void => {
    const type = types.getParentType();
    if (field.startsWith('__') || type === null || type === undefined || type.name.startsWith('__')) return;
    const role = roleFor(type.name, field);
    if (role !== 'viewer') needs.set(`${type.name}.${field}`, role);
  };
  visit(document, visitWithTypeInfo(types, { Field: ({ name }) => note(name.value) }));
  return needs;
};
