import { EventStore } from '@liantu/event-store';
import { Projector } from '@liantu/projecting';
import { Sample } from '../../apps/api/src/sample/sample.js';
import { apis, type ApiUnderTest } from '../support/api.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { tokens, writeTokens } from '../support/tokens.js';

const start = apis();
const newFolder = temporaryFolders();

interface Ready {
  readonly ready: boolean;
  readonly reasons: readonly string[];
}

const ask = async (
  { app }: ApiUnderTest,
  url: string,
  headers: Record<string, string> = {},
): Promise<{ readonly status: number; readonly body: string }> => {
  const { statusCode, body } = await app.inject({ url, headers: { host: 'localhost', ...headers } });
  return { status: statusCode, body };
};

const readiness = async (api: ApiUnderTest): Promise<Ready & { readonly status: number }> => {
  const { status, body } = await ask(api, '/health/ready');
  return { status, ...(JSON.parse(body) as Ready) };
};

describe('Health', () => {
  test('of a server at work is live and ready', async () => {
    const api = await start();
    expect(await ask(api, '/health/live')).toEqual({ status: 200, body: '{"status":"ok"}' });
    expect(await readiness(api)).toMatchObject({ status: 200, ready: true, reasons: [] });
  });

  test('of a server whose log cannot be written is not ready, but live', async () => {
    const api = await start();
    await api.app.get(EventStore).close();
    expect(await readiness(api)).toMatchObject({ status: 503, ready: false });
    expect((await ask(api, '/health/live')).status).toBe(200);
  });

  test('of a server whose projector has stopped is not ready, and says why', async () => {
    const api = await start();
    await api.app.get(Projector).stop();
    const { status, reasons } = await readiness(api);
    expect([status, reasons]).toEqual([503, ['Events are not folded into the graph']]);
  });

  test('of a server that still imports its first data is not ready', async () => {
    const api = await start();
    api.app.get(Sample).pending = 'The dataset xuchang is being imported';
    expect((await readiness(api)).reasons).toEqual(['The dataset xuchang is being imported']);
  });

  test('tells no more about an unknown page than that it is none', async () => {
    const api = await start();
    const { status, body } = await ask(api, '/etc/passwd');
    expect([status, body]).toEqual([404, expect.stringMatching(/^.{0,120}$/)]);
  });
});

describe('Metrics', () => {
  test('show how far the graph is behind the log', async () => {
    const { body } = await ask(await start(), '/metrics');
    expect(body).toMatch(/^liantu_lag_events 0$/m);
    expect(body).toMatch(/^liantu_log_head_position -1$/m);
    expect(body).toMatch(/^nodejs_eventloop_lag_p99_seconds /m);
  });

  test('count operations by their outcome', async () => {
    const api = await start();
    await api.client.send('{ status { version } }');
    const { body } = await ask(api, '/metrics');
    expect(body).toMatch('liantu_operations_total{kind="query",outcome="OK"} 1');
  });

  test('are for holders of a token when they are asked for through a proxy', async () => {
    const api = await start({ environment: { LIANTU_TOKENS_FILE: writeTokens(newFolder(), ['viewer']) } });
    const forwarded = { 'x-forwarded-for': '203.0.113.7' };
    expect((await ask(api, '/metrics', forwarded)).status).toBe(401);
    const authorization = `Bearer ${tokens.viewer}`;
    expect((await ask(api, '/metrics', { ...forwarded, authorization })).status).toBe(200);
  });
});
