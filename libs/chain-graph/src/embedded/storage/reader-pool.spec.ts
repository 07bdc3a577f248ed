import { join } from 'node:path';
import { temporaryFolders } from '../../../../../test/support/temporary-folder.js';
import { openForWriting } from './graph-file.js';
import { ReaderPool, type Question } from './reader-pool.js';

const ENDLESS = `
  WITH RECURSIVE number (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM number)
  SELECT max(value) FROM number`;

const endless: Question<unknown> = (snapshot) => snapshot.all(ENDLESS);
const chains: Question<number> = async (snapshot) => (await snapshot.all('SELECT * FROM chain')).length;

const folderOf = temporaryFolders();

const opened = (size: number): { readonly pool: ReaderPool; readonly write: (sql: string) => void } => {
  const file = join(folderOf(), 'graph.sqlite');
  const connection = openForWriting({ file, durable: false });
  return { pool: new ReaderPool(file, size), write: (sql) => connection.execute(sql) };
};

const soon = (): AbortSignal => AbortSignal.timeout(50);

describe('A question that is ended', () => {
  test('while it is read fails with TIMEOUT', async () => {
    const { pool } = opened(1);
    await expect(pool.snapshot(endless, soon())).rejects.toMatchObject({ code: 'TIMEOUT' });
  });

  test('leaves its place to the next one', async () => {
    const { pool } = opened(1);
    const first = pool.once(endless, soon());
    const next = pool.once(chains);
    await expect(first).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(await next).toBe(0);
  });

  test('while it waits for its turn fails at once, and the others go on', async () => {
    const { pool } = opened(1);
    const [running, waiting] = [new AbortController(), new AbortController()];
    const first = pool.once(endless, running.signal);
    const second = pool.once(chains, waiting.signal);
    waiting.abort();
    await expect(second).rejects.toMatchObject({ code: 'TIMEOUT' });
    running.abort();
    await expect(first).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(await pool.once(chains)).toBe(0);
  });

  test('before it began is not read at all', async () => {
    const { pool } = opened(1);
    await expect(pool.once(chains, AbortSignal.abort())).rejects.toMatchObject({ code: 'TIMEOUT' });
  });
});

describe('A question of several statements', () => {
  test('sees one state, whatever is written meanwhile', async () => {
    const { pool, write } = opened(1);
    const counts = await pool.snapshot(async (snapshot) => {
      const before = await chains(snapshot);
      write("INSERT INTO chain (id) VALUES ('SPE')");
      return [before, await chains(snapshot)];
    });
    expect([...counts, await pool.once(chains)]).toEqual([0, 0, 1]);
  });
});

describe('Closing the pool', () => {
  test('waits for the questions under way and refuses later ones', async () => {
    const { pool } = opened(1);
    const questions = Promise.allSettled([pool.once(chains), pool.once(chains)]);
    await pool.close();
    expect(await questions).toMatchObject([{ value: 0 }, { reason: { code: 'UNAVAILABLE' } }]);
    await expect(pool.once(chains)).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
