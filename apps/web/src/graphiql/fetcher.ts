import { getOperationAST, OperationTypeNode, type DocumentNode, type ExecutionResult } from 'graphql';
import { createClient, type Client } from 'graphql-ws';

export interface Asked {
  readonly query: string;
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string | null;
}

interface How {
  readonly headers?: Readonly<Record<string, unknown>>;
  readonly documentAST?: DocumentNode;
}

type Answered = Promise<ExecutionResult> | AsyncIterable<ExecutionResult>;

const ENDPOINT = '/graphql';

/** Sends queries and mutations by HTTP and subscriptions by WebSocket, both to the server the page came from. */
export const fetcher = (asked: Asked, how: How = {}): Answered => {
  const headers = textsOf(how.headers);
  return isSubscription(asked, how.documentAST) ? subscribe(asked, headers) : post(asked, headers);
};

const isSubscription = ({ operationName }: Asked, document: DocumentNode | undefined): boolean =>
  document !== undefined &&
  getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;

const post = async (asked: Asked, headers: Readonly<Record<string, string>>): Promise<ExecutionResult> => {
  const response = await fetch(ENDPOINT, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'mercurius-require-preflight': 'graphiql', ...headers },
    body: JSON.stringify(asked),
  });
  return (await response.json()) as ExecutionResult;
};

async function* subscribe(
  { query, variables, operationName }: Asked,
  headers: Readonly<Record<string, string>>,
): AsyncGenerator<ExecutionResult> {
  const payload = {
    query,
    ...(variables !== undefined && { variables }),
    ...(typeof operationName === 'string' && { operationName }),
  };
  for await (const result of clientWith(headers).iterate(payload)) yield result as ExecutionResult;
}

/** A page cannot set headers on a WebSocket, so the token goes with its first message. */
const clientWith = (headers: Readonly<Record<string, string>>): Client =>
  createClient({
    url: `${location.protocol === 'https:' ? 'wss:' : 'ws:'}//${location.host}${ENDPOINT}`,
    connectionParams: headers,
  });

const textsOf = (headers: How['headers']): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(headers ?? {}).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  );
