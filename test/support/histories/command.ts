import type fc from 'fast-check';
import type {
  ChainCommand,
  ClusterCommand,
  EnterpriseCommand,
  LinkCommand,
  ZoneCommand,
} from '@liantu/domain';
import { calendarDate, type CommandContext } from '@liantu/kernel';

/** A command and the aggregate that decides it. */
export type Order =
  | { readonly to: 'enterprise'; readonly command: EnterpriseCommand }
  | { readonly to: 'zone'; readonly command: ZoneCommand }
  | { readonly to: 'chain'; readonly command: ChainCommand }
  | { readonly to: 'link'; readonly command: LinkCommand }
  | { readonly to: 'cluster'; readonly command: ClusterCommand };

const context: CommandContext = {
  bodyHash: '0',
  actor: 'liantu',
  correlationId: 'correlation',
  today: calendarDate('2026-06-30'),
};

export const commanding = <Data, Command>(
  ToDo: new (data: Data, context: CommandContext) => Command,
  data: fc.Arbitrary<Data>,
): fc.Arbitrary<Command> => data.map((given) => new ToDo(given, context));
