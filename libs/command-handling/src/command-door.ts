import type { Clock, StreamName } from '@liantu/kernel';
import { dispatch, type AnyCommand } from './command-handlers.js';
import type { StreamEvent, Streams } from './streams.js';
import type { Office } from './handle-command.js';
import { ledgerOf } from './ledger.js';
import type { Receipt } from './receipt.js';
import type { Registry } from './registry.js';
import { Turns } from './turns.js';

const RECENT = 16_384;

/**
 * The one way in for commands, with or without Nest. Fails with an error that has a `code`: a `CommandError`, or what the
 * stores raise; when it is retriable the same command may be sent again under the same commandId.
 */
export class CommandDoor {
  private readonly office: Office;

  constructor(
    private readonly streams: Streams,
    registry: Registry,
    clock: Clock,
    recent = RECENT,
  ) {
    this.office = { streams, clock, ledger: ledgerOf(streams, registry, recent), turns: new Turns() };
  }

  execute(command: AnyCommand): Promise<Receipt> {
    return dispatch(command, this.office);
  }

  /** What is recorded of a subject, oldest first. */
  historyOf(stream: StreamName): Promise<readonly StreamEvent[]> {
    return this.streams.readStream(stream);
  }
}
