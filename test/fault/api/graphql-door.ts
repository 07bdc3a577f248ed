import { request } from 'node:http';
import type { Answer, Door, ToldCommand } from '../tools/told-command.js';

interface Result {
  readonly __typename: 'Accepted' | 'Rejected';
  readonly position: string;
  readonly events: readonly string[];
  readonly code: string;
}

interface Body {
  readonly data?: { readonly result: Result } | null;
  readonly errors?: readonly Failure[];
}

interface Failure {
  readonly message: string;
  readonly extensions?: { readonly code?: string };
}

interface Wording {
  readonly name: string;
  readonly input: (data: Fields) => Fields;
}

type Fields = Readonly<Record<string, unknown>>;

const fieldsOf = (value: unknown): readonly Fields[] => (Array.isArray(value) ? (value as Fields[]) : []);

/** The mutation of each command, and its input as a client would write it. */
const mutations: Readonly<Record<ToldCommand['type'], Wording>> = {
  RegisterEnterprise: {
    name: 'registerEnterprise',
    input: ({ enterpriseId: id, ...data }) => ({ id, ...data }),
  },
  RenameEnterprise: { name: 'renameEnterprise', input: (data) => data },
  ReportFigures: {
    name: 'reportFigures',
    input: ({ enterpriseId: enterprise, ...data }) => ({ enterprise, ...data }),
  },
  DefineChain: {
    name: 'defineChain',
    input: ({ chainId: id, stages, ...data }) => ({
      id,
      stages: fieldsOf(stages).map(({ stageId, ...stage }) => ({ id: stageId, ...stage })),
      ...data,
    }),
  },
};

const bodyOf = ({ id: commandId, type, data }: ToldCommand): string => {
  const { name, input } = mutations[type];
  const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation Tell($input: ${inputType}!) {
    result: ${name}(input: $input) { __typename ... on Accepted { position events } ... on Rejected { code } }
  }`;
  return JSON.stringify({ query, variables: { input: { commandId, ...input(data) } } });
};

const answerOf = ({ data, errors }: Body): Answer => {
  if (!data) return failureOf(errors ?? []);
  const { __typename: kind, position, events, code } = data.result;
  return kind === 'Accepted' ? { outcome: 'accepted', position, events } : { outcome: 'rejected', code };
};

const failureOf = ([error]: readonly Failure[]): Answer => ({
  outcome: 'failed',
  code: error?.extensions?.code ?? 'INTERNAL',
  message: error?.message ?? '',
});

/** One request over one connection, as a careful client of the api would send it. */
export class GraphqlDoor implements Door {
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  async send(command: ToldCommand): Promise<Answer> {
    return answerOf(JSON.parse(await post(this.#port, bodyOf(command))) as Body);
  }

  close(): void {
    // Each request has a connection of its own.
  }
}

const post = (port: number, body: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const options = { host: '127.0.0.1', port, path: '/graphql', method: 'POST', headers, agent: false };
    const sending = request(options, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      response.on('end', () => resolve(text)).on('error', reject);
    });
    sending.on('error', reject).end(body);
  });
