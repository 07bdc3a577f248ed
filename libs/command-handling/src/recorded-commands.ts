import { revision, type Position } from '@liantu/kernel';
import type { StreamEvent } from './streams.js';

/** What a command recorded in a stream. */
export interface RecordedCommand {
  readonly bodyHash: string;
  readonly events: readonly string[];
  /** Of its last event. */
  readonly position: Position;
}

/** The commands that recorded the events of one stream, by id. It only grows, each event being noted once. */
export class RecordedCommands {
  private readonly byId = new Map<string, RecordedCommand & { readonly events: string[] }>();
  private upTo = revision(-1n);

  get(commandId: string): RecordedCommand | undefined {
    return this.byId.get(commandId);
  }

  note({ event, revision: at, position, metadata: { commandId, bodyHash } }: StreamEvent): void {
    if (at <= this.upTo) return;
    this.upTo = at;
    if (commandId === undefined) return;
    const events = this.byId.get(commandId)?.events ?? [];
    events.push(event.type);
    this.byId.set(commandId, { bodyHash, events, position });
  }
}
