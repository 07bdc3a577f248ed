import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import WebSocket from 'ws';
import { apis } from '../support/api.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { tokens, writeTokens } from '../support/tokens.js';

const start = apis();
const newFolder = temporaryFolders();
const recorded = 'subscription { recorded { id } }';

interface Message {
  readonly type: string;
  readonly id?: string;
  readonly payload?: unknown;
}

/** Speaks graphql-transport-ws by hand, also what no client would say. */
class Line {
  readonly heard: Message[] = [];

  private constructor(readonly socket: WebSocket) {
    socket.on('message', (data: Buffer) => this.heard.push(JSON.parse(data.toString()) as Message));
  }

  static async open(address: string, payload: object = {}): Promise<Line> {
    const line = new Line(new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws'));
    await once(line.socket, 'open');
    line.say({ type: 'connection_init', payload });
    await line.hear('connection_ack');
    return line;
  }

  say(message: Message): void {
    this.socket.send(JSON.stringify(message));
  }

  subscribe(query: unknown, id = '1'): void {
    this.say({ type: 'subscribe', id, payload: { query } });
  }

  async hear(type: string): Promise<Message> {
    for (let waited = 0; waited < 5000; waited += 10) {
      const message = this.heard.find((one) => one.type === type);
      if (message !== undefined) return message;
      await pause(10);
    }
    throw new Error(`No ${type} came, but ${JSON.stringify(this.heard)}`);
  }
}

const refusal = async (address: string, query: unknown, payload?: object): Promise<unknown> => {
  const line = await Line.open(address, payload);
  line.subscribe(query);
  const { payload: errors } = await line.hear('error');
  line.socket.close();
  return errors;
};

const code = (name: string): unknown => [expect.objectContaining({ extensions: { code: name } })];

describe('A subscription', () => {
  let address: string;
  beforeAll(async () => {
    address = await (await start()).listen();
  });

  test.each([
    ['with an unknown field', 'subscription { recorded { nothing } }', 'BAD_USER_INPUT'],
    ['of more than a thousand tokens', `subscription { recorded { ${'id '.repeat(1000)} } }`, 'TOO_COMPLEX'],
    [
      'of two operations',
      `${recorded.replace(' ', ' A ')} ${recorded.replace(' ', ' B ')}`,
      'BAD_USER_INPUT',
    ],
    ['that is no GraphQL', 'subscription {', 'BAD_USER_INPUT'],
  ])('%s is refused', async (_what, query, expected) =>
    expect(await refusal(address, query)).toEqual(code(expected)),
  );

  test('sent as a syntax tree is refused', async () => {
    const field = (name: string, inner?: object): object => ({
      kind: 'Field',
      name: { kind: 'Name', value: name },
      ...(inner !== undefined && { selectionSet: { kind: 'SelectionSet', selections: [inner] } }),
    });
    const selectionSet = { kind: 'SelectionSet', selections: [field('recorded', field('id'))] };
    const tree = {
      kind: 'Document',
      definitions: [{ kind: 'OperationDefinition', operation: 'subscription', selectionSet }],
    };
    expect(await refusal(address, tree)).toEqual(code('BAD_USER_INPUT'));
  });

  test('is one of at most fifty on a connection', async () => {
    const line = await Line.open(address);
    for (let count = 1; count <= 51; count += 1) line.subscribe(recorded, String(count));
    const { id, payload } = await line.hear('error');
    expect([id, payload]).toEqual(['51', code('RATE_LIMITED')]);
    line.socket.close();
  });

  test('that has ended makes room for another', async () => {
    const line = await Line.open(address);
    for (let count = 1; count <= 50; count += 1) line.subscribe(recorded, String(count));
    line.say({ type: 'complete', id: '1' });
    await pause(100);
    line.subscribe(recorded, '51');
    await pause(100);
    expect(line.heard.filter(({ type }) => type === 'error')).toEqual([]);
    line.socket.close();
  });
});

describe('A subscription that is refused', () => {
  test.each([
    ['by the gate', 'subscription { recorded { nothing } }', /^Cannot query field "nothing"/],
    ['by its question', 'subscription { gapsChanged(chain: "XYZ") { position } }', /^There is no chain XYZ/],
    ['before the gate', 'subscription {', /^Syntax Error/],
  ])('%s stands in the log once, by the id of its request', async (_where, query, reason) => {
    const api = await start();
    await refusal(await api.listen(), query);
    const { logged } = api;
    expect(logged.filter(({ msg }) => msg === 'A request was refused')).toEqual([
      expect.objectContaining({
        code: 'BAD_USER_INPUT',
        correlationId: expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown,
        reason: expect.stringMatching(reason) as unknown,
      }),
    ]);
    expect(logged.filter(({ level }) => Number(level) >= 50)).toEqual([]);
  });
});

describe('A WebSocket', () => {
  const closing = async (socket: WebSocket): Promise<readonly [number, string]> => {
    const [closed, reason] = (await once(socket, 'close')) as [number, Buffer];
    return [closed, reason.toString()];
  };

  test('that subscribes before it has introduced itself is closed with the reason', async () => {
    const address = await (await start()).listen();
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    await once(socket, 'open');
    socket.send(JSON.stringify({ type: 'subscribe', id: '1', payload: { query: recorded } }));
    expect(await closing(socket)).toEqual([4401, expect.stringMatching(/connection_init first/)]);
  });

  test('that its client ends is closed without a word', async () => {
    const { socket } = await Line.open(await (await start()).listen());
    const closed = closing(socket);
    socket.close();
    expect(await closed).toEqual([1005, '']);
  });

  test('of a server that stops is closed with the reason', async () => {
    const api = await start();
    const { socket } = await Line.open(await api.listen());
    const closed = closing(socket);
    await api.app.close();
    expect(await closed).toEqual([1001, expect.stringMatching(/^The server is stopping/)]);
  });

  const refused = async (
    address: string,
    protocol: string,
    headers: Record<string, string>,
  ): Promise<number> => {
    const socket = new WebSocket(`${address.replace('http', 'ws')}/graphql`, protocol, { headers });
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }];
    socket.on('error', () => undefined);
    socket.terminate();
    return response.statusCode;
  };

  test('from a page of another origin is refused', async () => {
    const address = await (await start()).listen();
    const origin = 'https://evil.example';
    expect(await refused(address, 'graphql-transport-ws', { origin })).toBe(403);
  });

  test('from a page of another origin is refused with tokens, too', async () => {
    const environment = { LIANTU_TOKENS_FILE: writeTokens(newFolder(), ['viewer']) };
    const address = await (await start({ environment })).listen();
    const origin = 'https://evil.example';
    expect(await refused(address, 'graphql-transport-ws', { origin })).toBe(403);
  });

  test('of another sub-protocol is refused', async () => {
    const address = await (await start()).listen();
    expect(await refused(address, 'chat', {})).toBe(400);
  });

  test('that sends more than 100 kB at once is closed', async () => {
    const address = await (await start()).listen();
    const line = await Line.open(address);
    line.subscribe(' '.repeat(110_000));
    const [closed] = (await once(line.socket, 'close')) as [number];
    expect(closed).toBe(1009);
  });
});

describe('With tokens a subscription', () => {
  let address: string;
  beforeAll(async () => {
    const environment = { LIANTU_TOKENS_FILE: writeTokens(newFolder(), ['viewer', 'analyst']) };
    address = await (await start({ environment })).listen();
  });

  test('without one is NOT_AUTHENTICATED', async () =>
    expect(await refusal(address, recorded)).toEqual(code('NOT_AUTHENTICATED')));

  test.each([
    ['plainly', 'subscription { recorded { data } }'],
    ['under an alias', 'subscription { recorded { id: data } }'],
    ['in a fragment', 'subscription { recorded { ...A } } fragment A on RecordedEvent { data }'],
  ])('naming a field above the role %s is FORBIDDEN', async (_how, query) =>
    expect(await refusal(address, query, { authorization: `Bearer ${tokens.viewer}` })).toEqual(
      code('FORBIDDEN'),
    ),
  );

  test('with a token in its first message is served', async () => {
    const line = await Line.open(address, { Authorization: `Bearer ${tokens.analyst}` });
    line.subscribe('subscription { recorded { data } }');
    await pause(200);
    expect(line.heard.filter(({ type }) => type === 'error')).toEqual([]);
    line.socket.close();
  });
});
