import { createReadStream } from 'node:fs';
import { codeOf } from '@liantu/kernel';
import { problem, whyUnreadable, type Problem } from '../problem.js';

/** Thrown into the reader of a file that cannot be read on. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** As much as is parsed at once: what waits as rows stays small. */
const CHUNK_BYTES = 16 * 1024;
const NOT_ASCII = /[^\0-\x7f]/;
const ADVICE = 'save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and import again';

/**
 * The text of a UTF-8 file, piece by piece; anything else, and what is no file to be read, ends in `Unreadable` with the
 * line of the first bad byte.
 */
export async function* decodedText(path: string, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let isPlain = true;
  for await (const chunk of bytesOf(path, file)) {
    try {
      const text = decoder.decode(chunk, { stream: true });
      isPlain &&= !NOT_ASCII.test(text);
      line += linesIn(text);
      yield text;
    } catch (error) {
      throw notUtf8(error, chunk, { file, line, isPlain });
    }
  }
  try {
    yield decoder.decode();
  } catch (error) {
    throw notUtf8(error, Buffer.of(), { file, line, isPlain: false });
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1;

interface Place {
  readonly file: string;
  readonly line: number;
  /** Whether all text before is ASCII, as it is in many encodings. */
  readonly isPlain: boolean;
}

async function* bytesOf(path: string, file: string): AsyncGenerator<Buffer> {
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) yield chunk as Buffer;
  } catch (error) {
    const message = `The file cannot be read: ${whyUnreadable(error)}`;
    throw new Unreadable(problem({ file, line: 1 }, 'FILE_UNREADABLE', message));
  }
}

const notUtf8 = (error: unknown, bytes: Buffer, at: Place): unknown => {
  if (!isDecodingError(error)) return error;
  const good = new TextDecoder('utf-8').decode(bytes).split('�', 1)[0] ?? '';
  const line = at.line + linesIn(good);
  const isPlain = at.isPlain && !NOT_ASCII.test(good);
  return new Unreadable(
    problem({ file: at.file, line }, 'NOT_UTF8', `${encodingOf(bytes, isPlain)}: ${ADVICE}`),
  );
};

const isDecodingError = (error: unknown): boolean => codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA';

const encodingOf = (bytes: Buffer, isPlain: boolean): string => {
  if (bytes.subarray(0, 2).toString('hex') === 'fffe' || bytes.subarray(0, 2).toString('hex') === 'feff')
    return 'This file is encoded in UTF-16';
  if (!isPlain) return 'Here stand bytes that are no UTF-8, from a cell cut in two or pasted from elsewhere';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
    return 'This file is not UTF-8 but seems to be GB18030 (GBK)';
  } catch {
    return 'This file is not UTF-8';
  }
};
