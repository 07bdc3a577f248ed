import { codeOf } from '@liantu/kernel';

/** Why a command cannot run, in a sentence that says what to do. */
export class CannotRun extends Error {
  override readonly name = 'CannotRun';

  constructor(
    readonly code: string,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

/** What a system says of a file, in a sentence; anything else stays as it is. */
export const fileFailure = (error: unknown, sentences: Readonly<Record<string, string>>): unknown => {
  const code = String(codeOf(error));
  const sentence = sentences[code];
  return sentence === undefined ? error : new CannotRun(code, sentence, { cause: error });
};
