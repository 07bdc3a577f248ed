import {
  GraphQLError,
  Kind,
  Location,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type ValidationRule,
} from 'graphql';
import { badUserInput } from '../graphql/wire-error.js';

export const MAX_TOKENS = 1000;
export const MAX_DEPTH = 15;
export const MAX_BODY_BYTES = 100_000;
export const MAX_PAGE = 200;

const MAX_INPUT_DEPTH = 50;

/** A compiled document forgets which of its operations was asked for, so it may hold one only. */
export const oneOperation: ValidationRule = (context) => ({
  Document(node) {
    const operations = node.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    if (operations.length > 1)
      context.reportError(new GraphQLError('One operation in a document, please', { nodes: operations }));
  },
});

/** Any JSON is taken for a syntax tree, which would pass by the token limit. */
export const refuseSyntaxTree = (source: string): void => {
  if (/^\s*(?:\{\s*["}]|\[|["\d-]|(?:true|false|null)\s*$)/u.test(source))
    throw badUserInput('Send the query as GraphQL text, not as a syntax tree');
};

export const refuseForeignTree = (document: DocumentNode): void => {
  if (!(document.loc instanceof Location))
    throw badUserInput('Send the query as GraphQL text, not as a syntax tree');
};

/** By HTTP, where nothing can follow the first answer. */
export const refuseSubscription = ({ definitions }: DocumentNode): void => {
  for (const definition of definitions)
    if (
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.SUBSCRIPTION
    )
      throw badUserInput('Subscribe through a WebSocket at /graphql, protocol graphql-transport-ws');
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
