import type { RowReader } from '../reading/row-reader.js';

/** The cells of a row as one text; two rows with the same text say the same. */
export const contentOf = (reader: RowReader, columns: readonly string[]): string =>
  JSON.stringify(columns.map((column) => reader.text(column) ?? null));
