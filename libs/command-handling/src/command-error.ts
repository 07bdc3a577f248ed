/** The command was not decided and nothing was recorded: it may be sent again as it is. */
export class CommandError extends Error {
  override readonly name = 'CommandError';
  readonly code = 'UNAVAILABLE';
  readonly retriable = true;
}
