import { createHash } from 'node:crypto';

/** A command as the recorder sends it and writes it down. */
export interface ToldCommand {
  readonly id: string;
  readonly type: 'RegisterEnterprise' | 'RenameEnterprise' | 'ReportFigures' | 'DefineChain';
  /** The stream it is about. */
  readonly stream: string;
  readonly data: Readonly<Record<string, unknown>>;
  /** Of the body as it is sent, when the system under test takes the hash of the same text. */
  readonly hash?: string;
}

export type Answer =
  | {
      readonly outcome: 'accepted';
      /** Of the last event, in decimal digits. */
      readonly position: string;
      readonly events: readonly string[];
    }
  | { readonly outcome: 'rejected'; readonly code: string }
  | { readonly outcome: 'failed'; readonly code: string; readonly message: string };

export const hashOf = (data: object): string =>
  createHash('sha256').update(JSON.stringify(data)).digest('hex');

/** How a driver reaches the system under test; fails when the outcome is unknown. */
export interface Door {
  send(command: ToldCommand): Promise<Answer>;
  close(): void;
}
