import type { GraphqlClient, Sending } from './graphql-client.js';

export interface Accepted {
  readonly subject: string;
  readonly position: string | null;
  readonly events: readonly string[];
  readonly warnings: readonly string[];
}

export interface Rejected {
  readonly code: string;
  readonly message: string;
  readonly field: string | null;
}

type Result =
  ({ readonly __typename: 'Accepted' } & Accepted) | ({ readonly __typename: 'Rejected' } & Rejected);

const inputType = (mutation: string): string =>
  /^(suspend|resume|close|reopen)Enterprise$/.test(mutation)
    ? 'EnterpriseStatusInput'
    : `${mutation.slice(0, 1).toUpperCase()}${mutation.slice(1)}Input`;

/** Sends commands by GraphQL, and expects of each that it is accepted, or rejected, or refused as no command at all. */
export class Teller {
  private newest = 0n;

  constructor(
    private readonly client: GraphqlClient,
    private readonly sending: Sending = {},
  ) {}

  async accepted(mutation: string, input: object): Promise<Accepted> {
    const result = await this.tell(mutation, input);
    if (result.__typename !== 'Accepted')
      throw new Error(`${mutation} was rejected: ${JSON.stringify(result)}`);
    const position = BigInt(result.position ?? 0);
    if (position > this.newest) this.newest = position;
    return result;
  }

  async rejected(mutation: string, input: object): Promise<Rejected> {
    const result = await this.tell(mutation, input);
    if (result.__typename !== 'Rejected')
      throw new Error(`${mutation} was accepted: ${JSON.stringify(result)}`);
    return result;
  }

  /** Resolves once all that was told can be read. */
  async settled(): Promise<void> {
    const query = 'query ($atLeast: Position) { enterprise(id: "nobody", atLeast: $atLeast) { id } }';
    const { errors } = await this.client.send(query, {
      ...this.sending,
      variables: { atLeast: this.newest.toString() },
    });
    if (errors.length > 0) throw new Error(`What was told cannot be read: ${JSON.stringify(errors)}`);
  }

  /** The codes of the errors that the wire answers with. */
  refused(mutation: string, input: object): Promise<readonly (string | undefined)[]> {
    return this.client.codes(document(mutation), { ...this.sending, variables: { input } });
  }

  private async tell(mutation: string, input: object): Promise<Result> {
    const { data, errors } = await this.client.send<{ readonly result: Result }>(document(mutation), {
      ...this.sending,
      variables: { input },
    });
    if (data === null || errors.length > 0) throw new Error(`${mutation} failed: ${JSON.stringify(errors)}`);
    return data.result;
  }
}

const document = (mutation: string): string => `mutation ($input: ${inputType(mutation)}!) {
  result: ${mutation}(input: $input) {
    __typename
    ... on Accepted { subject position events warnings }
    ... on Rejected { code message field }
  }
}`;
