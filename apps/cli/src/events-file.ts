import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  EventStoreError,
  fromEventLine,
  toEventLine,
  type EventStore,
  type StatedEvent,
} from '@liantu/event-store';
import { codeOf, revision } from '@liantu/kernel';
import { CannotRun, fileFailure } from './cannot-run.js';
import { wholeLog } from './whole-log.js';

const UNDER_WAY = 256;

/** Writes the whole log as JSON lines into a new file; answers how many events. */
export const exportEvents = async (path: string, store: EventStore): Promise<number> => {
  let events = 0;
  async function* lines(): AsyncGenerator<string> {
    for await (const batch of wholeLog(store)) {
      events += batch.length;
      yield batch.map((recorded) => `${toEventLine(recorded)}\n`).join('');
    }
  }
  const file = createWriteStream(path, { flags: 'wx' });
  try {
    await pipeline(Readable.from(lines()), file);
  } catch (error) {
    if (codeOf(error) !== 'EEXIST') await rm(path, { force: true });
    throw fileFailure(error, {
      EEXIST: `${path} is there already: choose a new name, or delete it first`,
      ENOENT: `There is no folder ${dirname(path)}: make it, or choose another place`,
      ENOTDIR: `${dirname(path)} is a file: choose another place`,
      ...{ EACCES: forbidden(path), EPERM: forbidden(path), EROFS: forbidden(path) },
    });
  }
  return events;
};

const forbidden = (path: string): string =>
  `This user may not write ${path}: choose another place, or give it that right`;

/** Fails when there is no file to restore a log from. */
export const requireEventsFile = async (path: string): Promise<void> => {
  const found = await stat(path).catch((error: unknown) => {
    const none = `There is no file ${path}: give one that export --events wrote`;
    throw fileFailure(error, { ENOENT: none, ENOTDIR: none });
  });
  if (!found.isFile())
    throw new CannotRun('NOT_A_FILE', `${path} is no file: give one that export --events wrote`);
};

/** Restores a log from JSON lines into an empty store: order, ids, times and payload, checked against the file's hashes. */
export const importEvents = async (path: string, store: EventStore): Promise<number> => {
  if ((await store.head()) !== undefined)
    throw new CannotRun('LOG_NOT_EMPTY', 'This log holds events already: restore into an empty data folder');
  await checkEvents(path);
  let events = 0;
  let last: StatedEvent | undefined;
  let underWay: Promise<unknown>[] = [];
  for await (const stated of statedEvents(path)) {
    const expected = stated.revision === 0n ? 'no-stream' : revision(stated.revision - 1n);
    underWay.push(store.append(stated.stream, [stated.event], expected));
    if (underWay.length >= UNDER_WAY) {
      await Promise.all(underWay);
      underWay = [];
    }
    events += 1;
    last = stated;
  }
  await Promise.all(underWay);
  await compareHead(store, last);
  return events;
};

/** Every line is read before any event is written. */
const checkEvents = async (path: string): Promise<void> => {
  let position = 0n;
  for await (const stated of statedEvents(path)) {
    if (stated.position <= position)
      throw new EventStoreError(
        'CORRUPT',
        `Position ${stated.position} stands after ${position}: export the file again`,
      );
    position = stated.position;
  }
};

const compareHead = async (store: EventStore, last: StatedEvent | undefined): Promise<void> => {
  const head = await store.head();
  if (head?.hash === last?.hash) return;
  throw new EventStoreError(
    'CORRUPT',
    'The restored log differs from the file it was read from, which was changed: delete this data folder and restore from another export',
  );
};

async function* statedEvents(path: string): AsyncGenerator<StatedEvent> {
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    number += 1;
    if (line !== '') yield fromEventLine(line, number);
  }
}
