import { readFileSync } from 'node:fs';

const HEADING = /^-- (\S+)\n/gm;

/** The statements of an SQL file, in order, by the heading they stand under: a comment line that holds one word. */
export const sqlTexts = (file: URL): ReadonlyMap<string, readonly string[]> => {
  const [, ...parts] = readFileSync(file, 'utf8').split(HEADING);
  const texts = new Map<string, readonly string[]>();
  for (let at = 0; at + 1 < parts.length; at += 2)
    texts.set(parts[at] ?? '', statements(parts[at + 1] ?? ''));
  return texts;
};

/** One statement of an SQL file, by its heading. */
export const sqlText = (file: URL, heading: string): string => firstOf(sqlTexts(file), heading);

export const firstOf = (texts: ReadonlyMap<string, readonly string[]>, heading: string): string => {
  const text = texts.get(heading)?.[0];
  if (text === undefined) throw new Error(`No statement stands under ${heading}`);
  return text;
};

const statements = (text: string): readonly string[] =>
  text
    .split(/;\s*(?:\n|$)/)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
