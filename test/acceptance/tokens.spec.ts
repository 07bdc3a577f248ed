import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { apis } from '../support/api.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { sha256, tokens, writeTokens } from '../support/tokens.js';

const start = apis();
const newFolder = temporaryFolders();
const query = '{ status { version } }';

describe('The tokens file', () => {
  test('is read again when it changes: a token that is gone is refused at once', async () => {
    const folder = newFolder();
    const { client } = await start({
      environment: { LIANTU_TOKENS_FILE: writeTokens(folder, ['viewer', 'admin']) },
    });
    expect(await client.codes(query, { token: tokens.viewer })).toEqual([]);
    writeTokens(folder, ['admin']);
    expect(await client.codes(query, { token: tokens.viewer })).toEqual(['NOT_AUTHENTICATED']);
  });

  test('that becomes unreadable leaves the former list in force', async () => {
    const folder = newFolder();
    const path = writeTokens(folder, ['viewer']);
    const { client, logged } = await start({ environment: { LIANTU_TOKENS_FILE: path } });
    writeFileSync(path, '[{');
    expect(await client.codes(query, { token: tokens.viewer })).toEqual([]);
    expect(logged).toContainEqual(expect.objectContaining({ level: 50 }));
  });

  test('with mistakes keeps the server from starting, and each is named', async () => {
    const path = join(newFolder(), 'tokens.json');
    const list = [
      { name: 'xu', role: 'boss', sha256: sha256('x') },
      { name: '', role: 'viewer', sha256: 'secret' },
      { name: 'chang', role: 'viewer', sha256: sha256('y'), token: 'y' },
    ];
    writeFileSync(path, JSON.stringify(list));
    const starting = start({ environment: { LIANTU_TOKENS_FILE: path } });
    await expect(starting).rejects.toThrow(/0\.role: .*\n.*1\.name: .*\n.*1\.sha256: .*\n.*2: .*token/);
  });

  test('that is missing keeps the server from starting', async () =>
    expect(start({ environment: { LIANTU_TOKENS_FILE: join(newFolder(), 'none.json') } })).rejects.toThrow(
      /LIANTU_TOKENS_FILE: .*ENOENT/,
    ));
});

describe('Asking too often', () => {
  const few = { LIANTU_OPERATIONS_PER_MINUTE: '3' };

  test('is RATE_LIMITED for each caller apart, aliases counted', async () => {
    const environment = { ...few, LIANTU_TOKENS_FILE: writeTokens(newFolder(), ['viewer', 'admin']) };
    const { client } = await start({ environment });
    const twice = '{ a: status { version } b: status { version } }';
    expect(await client.codes(twice, { token: tokens.viewer })).toEqual([]);
    expect(await client.codes(twice, { token: tokens.viewer })).toEqual(['RATE_LIMITED']);
    expect(await client.codes(query, { token: tokens.admin })).toEqual([]);
  });

  test('with bad tokens is RATE_LIMITED by address', async () => {
    const environment = { ...few, LIANTU_TOKENS_FILE: writeTokens(newFolder(), ['viewer']) };
    const { client } = await start({ environment });
    for (let attempt = 0; attempt < 3; attempt += 1) await client.codes(query, { token: 'guess' });
    expect(await client.codes(query, { token: 'guess' })).toEqual(['RATE_LIMITED']);
    expect(await client.codes(query, { token: tokens.viewer })).toEqual([]);
  });

  test('is nobody’s trouble on this machine without tokens', async () => {
    const { client } = await start({ environment: few });
    for (let time = 0; time < 9; time += 1) expect(await client.codes(query)).toEqual([]);
  });
});
