import { GraphQLError } from 'graphql';

/** What a caller may be told; anything else is masked as INTERNAL. */
export type WireErrorCode =
  | 'BAD_USER_INPUT'
  | 'NOT_AUTHENTICATED'
  | 'FORBIDDEN'
  | 'STALE'
  | 'UNAVAILABLE'
  | 'TOO_COMPLEX'
  | 'RATE_LIMITED'
  | 'TIMEOUT';

/** An expected failure: its code, and a message that says what to do. */
export class WireError extends GraphQLError {
  override readonly name = 'WireError';
  readonly code: WireErrorCode;

  constructor(code: WireErrorCode, message: string, options?: ErrorOptions) {
    super(message, { extensions: { code } });
    this.code = code;
    if (options?.cause !== undefined) this.cause = options.cause;
  }
}

export const badUserInput = (message: string): WireError => new WireError('BAD_USER_INPUT', message);
