import type { NestFastifyApplication } from '@nestjs/platform-fastify';

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: { readonly code?: string; readonly correlationId?: string };
}

export interface Answer<Data> {
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly data: Data | null;
  readonly errors: readonly GraphqlError[];
}

export interface Sending {
  readonly variables?: object;
  readonly headers?: Readonly<Record<string, string>>;
  readonly token?: string;
}

/** Speaks GraphQL with an api in this process, without a socket. */
export class GraphqlClient {
  constructor(private readonly app: NestFastifyApplication) {}

  /** Sends one operation and gives the whole answer, errors included. */
  async send<Data>(query: string, { variables, headers, token }: Sending = {}): Promise<Answer<Data>> {
    const response = await this.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: {
        'content-type': 'application/json',
        host: '127.0.0.1',
        ...(token !== undefined && { authorization: `Bearer ${token}` }),
        ...headers,
      },
      payload: JSON.stringify({ query, variables }),
    });
    const body = JSON.parse(response.body) as Partial<Answer<Data>>;
    return {
      status: response.statusCode,
      headers: response.headers,
      data: body.data ?? null,
      errors: body.errors ?? [],
    };
  }

  /** The data of an answer that must hold no error. */
  async ask<Data>(query: string, variables: object = {}): Promise<Data> {
    const { data, errors } = await this.send<Data>(query, { variables });
    if (data === null || errors.length > 0) throw new Error(`Refused: ${JSON.stringify(errors)}`);
    return data;
  }

  /** The codes of the errors of an answer. */
  async codes(query: string, sending: Sending = {}): Promise<readonly (string | undefined)[]> {
    const { errors } = await this.send(query, sending);
    return errors.map(({ extensions }) => extensions?.code);
  }
}
