import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

type Field = GraphQLField<unknown, unknown>;

/** How to come to a type: what is opened on the way, and the fields that are named by it. */
export interface Way {
  readonly root: string;
  /** `enterprise(id: "a") {` and the like. */
  readonly opened: readonly string[];
  readonly fields: readonly (readonly [type: string, field: string])[];
}

/** The shortest way to each object type of the schema from queries and mutations. */
export const waysTo = (schema: GraphQLSchema): ReadonlyMap<GraphQLObjectType, Way> => {
  const ways = new Map<GraphQLObjectType, Way>();
  const roots = [schema.getQueryType(), schema.getMutationType()].filter((type) => isObjectType(type));
  for (const type of roots) ways.set(type, { root: type.name.toLowerCase(), opened: [], fields: [] });
  for (const [type, way] of ways)
    for (const step of stepsFrom(type))
      if (!ways.has(step.next)) ways.set(step.next, onwards(way, type, step));
  return ways;
};

interface Step {
  readonly field: Field;
  readonly next: GraphQLObjectType;
  /** What else is opened: a member of a union. */
  readonly spread: readonly string[];
}

const stepsFrom = (type: GraphQLObjectType): readonly Step[] =>
  Object.values<Field>(type.getFields()).flatMap((field): readonly Step[] => {
    const next = getNamedType(field.type);
    if (isObjectType(next)) return [{ field, next, spread: [] }];
    if (!isUnionType(next)) return [];
    return next.getTypes().map((member) => ({ field, next: member, spread: [`... on ${member.name} {`] }));
  });

const onwards = ({ root, opened, fields }: Way, type: GraphQLObjectType, { field, spread }: Step): Way => ({
  root,
  opened: [...opened, `${calling(field)} {`, ...spread],
  fields: [...fields, [type.name, field.name]],
});

/** The field with an argument for each that must be given. */
export const calling = (field: Field): string => {
  const needed = field.args.filter(
    ({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined,
  );
  const given = needed.map(({ name, type }) => `${name}: ${valueOf(type)}`);
  return given.length === 0 ? field.name : `${field.name}(${given.join(', ')})`;
};

/** The field with what must be selected of it. */
export const selecting = (field: Field): string => {
  const type = getNamedType(field.type);
  return isObjectType(type) || isUnionType(type) ? `${calling(field)} { __typename }` : calling(field);
};

const SAMPLES: Readonly<Record<string, string>> = {
  Int: '1',
  Float: '1',
  Boolean: 'true',
  Date: '"2026-06-30"',
  DateTime: '"2026-06-30T16:00:00Z"',
  Yuan: '"1"',
  Position: '"1"',
};

const valueOf = (type: GraphQLInputType): string => {
  if (isNonNullType(type)) return valueOf(type.ofType);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (!isInputObjectType(type)) return SAMPLES[getNamedType(type).name] ?? '"a"';
  const needed = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
  return `{ ${needed.map((field) => `${field.name}: ${valueOf(field.type)}`).join(', ')} }`;
};
