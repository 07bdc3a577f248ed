import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { CommandDoor, type AnyCommand, type Receipt } from '@liantu/command-handling';
import { DefineChain, RegisterEnterprise, RenameEnterprise, ReportFigures } from '@liantu/domain';
import { EventStoreError, openEmbeddedEventStore } from '@liantu/event-store';
import { calendarDate, Clock, instant, type CommandContext, type Instant } from '@liantu/kernel';
import { hashOf, type Answer, type ToldCommand } from '../tools/told-command.js';

/** What a log host says when it serves. */
export interface Serving {
  readonly port: number;
}

class MachineClock extends Clock {
  now(): Instant {
    return instant(new Date().toISOString());
  }
}

const nothingKnown = {
  ownersOf: () => Promise.resolve(new Map()),
  creditCodeHolder: () => Promise.resolve(undefined),
};

const constructors: Readonly<
  Record<ToldCommand['type'], new (data: never, context: CommandContext) => AnyCommand>
> = { RegisterEnterprise, RenameEnterprise, ReportFigures, DefineChain };

const commandOf = ({ id, type, data }: ToldCommand): AnyCommand =>
  new constructors[type](data as never, {
    commandId: id,
    bodyHash: hashOf(data),
    actor: '许昌市工信局',
    correlationId: id,
    today: calendarDate('2026-06-30'),
  });

const answerOf = (receipt: Receipt): Answer =>
  receipt.outcome === 'rejected'
    ? { outcome: 'rejected', code: receipt.code }
    : { outcome: 'accepted', position: String(receipt.position), events: receipt.events };

const failure = (error: unknown): Answer => ({
  outcome: 'failed',
  code: error instanceof Error && 'code' in error ? String(error.code) : 'INTERNAL',
  message: String(error),
});

const serve = (door: CommandDoor, socket: Socket): void => {
  socket.on('error', () => undefined);
  const lines = createInterface({ input: socket });
  lines.on('error', () => undefined);
  lines.on('line', (line) => {
    const command = JSON.parse(line) as ToldCommand;
    void door
      .execute(commandOf(command))
      .then(answerOf, failure)
      .then((answer) => socket.write(`${JSON.stringify({ id: command.id, answer })}\n`));
  });
};

/** A log and the door to it in one process, without anything else: commands come in by line. Ends with its input. */
const host = async (folder: string): Promise<void> => {
  const store = await openEmbeddedEventStore(folder);
  const door = new CommandDoor(store, nothingKnown, new MachineClock());
  const server = createServer((socket) => serve(door, socket)).listen(0, '127.0.0.1', () => {
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    process.stdout.write(`${JSON.stringify({ port } satisfies Serving)}\n`);
  });
  process.stdin.resume().on('end', () => void store.close().then(() => process.exit(0)));
};

await host(process.argv[2] ?? '').catch((error: unknown) => {
  const code = error instanceof EventStoreError ? error.code : 'INTERNAL';
  process.stderr.write(`${code} ${String(error)}\n`);
  process.exit(1);
});
