import { valueFromASTUntyped, type DocumentNode, type GraphQLResolveInfo, type GraphQLSchema } from 'graphql';
import type { IncomingContext, RequestContext } from '../graphql/request-context.js';

/** Keeps the variables as they came: later they hold defaults and parsed values. */
export const keepVariables = (
  _schema: GraphQLSchema,
  _document: DocumentNode,
  context: IncomingContext,
  variables: Readonly<Record<string, unknown>> | null | undefined,
): Promise<void> => {
  context.variables = variables ?? {};
  return Promise.resolve();
};

/** The argument `input` as the caller sent it: without defaults, and without nulls, which mean "not given". */
export const inputAsSent = ({ fieldNodes }: GraphQLResolveInfo, { variables }: RequestContext): object => {
  const argument = fieldNodes[0]?.arguments?.find(({ name }) => name.value === 'input');
  if (argument === undefined) return {};
  const sent = withoutNulls(valueFromASTUntyped(argument.value, variables));
  return typeof sent === 'object' && sent !== null ? sent : {};
};

const withoutNulls = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, part]) => part !== null && part !== undefined);
  return Object.fromEntries(entries.map(([key, part]) => [key, withoutNulls(part)]));
};
