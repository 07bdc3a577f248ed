import {
  execute,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type DocumentNode,
  type GraphQLSchema,
} from 'graphql';
import type { IncomingContext } from '../graphql/request-context.js';
import { WireError } from '../graphql/wire-error.js';

/**
 * Before the first of several commands of a document is carried out, all of them are read: the answer to one that cannot be read
 * is an error, which would hide the receipts of those before it.
 */
export const readAllInputs = async (
  schema: GraphQLSchema,
  document: DocumentNode,
  context: IncomingContext,
  variables: Record<string, unknown> | null | undefined,
): Promise<void> => {
  if (!holdsSeveralCommands(document)) return;
  const contextValue: IncomingContext = { ...context, isOnlyRead: true };
  const { errors } = await execute({ schema, document, contextValue, variableValues: variables ?? {} });
  const mistake = errors?.find(({ path }) => path !== undefined);
  if (mistake !== undefined) throw beforeAnything(mistake);
};

const holdsSeveralCommands = ({ definitions }: DocumentNode): boolean =>
  definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.MUTATION &&
      (definition.selectionSet.selections.length > 1 ||
        definition.selectionSet.selections.some(({ kind }) => kind !== Kind.FIELD)),
  );

const beforeAnything = (mistake: GraphQLError): GraphQLError => {
  const { originalError: cause, nodes, path } = mistake;
  if (!(cause instanceof WireError)) return mistake;
  const originalError = new WireError(cause.code, `${cause.message}. Nothing of this document was recorded`);
  return new GraphQLError(originalError.message, { nodes: nodes ?? null, path: path ?? null, originalError });
};
