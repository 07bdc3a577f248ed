import {
  defaultFieldResolver,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { checkRules, roleFor } from '../auth/authorisation.js';
import { mayActAs, type Role } from '../auth/caller.js';
import type { Showing } from '../graphql/format-errors.js';
import { unlessAborted } from '../graphql/request-signal.js';
import type { ResolvedFields } from '../graphql/resolved-fields.js';
import type { IncomingContext } from '../graphql/request-context.js';
import { WireError } from '../graphql/wire-error.js';

const MOST_SUBSCRIPTIONS = 50;
const REVOCATION_CHECK_MS = 30_000;

type Field = GraphQLField<unknown, IncomingContext>;
type Resolver = GraphQLFieldResolver<unknown, IncomingContext>;

/**
 * Wraps the resolvers of the whole schema: each decides again by type and field, whatever the alias, and ends with the request.
 * A property of its parent that every caller may read keeps none, so that the compiled document reads it in place. Throws when a
 * field has no rule.
 */
export const guardSchema = (
  schema: GraphQLSchema,
  resolved: ResolvedFields,
  show: Showing,
): GraphQLSchema => {
  checkRules(schema);
  for (const type of Object.values(schema.getTypeMap()))
    if (isObjectType(type) && !type.name.startsWith('__'))
      for (const field of Object.values<Field>(type.getFields()))
        guardField({ type, field, isResolved: resolved.has(type.name, field.name), show });
  return schema;
};

interface Place {
  readonly type: GraphQLObjectType;
  readonly field: Field;
  readonly isResolved: boolean;
  readonly show: Showing;
}

const guardField = ({ type, field, isResolved, show }: Place): void => {
  const role = roleFor(type.name, field.name) ?? 'admin';
  if (field.subscribe !== undefined) field.subscribe = guardedSubscription(field.subscribe, role, show);
  if (isResolved || role !== 'viewer') field.resolve = guarded(field.resolve ?? defaultFieldResolver, role);
  else delete field.resolve;
};

const admit = ({ caller, signal }: IncomingContext, role: Role): void => {
  if (caller === undefined) throw new WireError('NOT_AUTHENTICATED', 'Send a valid bearer token');
  if (!mayActAs(caller, role)) throw new WireError('FORBIDDEN', `This needs the role ${role}`);
  signal.throwIfAborted();
};

const guarded =
  (resolve: Resolver, role: Role): Resolver =>
  (source, args, context, info) => {
    admit(context, role);
    const result: unknown = resolve(source, args, context, info);
    return result instanceof Promise ? unlessAborted(result, context.signal) : result;
  };

/** A subscription has a signal of its own, and its failures are masked here: Mercurius sends them as they are. */
const guardedSubscription =
  (subscribe: Resolver, role: Role, show: Showing): Resolver =>
  async (source, args, context, info) => {
    const own = new AbortController();
    const signal = AbortSignal.any([context.signal, own.signal]);
    try {
      admit(context, role);
      const release = occupy(context);
      signal.addEventListener('abort', release, { once: true });
      endWhenRevoked(context, signal);
      const events: unknown = await subscribe(source, args, { ...context, signal }, info);
      if (!isIterator(events)) throw new TypeError(`${info.fieldName} gives no stream`);
      const end = (): void => own.abort(new WireError('TIMEOUT', 'The subscription has ended'));
      return endingWith(events, { end, masked: (error) => show(error, context) });
    } catch (error) {
      own.abort();
      throw show(error, context);
    }
  };

const endWhenRevoked = ({ isStillKnown, socket }: IncomingContext, signal: AbortSignal): void => {
  const check = async (): Promise<void> => {
    const known = await isStillKnown?.().catch(() => true);
    if (known === false) socket?.close();
  };
  const timer = setInterval(() => void check(), REVOCATION_CHECK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
};

const occupy = ({ socket }: IncomingContext): (() => void) => {
  if (socket === undefined) return () => undefined;
  if (socket.subscriptions >= MOST_SUBSCRIPTIONS)
    throw new WireError(
      'RATE_LIMITED',
      `At most ${MOST_SUBSCRIPTIONS} subscriptions on one connection; end one first`,
    );
  socket.subscriptions += 1;
  return () => {
    socket.subscriptions -= 1;
  };
};

const isIterator = (value: unknown): value is AsyncIterableIterator<unknown> =>
  typeof value === 'object' && value !== null && Symbol.asyncIterator in value && 'next' in value;

const endingWith = (
  events: AsyncIterableIterator<unknown>,
  { end, masked }: { readonly end: () => void; readonly masked: (error: unknown) => Error },
): AsyncIterableIterator<unknown> => ({
  [Symbol.asyncIterator]() {
    return this;
  },
  async next() {
    try {
      const step = await events.next();
      if (step.done === true) end();
      return step;
    } catch (error) {
      end();
      throw masked(error);
    }
  },
  async return() {
    end();
    await events.return?.();
    return { done: true, value: undefined };
  },
});
