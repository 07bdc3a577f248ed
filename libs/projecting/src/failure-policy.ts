const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5000;

/** Retry while an engine is down; anything else stops the projector, so that no event is ever skipped silently. */
export const isRetriable = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'UNAVAILABLE';

/** How long to wait before the next try, the first one being 0. */
export const pauseBefore = (attempt: number): number =>
  Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** Math.min(attempt, 10));
