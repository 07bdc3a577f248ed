import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apis, type ApiUnderTest } from '../support/api.js';
import { temporaryFolders } from '../support/temporary-folder.js';

const start = apis();
const newFolder = temporaryFolders();
let api: ApiUnderTest;

beforeAll(async () => {
  const page = newFolder();
  mkdirSync(join(page, 'assets'));
  writeFileSync(join(page, 'graphiql.html'), '<title>链图 · GraphiQL</title>');
  writeFileSync(join(page, 'assets/graphiql-1a2b.js'), 'export {};');
  api = await start({ page });
});

const get = async (
  url: string,
): Promise<{ status: number; headers: Record<string, unknown>; body: string }> => {
  const { statusCode, headers, body } = await api.app.inject({ url, headers: { host: 'localhost:4180' } });
  return { status: statusCode, headers, body };
};

describe('The page', () => {
  test('is served at /graphiql, and asked for anew each time', async () => {
    const { body, headers } = await get('/graphiql');
    expect(body).toBe('<title>链图 · GraphiQL</title>');
    expect(headers['cache-control']).toBe('no-cache');
  });

  test('is where the root leads', async () =>
    expect(await get('/')).toMatchObject({ status: 302, headers: { location: '/graphiql' } }));

  test('keeps its parts for ever, since their names change with them', async () => {
    const { headers } = await get('/assets/graphiql-1a2b.js');
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toMatch('javascript');
  });

  test.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..%2fpackage.json',
    '/assets/%2e%2e/%2e%2e/x',
    '/%00',
  ])('leads nowhere else by %s', async (url) => {
    const { status, body } = await get(url);
    expect(status).toBeGreaterThanOrEqual(400);
    expect(body).not.toMatch('dependencies');
  });
});
