import { createReadStream } from 'node:fs';
import { codeOf } from '@liantu/kernel';
import { problem, type Problem } from '../problem.js';

/** Thrown into the reader of a file that cannot be read on. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';

  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** As much as is parsed at once: what waits as rows stays small. */
const CHUNK_BYTES = 16 * 1024;
const ADVICE = 'save it as UTF-8 (in a spreadsheet: "CSV UTF-8") and import again';

/** The text of a UTF-8 file, piece by piece; anything else ends in `Unreadable` with the line of the first bad byte. */
export async function* decodedText(path: string, file: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for await (const chunk of createReadStream(path, { highWaterMark: CHUNK_BYTES })) {
    const bytes = chunk as Buffer;
    try {
      const text = decoder.decode(bytes, { stream: true });
      line += linesIn(text);
      yield text;
    } catch (error) {
      throw notUtf8(error, bytes, { file, line });
    }
  }
  try {
    yield decoder.decode();
  } catch (error) {
    throw notUtf8(error, Buffer.of(), { file, line });
  }
}

const linesIn = (text: string): number => text.split('\n').length - 1;

const notUtf8 = (error: unknown, bytes: Buffer, at: { file: string; line: number }): unknown => {
  if (!isDecodingError(error)) return error;
  const good = new TextDecoder('utf-8').decode(bytes).split('�', 1)[0] ?? '';
  const line = at.line + linesIn(good);
  return new Unreadable(
    problem({ file: at.file, line }, 'NOT_UTF8', `This file is ${encodingOf(bytes)}: ${ADVICE}`),
  );
};

const isDecodingError = (error: unknown): boolean => codeOf(error) === 'ERR_ENCODING_INVALID_ENCODED_DATA';

const encodingOf = (bytes: Buffer): string => {
  if (bytes.subarray(0, 2).toString('hex') === 'fffe' || bytes.subarray(0, 2).toString('hex') === 'feff')
    return 'encoded in UTF-16';
  try {
    new TextDecoder('gb18030', { fatal: true }).decode(bytes, { stream: true });
    return 'not UTF-8 but seems to be GB18030 (GBK)';
  } catch {
    return 'not UTF-8';
  }
};
