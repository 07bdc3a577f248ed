/**
 * STALE: the graph did not reach the position in time. UNAVAILABLE: the same, where a command waited for it. TIMEOUT: a graph of
 * the past was not folded in time. CORRUPT: checkpoint and log contradict each other.
 */
export type ProjectingErrorCode = 'STALE' | 'UNAVAILABLE' | 'TIMEOUT' | 'CORRUPT';

export class ProjectingError extends Error {
  override readonly name = 'ProjectingError';

  constructor(
    readonly code: ProjectingErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get retriable(): boolean {
    return this.code !== 'CORRUPT';
  }
}
