export interface Mistake {
  readonly variable: string;
  /** What is wrong and what is allowed, as one sentence. */
  readonly message: string;
}

/** Everything that is wrong with the environment, at once. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly code = 'CONFIG_INVALID';

  constructor(readonly mistakes: readonly Mistake[]) {
    super(mistakes.map(({ variable, message }) => `${variable}: ${message}`).join('\n'));
  }
}
