import { createReadStream, createWriteStream } from 'node:fs';
import { rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import {
  fromEventLine,
  StatedLog,
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

/**
 * Restores a log from JSON lines into an empty store: order, ids, times and payload, once every line was found to be as it was
 * written. Answers how many events.
 */
export const importEvents = async (path: string, store: EventStore): Promise<number> => {
  await requireEmptyLog(store);
  const events = await checkEvents(path);
  await restoreEvents(path, store);
  return events;
};

/** Fails when the store holds events. */
export const requireEmptyLog = async (store: Pick<EventStore, 'head'>): Promise<void> => {
  if ((await store.head()) !== undefined)
    throw new CannotRun('LOG_NOT_EMPTY', 'This log holds events already: restore into an empty data folder');
};

/** Reads every line and compares it with the hashes of the file; answers how many events it states. */
export const checkEvents = async (path: string): Promise<number> => {
  const log = new StatedLog();
  for await (const { stated, line } of statedEvents(path)) log.add(stated, line);
  if (log.events === 0)
    throw new CannotRun('NO_EVENTS', `${path} holds no event: give a file that export --events wrote`);
  return log.events;
};

const restoreEvents = async (path: string, store: Pick<EventStore, 'append'>): Promise<void> => {
  let underWay: Promise<unknown>[] = [];
  for await (const { stated } of statedEvents(path)) {
    const expected = stated.revision === 0n ? 'no-stream' : revision(stated.revision - 1n);
    underWay.push(store.append(stated.stream, [stated.event], expected));
    if (underWay.length < UNDER_WAY) continue;
    await Promise.all(underWay);
    underWay = [];
  }
  await Promise.all(underWay);
};

interface Line {
  readonly stated: StatedEvent;
  readonly line: number;
}

async function* statedEvents(path: string): AsyncGenerator<Line> {
  let line = 0;
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    line += 1;
    if (text !== '') yield { stated: fromEventLine(text, line), line };
  }
}
