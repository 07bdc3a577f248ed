import type { CalendarDate } from './calendar.js';
import type { DatasetRow } from './event.js';

/** Made once, at the door (api or cli), and handed through. */
export interface CommandContext {
  readonly commandId?: string;
  /** Hash of the body as sent, before defaults. */
  readonly bodyHash: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly causationId?: string;
  /** The day on which the command is given: what "in the future" is measured against. */
  readonly today: CalendarDate;
  readonly row?: DatasetRow;
}

export interface Command<Type extends string = string, Data extends object = object> {
  readonly type: Type;
  readonly data: Readonly<Data>;
  readonly context: CommandContext;
}
