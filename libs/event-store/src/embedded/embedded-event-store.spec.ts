import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { streamName } from '@liantu/kernel';
import { Connection } from '@liantu/sqlite';
import { registered, renamed } from '../../../../test/support/events.js';
import { newEvent } from '../../../../test/support/new-events.js';
import { temporaryFolders } from '../../../../test/support/temporary-folder.js';
import { xuji } from '../../../../test/support/world.js';
import { encode } from '../codec.js';
import { openEmbeddedEventStore, type EmbeddedEventStore } from './embedded-event-store.js';
import { chained } from './hash-chain.js';
import { metadataText } from './metadata-text.js';

const newFolder = temporaryFolders();
const xujis = streamName('enterprise', xuji);

/** A folder whose log holds three events of 许继. */
const withThreeEvents = async (): Promise<string> => {
  const folder = newFolder();
  const store = await openEmbeddedEventStore(folder);
  const names = ['许继集团', '许继电气'].map((name) => newEvent(renamed(xuji, name, '2020-01-01')));
  await store.append(xujis, [newEvent(registered(xuji)), ...names], 'no-stream');
  await store.close();
  return folder;
};

const changeIn = (folder: string, sql: string): void => {
  const connection = new Connection(join(folder, 'events.db'));
  connection.execute(sql);
  connection.close();
};

const changed = async (sql: string): Promise<string> => {
  const folder = await withThreeEvents();
  changeIn(folder, sql);
  return folder;
};

describe('Opening a log of which something was changed', () => {
  test.each([
    ['a word of an event', `UPDATE event SET data = replace(data, '集团', '公司') WHERE position = 2`, 2],
    ['the stream of an event', `UPDATE stream SET name = 'enterprise-senyuan'`, 1],
    ['the time of an event', 'UPDATE event SET recorded_at = recorded_at + 1 WHERE position = 3', 3],
    ['who did it', `UPDATE event SET metadata = '["b","c","nobody"]' WHERE position = 1`, 1],
    ['the number of events', 'DELETE FROM event WHERE position = 2', 2],
  ])('%s: CORRUPT, naming the position', async (_name, sql, position) => {
    await expect(openEmbeddedEventStore(await changed(sql))).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringContaining(`at position ${position}`) as unknown,
    });
  });
});

describe('Opening what is no log', () => {
  test('of ours: CORRUPT', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'events.db'), 'a diary'.repeat(1000));
    await expect(openEmbeddedEventStore(folder)).rejects.toMatchObject({ code: 'CORRUPT' });
  });

  test('of this version: CORRUPT, and says what to do', async () => {
    await expect(openEmbeddedEventStore(await changed('PRAGMA user_version = 9'))).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringContaining('newer version') as unknown,
    });
  });

  test('but a file in place of the folder: UNAVAILABLE, and names it', async () => {
    const file = join(newFolder(), 'file');
    writeFileSync(file, '');
    await expect(openEmbeddedEventStore(file)).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      message: expect.stringContaining(file) as unknown,
    });
  });
});

/** The last of the three events, as a later version of this program would have appended it. */
const withTypeOfTomorrow = async (): Promise<string> => {
  const folder = await withThreeEvents();
  const store = await openEmbeddedEventStore(folder);
  const [, second, third] = await store.readAll(undefined, 3);
  await store.close();
  if (second === undefined || third === undefined) throw new Error('Three were appended');
  const { recordedAt, schema, ...loose } = third.metadata;
  const stored = {
    ...encode(third.event),
    recordedAt: Date.parse(recordedAt),
    metadata: metadataText(loose),
  };
  const hash = chained(second.hash, { ...third, ...stored, schema, type: 'EnterprisePainted' });
  changeIn(
    folder,
    `INSERT INTO type VALUES (99, 'EnterprisePainted'); UPDATE event SET type = 99, hash = x'${hash}' WHERE position = 3`,
  );
  return folder;
};

describe('A log that holds an event of tomorrow', () => {
  let store: EmbeddedEventStore;
  beforeEach(async () => {
    store = await openEmbeddedEventStore(await withTypeOfTomorrow());
  });
  afterEach(() => store.close());

  test('is followed up to there, and then CORRUPT, naming it', async () => {
    const read: bigint[] = [];
    const following = async (): Promise<void> => {
      for await (const batch of store.subscribe(undefined, new AbortController().signal))
        read.push(...batch.map(({ position }) => position));
    };
    await expect(following()).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringMatching(/position 3 .*EnterprisePainted/) as unknown,
    });
    expect(read).toEqual([1n, 2n]);
  });

  test('is CORRUPT for who reads it whole', async () => {
    await expect(store.readAll(undefined, 3)).rejects.toMatchObject({ code: 'CORRUPT' });
    await expect(store.readStream(xujis)).rejects.toMatchObject({ code: 'CORRUPT' });
  });

  test('is read before that event', async () => {
    expect(await store.readAll(undefined, 2)).toHaveLength(2);
  });
});
