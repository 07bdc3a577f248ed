import { createReadStream, existsSync } from 'node:fs';

const LINE_FEED = 0x0a;

/** How many lines a file has after its first; 0 when it is absent or cannot be read. */
export const linesBelowHeader = async (path: string): Promise<number> => {
  let breaks = 0;
  if (!existsSync(path)) return 0;
  try {
    for await (const chunk of createReadStream(path)) breaks += breaksIn(chunk as Buffer);
  } catch {
    return 0;
  }
  return Math.max(0, breaks - 1);
};

const breaksIn = (bytes: Buffer): number => {
  let breaks = 0;
  for (let at = bytes.indexOf(LINE_FEED); at >= 0; at = bytes.indexOf(LINE_FEED, at + 1)) breaks += 1;
  return breaks;
};
