import {
  getNullableType,
  isListType,
  Kind,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { badUserInput, WireError } from '../graphql/wire-error.js';
import { MAX_PAGE } from './limits.js';

export const MAX_COST = 50_000;

/** Assumed length of a list whose length no argument sets. */
const USUAL_LIST = 10;
/** Of the schema itself; circles in it are refused by graphql's own validation. */
const USUAL_LIST_OF_SCHEMA = 4;
/** How many sets of variables are remembered with a document. */
const MOST_REMEMBERED = 100;

type Variables = Readonly<Record<string, unknown>> | null | undefined;

/** Documents, with the weights of the variables with which they were found to be cheap enough. */
const passed = new WeakMap<DocumentNode, Set<string>>();

/** TOO_COMPLEX above the limit; BAD_USER_INPUT for a page that is none. The same question is weighed once. */
export const checkCost = (schema: GraphQLSchema, document: DocumentNode, variables: Variables): void => {
  const before = passed.get(document) ?? new Set();
  const now = weightsOf(document, variables);
  if (before.has(now)) return;
  refuseCostly(schema, document, variables);
  if (before.size >= MOST_REMEMBERED) before.clear();
  passed.set(document, before.add(now));
};

/** What of the variables can change a cost: the length of a page, and whether a field is skipped. */
const weightsOf = (document: DocumentNode, variables: Variables): string =>
  document.definitions
    .flatMap((definition) =>
      definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
    )
    .map(({ variable }) => weightOf(variables?.[variable.name.value]))
    .join(' ');

const weightOf = (value: unknown): string => {
  if (value === undefined || value === null) return String(value);
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : 'other';
};

const refuseCostly = (schema: GraphQLSchema, query: DocumentNode, variables: Variables): void => {
  const strayPages: number[] = [];
  const cost = getComplexity({
    schema,
    query,
    variables: variables ?? {},
    estimators: [estimator((first) => strayPages.push(first))],
  });
  const [stray] = strayPages;
  if (stray !== undefined) throw badUserInput(`A page holds 1 to ${MAX_PAGE} items, not ${stray}`);
  if (cost > MAX_COST)
    throw new WireError(
      'TOO_COMPLEX',
      `This costs ${cost}, and ${MAX_COST} is the limit; ask for smaller pages or fewer fields`,
    );
};

/** A list costs its length times what stands in each item. */
const estimator =
  (reportPage: (first: number) => void): ComplexityEstimator =>
  ({ type, field, args, childComplexity }) => {
    const length: unknown = args['first'] ?? args['limit'];
    if (typeof length === 'number') {
      if (length < 1 || length > MAX_PAGE) reportPage(length);
      return Math.max(1, length) * (1 + childComplexity);
    }
    return lengthOf(type.name, field.type) * (1 + childComplexity);
  };

const lengthOf = (parent: string, type: GraphQLOutputType): number => {
  const isCountedAbove = parent.endsWith('Connection') || parent === 'SupplyGraph';
  if (isCountedAbove || !isListType(getNullableType(type))) return 1;
  return parent.startsWith('__') ? USUAL_LIST_OF_SCHEMA : USUAL_LIST;
};
