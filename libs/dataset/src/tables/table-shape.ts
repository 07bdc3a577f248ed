/** A file of a dataset folder: its columns, and those that make its natural key. */
export interface TableShape {
  readonly file: string;
  readonly required: readonly string[];
  readonly optional: readonly string[];
  readonly key: readonly string[];
  /** A column whose values stand once each besides, and the code of a refusal. */
  readonly unique?: { readonly column: string; readonly code: string };
}
