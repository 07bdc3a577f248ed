/**
 * OUT_OF_ORDER: a batch at or below the checkpoint. UNAVAILABLE: the engine does not answer now. TIMEOUT: the question was
 * ended. CORRUPT: the stored graph cannot be read.
 */
export type ChainGraphErrorCode = 'OUT_OF_ORDER' | 'UNAVAILABLE' | 'TIMEOUT' | 'CORRUPT';

export class ChainGraphError extends Error {
  override readonly name = 'ChainGraphError';

  constructor(
    readonly code: ChainGraphErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }

  get retriable(): boolean {
    return this.code === 'UNAVAILABLE';
  }
}
