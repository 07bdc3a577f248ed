import { connect } from 'node:net';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { ServerProcess } from '../support/server-process.js';
import { Subscriber } from '../support/subscriber.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const newFolder = temporaryFolders();
const running: ServerProcess[] = [];

const start = (folder = newFolder(), environment: Readonly<Record<string, string>> = {}): ServerProcess => {
  const server = new ServerProcess(folder, environment);
  running.push(server);
  return server;
};

afterEach(async () => {
  for (const server of running.splice(0)) await server.end('SIGKILL');
});

interface Status {
  readonly head: string | null;
}

const statusOf = async (address: string): Promise<Status> => {
  const response = await fetch(`${address}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ status { head } }' }),
  });
  return ((await response.json()) as { readonly data: { readonly status: Status } }).data.status;
};

describe('Starting', () => {
  test('with mistakes in the settings names all of them and ends', async () => {
    const server = start(newFolder(), {
      PORT: 'x',
      HOST: '0.0.0.0',
      LIANTU_TOKEN_FILE: 'tokens.json',
      LIANTU_SAMPLE: 'luoyang',
    });
    expect(await server.ended()).toBe(1);
    expect(server.output).toMatch(/^The configuration is wrong:\n/);
    for (const name of ['PORT', 'HOST', 'LIANTU_TOKEN_FILE', 'LIANTU_SAMPLE'])
      expect(server.output).toMatch(new RegExp(`^${name}: `, 'm'));
  });

  test('on a folder that another process holds says who holds it and ends', async () => {
    const folder = newFolder();
    await start(folder).ready();
    const second = start(folder);
    expect(await second.ended()).toBe(1);
    expect(second.output).toMatch(/^liantu could not start: .* process \d+ \(.*\) has held it since .*\n$/);
  });

  test('on a port that another program has says which setting to change, and nothing else', async () => {
    const port = new URL(await start().ready()).port;
    const second = start(newFolder(), { PORT: port });
    expect(await second.ended()).toBe(1);
    expect(second.output).toBe(
      `liantu could not start: port ${port} of 127.0.0.1 is in use by another program: ` +
        'stop that one, or set PORT to a free one\n',
    );
  });

  test.each([
    ['is a file', 'notes.txt'],
    ['lies within a file', 'notes.txt/data'],
  ])('on a data folder that %s says what to set', async (_what, path) => {
    const folder = newFolder();
    writeFileSync(join(folder, 'notes.txt'), '许昌');
    const server = start(join(folder, path));
    expect(await server.ended()).toBe(1);
    expect(server.output).toBe(
      `The configuration is wrong:\nLIANTU_DATA: found ${JSON.stringify(join(folder, path))}, which is a file, ` +
        'or lies within one; set it to a folder that this user can write to\n',
    );
  });

  test.each(['events.db', 'graph-1.sqlite'])(
    'where %s cannot be opened says what to look at, in one line',
    async (file) => {
      const folder = newFolder();
      mkdirSync(join(folder, file));
      const server = start(folder);
      expect(await server.ended()).toBe(1);
      expect(server.output).toMatch(/^liantu could not start: .*set LIANTU_DATA to another folder\n$/);
    },
  );

  test('says what to open and what to ask', async () => {
    const server = start();
    const address = await server.ready();
    expect(server.output).toMatch(`open   ${address}/graphiql`);
    expect(server.output).toMatch('ask    { gaps(chain: "SPE")');
  });

  test('for the first time brings in the sample, for the second time nothing', async () => {
    const folder = newFolder();
    const first = start(folder, { LIANTU_SAMPLE: 'xuchang' });
    const { head } = await statusOf(await first.ready());
    expect(Number(head)).toBeGreaterThan(500);
    await first.end();
    const second = start(folder, { LIANTU_SAMPLE: 'xuchang' });
    expect(await statusOf(await second.ready())).toEqual({ head });
    expect(second.output).not.toMatch('recording');
  });

  test('after a start that was killed while it brought in the sample completes it', async () => {
    const whole = start(newFolder(), { LIANTU_SAMPLE: 'xuchang' });
    const { head } = await statusOf(await whole.ready());
    const folder = newFolder();
    const killed = start(folder, { LIANTU_SAMPLE: 'xuchang' });
    await killed.says(/recording/);
    await killed.end('SIGKILL');
    const next = start(folder, { LIANTU_SAMPLE: 'none' });
    expect(await statusOf(await next.ready())).toEqual({ head });
  });
});

describe('Stopping by SIGTERM', () => {
  test('ends with 0 and lets go of the folder', async () => {
    const folder = newFolder();
    const server = start(folder);
    await server.ready();
    expect(await server.end()).toBe(0);
    await start(folder).ready();
  });

  test('refuses what still comes as it refuses everything, and names it in the log by one id', async () => {
    const server = start();
    const { port } = new URL(await server.ready());
    const late = connect(Number(port), '127.0.0.1');
    await once(late, 'connect');
    late.write('GET /graphql?query={status{head}} HTTP/1.1\r\nhost: 127.0.0.1\r\n');
    await pause(200);
    const ended = server.end();
    await server.says(/"Stopping"/);
    await pause(200);
    late.write('x-correlation-id: last-one\r\n\r\n');
    const answer = (await text(late)).split('\r\n\r\n');
    expect(answer[0]).toMatch(/^HTTP\/1.1 503 (.*\r\n)*x-correlation-id: last-one/);
    expect(JSON.parse(answer[1] ?? '')).toEqual({
      data: null,
      errors: [
        { message: expect.stringMatching(/is stopping/) as unknown, extensions: { code: 'UNAVAILABLE' } },
      ],
    });
    expect(server.output).not.toMatch('reqId');
    expect(await ended).toBe(0);
  });

  test('does not wait for subscriptions and idle connections', async () => {
    const server = start();
    const address = await server.ready();
    const subscriber = new Subscriber(address, 'subscription { recorded { id } }');
    await subscriber.rest(200);
    const idle = connect(Number(new URL(address).port), '127.0.0.1');
    await once(idle, 'connect');
    const began = Date.now();
    expect(await server.end()).toBe(0);
    expect(Date.now() - began).toBeLessThan(10_000);
    idle.destroy();
    await subscriber.close();
  });
});
