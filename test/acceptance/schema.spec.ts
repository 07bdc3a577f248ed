import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { root } from '../support/repository.js';

const read = (path: string): GraphQLSchema => buildSchema(readFileSync(join(root, path), 'utf8'));
const contract = read('test/acceptance/contract.graphql');
const committed = read('apps/api/src/schema.graphql');

const ownTypes = (schema: GraphQLSchema): readonly GraphQLNamedType[] =>
  Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !(isSpecifiedScalarType(type) && type.name !== 'ID'),
  );

type Value = GraphQLArgument | GraphQLInputField;

const valueLine = ({ name, type, defaultValue }: Value): string =>
  `${name}: ${String(type)}${defaultValue === undefined ? '' : ` = ${JSON.stringify(defaultValue)}`}`;

const fieldLines = (field: GraphQLField<unknown, unknown>): readonly string[] => [
  `${field.name}: ${String(field.type)}`,
  ...field.args.map((argument) => `${field.name}(${valueLine(argument)})`),
];

/** What a type promises, one line each. */
const linesOf = (type: GraphQLNamedType): readonly string[] => {
  if (isObjectType(type) || isInterfaceType(type)) return Object.values(type.getFields()).flatMap(fieldLines);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map(valueLine);
  if (isEnumType(type)) return type.getValues().map(({ name }) => name);
  return isUnionType(type) ? type.getTypes().map(({ name }) => name) : ['scalar'];
};

const isSilent = ({ description }: { readonly description?: string | null | undefined }): boolean =>
  (description ?? '').trim() === '';

/** What in a type stands without a description. */
const undescribed = (type: GraphQLNamedType): readonly string[] => {
  const fields: readonly (GraphQLField<unknown, unknown> | GraphQLInputField)[] =
    isObjectType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
  const silent = fields.filter(isSilent).map(({ name }) => `${type.name}.${name}`);
  return isSilent(type) ? [type.name, ...silent] : silent;
};

describe('The committed schema', () => {
  test.each(ownTypes(contract).map((type) => [type.name, type] as const))(
    'holds all that clients rely on in %s',
    (name, type) => {
      const own = committed.getType(name);
      expect(own === undefined ? [] : linesOf(own)).toEqual(expect.arrayContaining([...linesOf(type)]));
    },
  );

  test('describes every type and every field', () =>
    expect(
      ownTypes(committed)
        .filter(({ name }) => name !== 'ID')
        .flatMap(undescribed),
    ).toEqual([]));
});
