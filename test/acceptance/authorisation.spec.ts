import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';
import { coordinatesOf, roleFor } from '../../apps/api/src/auth/authorisation.js';
import { mayActAs, ROLES, type Role } from '../../apps/api/src/auth/caller.js';
import { rules } from '../../apps/api/src/auth/rules.js';
import { apis, type ApiUnderTest } from '../support/api.js';
import { selecting, waysTo } from '../support/documents.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { tokens, writeTokens } from '../support/tokens.js';

const start = apis();
const newFolder = temporaryFolders();
let api: ApiUnderTest;
let schema: GraphQLSchema;

beforeAll(async () => {
  const environment = {
    LIANTU_TOKENS_FILE: writeTokens(newFolder(), ROLES),
    LIANTU_OPERATIONS_PER_MINUTE: '1000000',
  };
  api = await start({ environment });
  schema = api.app.get(GraphQLSchemaHost, { strict: false }).schema;
});

type Shape = (field: string, type: string) => readonly [selection: string, fragments: string];

const shapes: Readonly<Record<string, Shape>> = {
  plainly: (field) => [field, ''],
  'under an alias': (field) => [`name: ${field}`, ''],
  'in an inline fragment': (field, type) => [`... on ${type} { ${field} }`, ''],
  'in a fragment': (field, type) => ['...Named', `fragment Named on ${type} { ${field} }`],
  'behind a @skip': (field, type) => [`... on ${type} @skip(if: true) { ${field} }`, ''],
};

interface Asked {
  readonly coordinate: string;
  readonly document: string;
  /** Of all fields that the document names. */
  readonly roles: readonly Role[];
}

const askedFor = (shape: Shape): readonly Asked[] =>
  [...waysTo(schema)].flatMap(([type, { root, opened, fields }]) =>
    Object.values(type.getFields()).map((field) => {
      const [selection, fragments] = shape(selecting(field), type.name);
      const document = `${root} { ${opened.join(' ')} ${selection} ${'}'.repeat(opened.length + 1)} ${fragments}`;
      const named = [...fields, [type.name, field.name] as const];
      const roles = named.map(([of, name]) => roleFor(of, name) ?? 'admin');
      return { coordinate: `${type.name}.${field.name}`, document, roles };
    }),
  );

/** Fields on whose document the gate did not do what the table of rules says. */
const surprises = async (shape: Shape, role: Role): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const { coordinate, document, roles } of askedFor(shape)) {
    const { errors } = await api.client.send(document, { token: tokens[role] });
    const codes = errors.map(({ extensions }) => extensions?.code);
    const allowed = roles.every((needed) => mayActAs({ name: role, role }, needed));
    if (codes.includes('FORBIDDEN') === allowed) found.push(`${coordinate}: ${codes.join()}`);
  }
  return found;
};

describe('A schema', () => {
  test('has a rule for each of its fields', () =>
    expect(coordinatesOf(schema).filter(([type, field]) => roleFor(type, field) === undefined)).toEqual([]));

  test('has no rule for a field that is gone', () => {
    const fields = coordinatesOf(schema).map((coordinate) => coordinate.join('.'));
    const ruled = Object.entries(rules).flatMap(([type, of]) =>
      Object.keys(of).map((field) => `${type}.${field}`),
    );
    expect(ruled.filter((coordinate) => !fields.includes(coordinate))).toEqual([]);
  });
});

describe.each(Object.entries(shapes))('Naming a field %s', (_how, shape) => {
  test.each(ROLES)('as %s is answered or FORBIDDEN as the rules say', async (role) => {
    expect(await surprises(shape, role)).toEqual([]);
  });
});

describe('A field above the role', () => {
  test('fails the whole request before it runs', async () => {
    const query = '{ status { version } enterprise(id: "xuji") { figures { year } } }';
    const { data, errors } = await api.client.send(query, { token: tokens.viewer });
    expect(data).toBeNull();
    expect(errors).toMatchObject([
      { message: 'Not for viewer: Enterprise.figures (needs analyst), Figures.year (needs analyst)' },
    ]);
  });
});

describe('A caller', () => {
  const query = '{ status { version } }';

  test.each([
    ['without a token', {}],
    ['with a token of nobody', { token: 'nobody'.repeat(8) }],
    ['with a password', { headers: { authorization: 'Basic dXNlcjpwYXNz' } }],
  ])('%s is NOT_AUTHENTICATED', async (_who, sending) => {
    const { status, headers, errors } = await api.client.send(query, sending);
    expect([status, errors[0]?.extensions?.code]).toEqual([401, 'NOT_AUTHENTICATED']);
    expect(headers['www-authenticate']).toBe('Bearer');
  });

  test('unknown learns nothing of the schema', async () =>
    expect(await api.client.codes('{ nothing }')).toEqual(['NOT_AUTHENTICATED']));

  test('unknown cannot read the schema', async () =>
    expect(await api.client.codes('{ __schema { types { name } } }')).toEqual(['NOT_AUTHENTICATED']));

  test('may send to any host name', async () =>
    expect(
      await api.client.codes(query, { token: tokens.viewer, headers: { host: 'liantu.xuchang.example' } }),
    ).toEqual([]));
});
