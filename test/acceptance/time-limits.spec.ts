import { connect } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { ChainGraph } from '@liantu/chain-graph';
import { apis } from '../support/api.js';

const start = apis();
const query = '{ chains { id } }';
const body = JSON.stringify({ query });

describe('A question', () => {
  test('that takes more than ten seconds is TIMEOUT, and the next one is answered', async () => {
    const { app, client } = await start();
    const graph = app.get(ChainGraph);
    const templates = graph.templates.bind(graph);
    graph.templates = () => new Promise(() => undefined);
    const began = performance.now();
    expect(await client.codes(query)).toEqual(['TIMEOUT']);
    expect(performance.now() - began).toBeLessThan(12_000);
    graph.templates = templates;
    expect(await client.codes(query)).toEqual([]);
  });

  test('is given up when the caller hangs up', async () => {
    const api = await start();
    const graph = api.app.get(ChainGraph);
    const search = new Promise<AbortSignal | undefined>((resolve) => {
      graph.searchEnterprises = (_filter, _asOf, _page, signal) => {
        resolve(signal);
        return new Promise(() => undefined);
      };
    });
    const hangUp = new AbortController();
    const asking = fetch(`${await api.listen()}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: '{ enterprises { totalCount nodes { id } } }' }),
      signal: hangUp.signal,
    });
    const signal = await search;
    hangUp.abort();
    await expect(asking).rejects.toThrow();
    for (let waited = 0; signal?.aborted === false && waited < 2000; waited += 10) await pause(10);
    expect(signal?.aborted).toBe(true);
  });
});

describe('A connection', () => {
  const cutAfter = async (first: string): Promise<number> => {
    const api = await start();
    const socket = connect(Number(new URL(await api.listen()).port), '127.0.0.1');
    socket.on('error', () => undefined);
    const began = performance.now();
    socket.write(first);
    const dribble = setInterval(() => socket.write('x'), 500);
    await new Promise((resolve) => socket.once('close', resolve));
    clearInterval(dribble);
    return performance.now() - began;
  };

  test('that never finishes its headers is cut', async () =>
    expect(await cutAfter('POST /graphql HTTP/1.1\r\nHost: localhost\r\nx-slow: ')).toBeLessThan(15_000));

  test('that dribbles its body is cut', async () => {
    const headers = `Host: localhost\r\ncontent-type: application/json\r\ncontent-length: ${String(body.length + 99)}`;
    expect(await cutAfter(`POST /graphql HTTP/1.1\r\n${headers}\r\n\r\n${body}`)).toBeLessThan(15_000);
  });
});
