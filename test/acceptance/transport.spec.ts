import type { InjectOptions } from 'light-my-request';
import { apis, type ApiUnderTest } from '../support/api.js';

const start = apis();
const query = '{ status { version } }';
let api: ApiUnderTest;

beforeAll(async () => {
  api = await start();
});

const statusOf = async (request: InjectOptions): Promise<number> =>
  (await api.app.inject({ url: '/graphql', ...request, headers: { host: '127.0.0.1', ...request.headers } }))
    .statusCode;

const post = (payload: string, headers: Record<string, string> = {}): InjectOptions => ({
  method: 'POST',
  payload,
  headers: { 'content-type': 'application/json', ...headers },
});

describe('A request', () => {
  test('with JSON is answered', async () =>
    expect(await statusOf(post(JSON.stringify({ query })))).toBe(200));

  test('whose text is not UTF-8 is refused, and says so', async () => {
    const payload = Buffer.concat([
      Buffer.from('{"query":"mutation { leaveZone(input: { enterprise: \\"'),
      Buffer.from([0xd0, 0xed, 0xb2, 0xfd]),
      Buffer.from('\\", zone: \\"b\\", reason: \\"c\\" }) { __typename } }"}'),
    ]);
    const { statusCode, body } = await api.app.inject({
      url: '/graphql',
      method: 'POST',
      payload,
      headers: { host: '127.0.0.1', 'content-type': 'application/json' },
    });
    expect({ statusCode, errors: (JSON.parse(body) as { readonly errors: unknown }).errors }).toMatchObject({
      statusCode: 400,
      errors: [
        { message: expect.stringMatching(/UTF-8/) as unknown, extensions: { code: 'BAD_USER_INPUT' } },
      ],
    });
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data'])(
    'that a form could send as %s is refused',
    async (type) =>
      expect(
        await statusOf(post(JSON.stringify({ query }), { 'content-type': type })),
      ).toBeGreaterThanOrEqual(400),
  );

  test('by GET without the header is refused', async () =>
    expect(await statusOf({ method: 'GET', query: { query } })).toBe(400));

  test('by GET with the header is answered', async () =>
    expect(
      await statusOf({ method: 'GET', query: { query }, headers: { 'mercurius-require-preflight': '1' } }),
    ).toBe(200));

  test('that changes something by GET is refused', async () =>
    expect(
      await statusOf({
        method: 'GET',
        query: {
          query: 'mutation { leaveZone(input: { enterprise: "a", zone: "b", reason: "c" }) { __typename } }',
        },
        headers: { 'mercurius-require-preflight': '1' },
      }),
    ).toBe(405));

  test.each([
    [
      'that changes something by GET',
      { method: 'GET' as const, query: { query: 'mutation { __typename }' } },
    ],
    ['whose query is a number', post('{"query":5}')],
    ['whose query is an empty object', post('{"query":"{}"}')],
    ['whose query is null', post('{"query":"null"}')],
    ['whose query is a syntax tree', post('{"query":{"kind":"Document","definitions":[]}}')],
    ['that subscribes', post('{"query":"subscription { recorded { id } }"}')],
  ])('%s is BAD_USER_INPUT', async (_what, request: InjectOptions) => {
    const headers = { host: '127.0.0.1', 'mercurius-require-preflight': '1', ...request.headers };
    const answer = await api.app.inject({ url: '/graphql', ...request, headers });
    expect(answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });

  const whyRefused = async (request: InjectOptions): Promise<unknown> => {
    const headers = { host: '127.0.0.1', ...request.headers };
    const answer = await api.app.inject({ url: '/graphql', ...request, headers });
    return answer.json<{ errors: { message: string }[] }>().errors.map(({ message }) => message);
  };
  const body = JSON.stringify({ query });

  test.each([
    ['that a page elsewhere could send', { method: 'GET' as const, query: { query } }, /by POST as .*\/json/],
    ['that a form could send', post(body, { 'content-type': 'text/plain' }), /by POST as application\/json/],
    [
      'that changes something by GET',
      {
        method: 'GET' as const,
        query: { query: 'mutation { __typename }' },
        headers: { 'mercurius-require-preflight': '1' },
      },
      /send this by POST$/,
    ],
    ['to another host', post(body, { host: 'evil.example' }), /header Host .*: send to 127\.0\.0\.1/],
    ['from a page elsewhere', post(body, { origin: 'https://evil.example' }), /header Origin .*: ask from/],
  ])('%s is told what to do', async (_what, request: InjectOptions, remedy) =>
    expect(await whyRefused(request)).toEqual([expect.stringMatching(remedy)]),
  );

  test('of more than 100 kB is refused', async () =>
    expect(await statusOf(post(JSON.stringify({ query, variables: { a: 'x'.repeat(100_001) } })))).toBe(413));

  test('of several operations in an array is refused', async () =>
    expect(await statusOf(post(JSON.stringify([{ query }, { query }])))).toBe(400));

  test('that reaches for the prototype is refused', async () =>
    expect(await statusOf(post(`{"query":"${query}","variables":{"__proto__":{"a":1}}}`))).toBe(400));

  test('with variables ten thousand levels deep is refused', async () => {
    const nested = `${'['.repeat(10_000)}${']'.repeat(10_000)}`;
    expect(await statusOf(post(`{"query":"${query}","variables":{"a":${nested}}}`))).toBe(200);
  });

  test('may name its correlation id', async () => {
    const { headers } = await api.client.send(query, { headers: { 'x-correlation-id': 'import-2026-06' } });
    expect(headers['x-correlation-id']).toBe('import-2026-06');
  });

  test('cannot smuggle a line into the log by it', async () => {
    const { headers } = await api.client.send(query, { headers: { 'x-correlation-id': 'a"b {}' } });
    expect(headers['x-correlation-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('Without tokens a request', () => {
  test.each(['evil.example', 'evil.example:4180', '127.0.0.1.evil.example', '192.168.1.7'])(
    'sent to the host "%s" is refused',
    async (host) => expect(await statusOf(post(JSON.stringify({ query }), { host }))).toBe(403),
  );

  test.each(['localhost:4180', '127.0.0.1:4180', '[::1]:4180'])('sent to %s is answered', async (host) =>
    expect(await statusOf(post(JSON.stringify({ query }), { host }))).toBe(200),
  );

  test.each(['https://evil.example', 'http://localhost:3000', 'null'])(
    'from a page of %s is refused',
    async (origin) =>
      expect(await statusOf(post(JSON.stringify({ query }), { host: 'localhost:4180', origin }))).toBe(403),
  );

  test('from our own page is answered', async () =>
    expect(
      await statusOf(
        post(JSON.stringify({ query }), { host: 'localhost:4180', origin: 'http://localhost:4180' }),
      ),
    ).toBe(200));
});

describe('An answer', () => {
  test('forbids the page everything from elsewhere', async () => {
    const { headers } = await api.client.send(query);
    expect(headers['content-security-policy']).toMatch(/^default-src 'none';script-src 'self'/);
    expect(headers['x-content-type-options']).toBe('nosniff');
  });

  test('for the page says how to build it when it is not there', async () => {
    const { body } = await api.app.inject({ url: '/graphiql', headers: { host: 'localhost' } });
    expect(body).toBe('The page is not built. Run: node tools/build.mjs\n');
  });
});
