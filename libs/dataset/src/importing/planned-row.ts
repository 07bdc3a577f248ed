import type { AnyCommand } from '@liantu/command-handling';
import type { DomainEvent } from '@liantu/domain';
import type { Command, CommandContext, Decider, StreamName } from '@liantu/kernel';

/** A command but for its context. */
export type MakeCommand = (context: CommandContext) => AnyCommand;

export type History = readonly { readonly event: DomainEvent }[];

/** A row as something to record about one subject. */
export interface PlannedRow {
  readonly file: string;
  readonly line: number;
  /** Of how many rows it is made, as a template is; none when an earlier aspect of the row was counted. */
  readonly rows: number;
  /** Another aspect of the row follows. */
  readonly isContinued?: boolean;
  /** Which rows replace each other: the file, or one aspect of it. */
  readonly table: string;
  /** Natural key within the table. */
  readonly key: string;
  /** The row's content as text; equal texts are the same row. */
  readonly content: string;
  readonly stream: StreamName;
  /** The column that a rejected field of a command stands in, where it is not the field's name in snake case. */
  readonly columns: Readonly<Record<string, string>>;
  readonly valueOf: (column: string) => string;
  /** What the subject's history still lacks, in order. */
  readonly commands: (history: History) => readonly MakeCommand[];
}

/** A subject's history as its decider folds it. */
export const folded = <State, E extends DomainEvent>(
  history: History,
  { initialState, evolve }: Pick<Decider<State, Command, E, never>, 'initialState' | 'evolve'>,
): State => history.reduce((state, { event }) => evolve(state, event as E), initialState);
