import { setTimeout as pause } from 'node:timers/promises';
import { openEmbeddedEventStore } from '@liantu/event-store';
import { temporaryFolders } from '../support/temporary-folder.js';
import { LogUnderFault } from './log/log-under-fault.js';
import { endChildren } from './tools/child.js';

const newFolder = temporaryFolders();
afterEach(endChildren);

const started = async (): Promise<LogUnderFault> => {
  const log = new LogUnderFault(newFolder());
  await log.start();
  return log;
};

describe('Opening a log that another process holds', () => {
  test('is LOCKED, names the process and says what to do', async () => {
    const log = await started();
    await expect(openEmbeddedEventStore(log.evidence.data)).rejects.toMatchObject({
      code: 'LOCKED',
      message: expect.stringMatching(
        new RegExp(`process ${log.pid} \\(.*log-host.js.*\\) has held it since 20.*Stop it first`),
      ) as unknown,
    });
  });

  test('leaves the holder at work', async () => {
    const log = await started();
    await openEmbeddedEventStore(log.evidence.data).catch(() => undefined);
    const recorder = await log.record({ what: 'mixed', writers: 2, seed: 1 });
    await pause(300);
    await log.stop();
    await recorder.ended;
    expect(log.evidence.faults()).toEqual([]);
    expect(log.evidence.events().length).toBeGreaterThan(0);
  });

  test('succeeds as soon as that process was killed', async () => {
    const log = await started();
    await log.kill();
    const store = await openEmbeddedEventStore(log.evidence.data);
    expect(await store.head()).toBeUndefined();
    await store.close();
  });

  test('succeeds as soon as that process has ended by itself', async () => {
    const log = await started();
    expect(await log.stop()).toMatchObject({ code: 0 });
    await (await openEmbeddedEventStore(log.evidence.data)).close();
  });
});
