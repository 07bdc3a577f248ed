import type { ExecutionResult } from 'graphql';
import { GraphQLError } from 'graphql';
import type { Logger } from '@liantu/observability';
import { presentable } from './mask-defects.js';

interface Failed extends ExecutionResult {
  readonly errors: readonly GraphQLError[];
}

type Formatted = { readonly statusCode: number; readonly response: ExecutionResult };

const WARNED = ['STALE', 'UNAVAILABLE', 'TIMEOUT'];

/** Gives every error of an answer its code, masks what is not the caller's business, and logs each once. */
export const formatErrors =
  (logger: Logger) =>
  (execution: Failed, context: { readonly correlationId: string }): Formatted => {
    const errors = execution.errors.flatMap(unfolded).map((error) => {
      const shown = presentable(error, context);
      report(logger, error, { code: shown.extensions['code'], correlationId: context.correlationId });
      return shown;
    });
    const data = execution.data ?? null;
    return {
      statusCode: data === null ? statusOf(execution.errors, errors) : 200,
      response: { data, errors },
    };
  };

/** Several findings may travel in one error. */
const unfolded = (error: GraphQLError): readonly GraphQLError[] => {
  const inner: unknown =
    error.originalError !== undefined && 'errors' in error.originalError && error.originalError.errors;
  return Array.isArray(inner) ? inner.map(asGraphQLError) : [error];
};

const asGraphQLError = (error: unknown): GraphQLError =>
  error instanceof GraphQLError
    ? error
    : new GraphQLError('', { originalError: error instanceof Error ? error : new Error(String(error)) });

/** Of the transport, as Fastify and Mercurius set it; what our own codes say stands in the body. */
const statusOf = (errors: readonly GraphQLError[], shown: readonly GraphQLError[]): number => {
  if (shown.some(({ extensions }) => extensions['code'] === 'NOT_AUTHENTICATED')) return 401;
  const [first] = errors;
  const status: unknown =
    first?.originalError !== undefined &&
    'statusCode' in first.originalError &&
    first.originalError.statusCode;
  return typeof status === 'number' ? status : 200;
};

const report = (
  logger: Logger,
  error: GraphQLError,
  { code, correlationId }: { readonly code: unknown; readonly correlationId: string },
): void => {
  if (code === 'INTERNAL') {
    logger.error({ err: error.originalError ?? error, correlationId }, 'A request failed inside');
    return;
  }
  const level = WARNED.includes(String(code)) ? 'warn' : 'info';
  logger[level]({ code, correlationId, reason: error.message }, 'A request was refused');
};
