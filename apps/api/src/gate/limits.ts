import {
  GraphQLError,
  isListType,
  Kind,
  Location,
  getNullableType,
  visit,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
  type ValidationRule,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { badUserInput, WireError } from '../graphql/wire-error.js';

export const MAX_TOKENS = 1000;
export const MAX_DEPTH = 15;
export const MAX_BODY_BYTES = 100_000;
export const MAX_COST = 50_000;
export const MAX_PAGE = 200;

/** Assumed length of a list whose length no argument sets. */
const USUAL_LIST = 10;
/** Of the schema itself; circles in it are refused by graphql's own validation. */
const USUAL_LIST_OF_SCHEMA = 4;
const MAX_INPUT_DEPTH = 50;

/** A compiled document forgets which of its operations was asked for, so it may hold one only. */
export const oneOperation: ValidationRule = (context) => ({
  Document(node) {
    const operations = node.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length > 1)
      context.reportError(new GraphQLError('One operation in a document, please', { nodes: operations }));
  },
});

/** A source may not be a syntax tree: it would pass by the token limit. */
export const refuseSyntaxTree = (source: string): void => {
  if (/^\s*[{[]\s*"/u.test(source))
    throw badUserInput('Send the query as GraphQL text, not as a syntax tree');
};

export const refuseForeignTree = (document: DocumentNode): void => {
  if (!(document.loc instanceof Location))
    throw badUserInput('Send the query as GraphQL text, not as a syntax tree');
};

/** TOO_COMPLEX above the limit; BAD_USER_INPUT for a page that is none. */
export const checkCost = (
  schema: GraphQLSchema,
  query: DocumentNode,
  variables: Record<string, unknown> | null | undefined,
): void => {
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

const checkedTexts = new WeakSet<DocumentNode>();

/** Text that a store would change, cut or choke on is refused at the door: NUL, and halves of surrogate pairs. */
export const refuseIllFormedText = (document: DocumentNode, variables: unknown): void => {
  if (!checkedTexts.has(document)) {
    visit(document, { StringValue: ({ value }) => refuseIllFormed(value) });
    checkedTexts.add(document);
  }
  refuseIllFormedWithin(variables, 0);
};

const refuseIllFormedWithin = (value: unknown, depth: number): void => {
  if (depth > MAX_INPUT_DEPTH) throw badUserInput('The variables are nested too deeply');
  if (typeof value === 'string') refuseIllFormed(value);
  if (typeof value !== 'object' || value === null) return;
  for (const inner of Object.values(value)) refuseIllFormedWithin(inner, depth + 1);
};

const refuseIllFormed = (text: string): void => {
  if (/\0|\p{Surrogate}/u.test(text))
    throw badUserInput('A text holds a NUL or half of a surrogate pair; send well-formed Unicode');
};
