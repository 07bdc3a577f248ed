import { Connection } from './connection.js';
import { failureOf } from './failure.js';
import { ReadingConnection } from './reading-connection.js';

const openWithNames = (): Connection => {
  const connection = new Connection(':memory:');
  connection.execute('CREATE TABLE name (id INTEGER PRIMARY KEY, text TEXT NOT NULL, bytes BLOB) STRICT');
  return connection;
};

const failureOfRunning = (act: () => unknown): unknown => {
  try {
    return act();
  } catch (error) {
    return failureOf(error);
  }
};

describe('A connection', () => {
  test('gives back what was stored', () => {
    const connection = openWithNames();
    connection.prepare('INSERT INTO name VALUES (?, ?, ?)').run(2n ** 60n, '大周𠮷', Buffer.from([1]));
    expect(connection.prepareTuples('SELECT * FROM name').all()).toEqual([
      [2n ** 60n, '大周𠮷', Buffer.from([1])],
    ]);
  });

  test('says which rows changed', () => {
    const insert = openWithNames().prepare('INSERT INTO name VALUES (?, ?, NULL)');
    expect(insert.run(1n, 'a')).toBe(1);
  });

  test('keeps nothing of a transaction that fails', () => {
    const connection = openWithNames();
    const failing = (): never =>
      connection.transaction(() => {
        connection.prepare('INSERT INTO name VALUES (1, ?, NULL)').run('a');
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(connection.prepare('SELECT count(*) AS n FROM name').first()).toEqual({ n: 0n });
  });

  test('names a broken constraint', () => {
    const insert = openWithNames().prepare('INSERT INTO name VALUES (1, ?, NULL)');
    insert.run('a');
    expect(failureOfRunning(() => insert.run('b'))).toBe('constraint');
  });

  test('refuses what the driver would not survive', () => {
    const select = openWithNames().prepare('SELECT * FROM name WHERE id = ?');
    expect(() => select.all()).toThrow(TypeError);
  });
});

describe('A reading connection', () => {
  test('gives rows in their order, exactly', async () => {
    const connection = await ReadingConnection.open(':memory:');
    const rows = await connection.all(`
      -- the largest first
      SELECT column1 AS "n""o", column2 AS text, column3 AS share
      FROM (VALUES (9223372036854775807, '大周𠮷"\\', 0.25), (-9007199254740992, '', NULL), (7, '[1]', -1.5))
      ORDER BY column1 = 7, column1 DESC`);
    expect(rows).toEqual([
      { 'n"o': 9223372036854775807n, text: '大周𠮷"\\', share: 0.25 },
      { 'n"o': -9007199254740992n, text: '', share: null },
      { 'n"o': 7n, text: '[1]', share: -1.5 },
    ]);
  });

  test('gives bytes as they are', async () => {
    const connection = await ReadingConnection.open(':memory:');
    expect(await connection.all("SELECT x'00ff' AS id, x'' AS none")).toEqual([
      { id: Buffer.from([0, 255]), none: Buffer.alloc(0) },
    ]);
  });

  test('gives no rows when there are none', async () => {
    const connection = await ReadingConnection.open(':memory:');
    expect(await connection.all('WITH none AS (SELECT 1 AS id) SELECT id FROM none WHERE id = 2')).toEqual(
      [],
    );
  });

  test('computes a long answer off the event loop', async () => {
    const connection = await ReadingConnection.open(':memory:');
    let turns = 0;
    const turning = setInterval(() => (turns += 1), 1);
    await connection.all(`
      WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < 300000)
      SELECT n FROM counted WHERE n % 100000 = 0`);
    clearInterval(turning);
    expect(turns).toBeGreaterThan(5);
  });

  test('reads off the event loop', async () => {
    const connection = await ReadingConnection.open(':memory:');
    expect(await connection.all('SELECT ? AS id', 9007199254740993n)).toEqual([{ id: 9007199254740993n }]);
  });

  test('writes nothing', async () => {
    const connection = await ReadingConnection.open(':memory:');
    await expect(connection.all('CREATE TABLE name (id)')).rejects.toThrow('readonly');
  });

  test('is interrupted', async () => {
    const connection = await ReadingConnection.open(':memory:');
    const forever = 'WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n';
    const running = connection.all(forever).catch(failureOf);
    setTimeout(() => connection.interrupt(), 50);
    expect(await running).toBe('interrupted');
  });
});
