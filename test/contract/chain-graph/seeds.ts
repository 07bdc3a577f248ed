/** A random history that once was answered wrongly, found again by seed and path. */
export interface Found {
  readonly seed: number;
  readonly path: string;
}

/** Each is run before the fresh ones, for ever. */
export const found: readonly Found[] = [];
