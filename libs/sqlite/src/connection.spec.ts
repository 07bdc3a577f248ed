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
