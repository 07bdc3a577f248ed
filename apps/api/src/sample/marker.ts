import { mkdir, open, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';

const markerIn = (data: string): string => join(data, 'sample-import');

const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** The dataset whose import began here and did not end; undefined when there is none. */
export const begunSample = (data: string): Promise<string | undefined> =>
  readFile(markerIn(data), 'utf8').catch(() => undefined);

/** On disk before the first event is: a start that dies half-way is known by it. */
export const markSampleBegun = async (data: string, dataset: string): Promise<void> => {
  await mkdir(data, { recursive: true });
  const handle = await open(markerIn(data), 'w');
  try {
    await handle.writeFile(dataset);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await syncFolder(data);
};

export const markSampleDone = async (data: string): Promise<void> => {
  await rm(markerIn(data), { force: true });
  await syncFolder(data);
};
