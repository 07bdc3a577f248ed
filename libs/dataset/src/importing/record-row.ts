import { hash } from 'node:crypto';
import { derivedId, type CommandDoor } from '@liantu/command-handling';
import type { CalendarDate, CommandContext, Rejected } from '@liantu/kernel';
import { problem, type Problem } from '../problem.js';
import type { PlannedRow } from './planned-row.js';

/** In whose name, and on which day, an import records. */
export interface ImportContext {
  readonly dataset: string;
  readonly actor: string;
  readonly correlationId: string;
  readonly today: CalendarDate;
}

export type RowOutcome =
  | {
      readonly outcome: 'recorded' | 'unchanged';
      readonly events: number;
      readonly warnings: readonly string[];
    }
  | { readonly outcome: 'refused'; readonly problem: Problem };

/**
 * Brings what is recorded to what the row says. A row equal to the last content recorded for its key is done. Any other is a
 * change: its command ids are derived from dataset, table, key, content and the command before it, so that a repeated import
 * repeats the commands, and only the last of them marks the row as done.
 */
export const recordRow = async (
  row: PlannedRow,
  door: CommandDoor,
  context: ImportContext,
): Promise<RowOutcome> => {
  const history = await door.historyOf(row.stream);
  const content = hash('sha256', row.content, 'hex');
  const last = history.findLast(
    ({ metadata: { row: of } }) =>
      of !== undefined && of.dataset === context.dataset && of.table === row.table && of.key === row.key,
  );
  if (last?.metadata.row?.content === content) return { outcome: 'unchanged', events: 0, warnings: [] };
  const contextOf = contextsFor(row, { content, previous: last?.metadata.commandId }, context);
  const makers = row.commands(history);
  let events = 0;
  const warnings: string[] = [];
  for (const [index, make] of makers.entries()) {
    const receipt = await door.execute(make(contextOf(index, index === makers.length - 1)));
    if (receipt.outcome === 'rejected') return { outcome: 'refused', problem: problemOf(row, receipt) };
    events += receipt.events.length;
    warnings.push(...receipt.warnings);
  }
  return { outcome: events === 0 ? 'unchanged' : 'recorded', events, warnings };
};

/** The context of each command of a row; a command before the last marks no row as done. */
const contextsFor = (
  { table, key }: PlannedRow,
  { content, previous }: { readonly content: string; readonly previous: string | undefined },
  { dataset, ...context }: ImportContext,
): ((index: number, isLast: boolean) => CommandContext) => {
  const names = [dataset, table, key, content, previous ?? ''];
  return (index, isLast) => ({
    ...context,
    commandId: derivedId(...names, String(index)),
    bodyHash: content,
    row: { dataset, table: isLast ? table : `${table}#${index}`, key, content },
  });
};

const problemOf = (
  { file, line, columns, valueOf }: PlannedRow,
  { code, message, field = '' }: Rejected,
): Problem => {
  const column = columns[field] ?? field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  const told = /[A-Z]/.test(field) ? message.replaceAll(field, column) : message;
  return problem({ file, line, column, value: valueOf(column) }, code, told);
};
