import { GraphQLError, type ExecutionResult, type GraphQLSchema } from 'graphql';
import type { Logger } from '@liantu/observability';
import { presentable } from './mask-defects.js';
import type { IncomingContext } from './request-context.js';

interface Failed extends ExecutionResult {
  readonly errors: readonly GraphQLError[];
}

type Formatted = { readonly statusCode: number; readonly response: ExecutionResult };

const WARNED = ['STALE', 'UNAVAILABLE', 'TIMEOUT'];

/** Turns a failure into what its caller may see. */
export type Showing = (error: unknown, context: { readonly correlationId: string }) => GraphQLError;

/** Gives a failure its code, masks what is not the caller's business, and logs it once. */
export const showing =
  (logger: Logger): Showing =>
  (error, context) => {
    const shown = presentable(error, context);
    report(logger, error, { code: shown.extensions['code'], correlationId: context.correlationId });
    return shown;
  };

type Check<Subject> = (schema: GraphQLSchema, subject: Subject, context: IncomingContext) => Promise<void>;

/** A check before a subscription, where Mercurius sends what fails as it is thrown. */
export const showingFailures =
  <Subject>(check: Check<Subject>, show: Showing): Check<Subject> =>
  (schema, subject, context) =>
    check(schema, subject, context).catch((error: unknown) => {
      throw show(error, context);
    });

/** The same for every error of an answer. */
export const formatErrors =
  (show: Showing) =>
  (execution: Failed, context: { readonly correlationId: string }): Formatted => {
    const errors = execution.errors.flatMap(unfolded).map((error) => show(error, context));
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
  error: unknown,
  { code, correlationId }: { readonly code: unknown; readonly correlationId: string },
): void => {
  if (code === 'INTERNAL') {
    const err = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    logger.error({ err, correlationId }, 'A request failed inside');
    return;
  }
  const level = WARNED.includes(String(code)) ? 'warn' : 'info';
  const reason = error instanceof Error ? error.message : String(error);
  logger[level]({ code, correlationId, reason }, 'A request was refused');
};
