import { GraphQLError, type GraphQLErrorOptions } from 'graphql';
import { WireError, type WireErrorCode } from './wire-error.js';

/** Typed failures of the libs by their code, as the caller sees them. CORRUPT is for the operator: it is masked. */
const WIRE_CODES: Readonly<Record<string, WireErrorCode>> = {
  STALE: 'STALE',
  TIMEOUT: 'TIMEOUT',
  UNAVAILABLE: 'UNAVAILABLE',
  WRONG_REVISION: 'UNAVAILABLE',
  LOCKED: 'UNAVAILABLE',
  FULL: 'UNAVAILABLE',
  TOO_LARGE: 'BAD_USER_INPUT',
};

/** Failures that Fastify and Mercurius find before anything runs. */
const isRefusedRequest = (error: Error): boolean =>
  error.message === BY_GET || (isOfTransport(error) && error.statusCode < 500);

const isOfTransport = (error: Error): error is Error & { readonly statusCode: number } =>
  'code' in error &&
  /^(MER_ERR|FST_ERR|FST_REQUEST)/.test(String(error.code)) &&
  'statusCode' in error &&
  typeof error.statusCode === 'number';

/** How Mercurius refuses all but queries there. */
const BY_GET = 'Operation cannot be performed via a GET request';

const LIMITS =
  /exceeds the query depth limit|Maximum introspection depth exceeded|maximum allowed number of nodes|contains more than \d+ tokens|that \d+ tokens/;

/** What the caller may see of a failure: a known code and a sentence, or INTERNAL with the id under which it is logged. */
export const presentable = (
  error: unknown,
  { correlationId }: { readonly correlationId: string },
): GraphQLError => {
  const root = rootOf(error);
  if (root instanceof WireError) return placed(root.message, root.code, error);
  const code = codeOf(root);
  if (code !== undefined && root instanceof Error) return placed(messageOf(root), code, error);
  return placed(`Something went wrong inside; the operator finds it as ${correlationId}`, 'INTERNAL', error, {
    correlationId,
  });
};

const codeOf = (root: unknown): WireErrorCode | undefined => {
  if (!(root instanceof Error)) return undefined;
  if (LIMITS.test(root.message)) return 'TOO_COMPLEX';
  if (isRefusedRequest(root)) return 'BAD_USER_INPUT';
  if (root instanceof GraphQLError) return root.path === undefined ? 'BAD_USER_INPUT' : undefined;
  return 'code' in root && typeof root.code === 'string' ? WIRE_CODES[root.code] : undefined;
};

const rootOf = (error: unknown): unknown => {
  let root = error;
  while (root instanceof GraphQLError && !(root instanceof WireError) && root.originalError !== undefined)
    root = root.originalError;
  return root;
};

/** With the place in query and answer that the failure had. */
const placed = (
  message: string,
  code: string,
  error: unknown,
  more: Readonly<Record<string, unknown>> = {},
): GraphQLError =>
  new GraphQLError(message, {
    ...(error instanceof GraphQLError && placeOf(error)),
    originalError: error instanceof Error ? error : null,
    extensions: { code, ...more },
  });

const placeOf = ({ nodes, source, positions, path }: GraphQLError): GraphQLErrorOptions => ({
  nodes: nodes ?? null,
  source: source ?? null,
  positions: positions ?? null,
  path: path ?? null,
});

/** With what to do, where the library that refused does not say. */
const messageOf = (root: Error): string => {
  if (root.message === BY_GET) return 'Only a query can be sent by GET; send this by POST';
  const isForgeable = 'code' in root && root.code === 'MER_ERR_GQL_CSRF_PREVENTION';
  return isForgeable ? FORGEABLE : withoutHints(root.message);
};

const FORGEABLE =
  'A page of another origin could have sent this: send it by POST as application/json, or with a header mercurius-require-preflight';

/** Names that were not asked for are not handed out. */
const withoutHints = (message: string): string => message.replace(/ Did you mean .*\?/su, '');
