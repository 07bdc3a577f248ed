import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { calendarDate, codeOf, isCalendarDate, type CalendarDate } from '@liantu/kernel';
import { parse } from 'yaml';
import { z } from 'zod';
import { DatasetError, whyUnreadable } from '../problem.js';

export const MANIFEST_FILE = 'dataset.yaml';

/** What `dataset.yaml` says about the folder. */
export interface Manifest {
  readonly name: string;
  readonly title?: string;
  readonly homeRegion?: string;
  /** The date the collection speaks about; a dated fact without a date is effective from here. */
  readonly asOf: CalendarDate;
  readonly licence?: string;
}

const schema = z.strictObject({
  format: z.literal(1),
  name: z.string().regex(/^[A-Za-z0-9_.-]{1,64}$/, 'use 1 to 64 characters of A–Z a–z 0–9 _ . -'),
  title: z.string().optional(),
  homeRegion: z
    .string()
    .regex(/^\d{6}$/, 'quote six digits, like "411000"')
    .optional(),
  asOf: z.string().refine(isCalendarDate, 'write a date YYYY-MM-DD'),
  licence: z.string().optional(),
});

/** Reads the manifest of a dataset folder; throws a `DatasetError` that says what is wrong with either. */
export const readManifest = async (folder: string): Promise<Manifest> => {
  const found = await stat(folder).catch(() => undefined);
  if (found === undefined) throw new DatasetError('FOLDER_MISSING', `There is no folder ${folder}`);
  if (!found.isDirectory())
    throw new DatasetError(
      'NOT_A_FOLDER',
      `${folder} is a file: give the folder that holds ${MANIFEST_FILE}`,
    );
  const bytes = await readFile(join(folder, MANIFEST_FILE)).catch((error: unknown) => unlessMissing(error));
  if (bytes === undefined)
    throw new DatasetError(
      'MANIFEST_MISSING',
      `${folder} holds no ${MANIFEST_FILE}: add one (format, name, asOf)`,
    );
  return manifestOf(textOf(bytes));
};

const unlessMissing = (error: unknown): undefined => {
  if (codeOf(error) === 'ENOENT') return undefined;
  const message = `${MANIFEST_FILE} cannot be read: ${whyUnreadable(error)}`;
  throw new DatasetError('FILE_UNREADABLE', message, { cause: error });
};

const textOf = (bytes: Buffer): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DatasetError('NOT_UTF8', `${MANIFEST_FILE} is not UTF-8: save it as UTF-8 and import again`, {
      cause: error,
    });
  }
};

const manifestOf = (text: string): Manifest => {
  const result = schema.safeParse(parsed(text));
  if (!result.success)
    throw new DatasetError(
      'MANIFEST_INVALID',
      `${MANIFEST_FILE}: ${result.error.issues.map(({ path, message }) => `${path.join('.') || 'file'}: ${message}`).join('; ')}`,
    );
  const { name, title, homeRegion, asOf, licence } = result.data;
  return {
    name,
    asOf: calendarDate(asOf),
    ...(title !== undefined && { title }),
    ...(homeRegion !== undefined && { homeRegion }),
    ...(licence !== undefined && { licence }),
  };
};

const parsed = (text: string): unknown => {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch (error) {
    throw new DatasetError('MANIFEST_INVALID', `${MANIFEST_FILE} is no YAML: ${String(error).slice(0, 300)}`);
  }
};
