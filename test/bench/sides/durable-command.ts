import { CommandBus } from '@nestjs/cqrs';
import { EventStore } from '@liantu/event-store';
import { serveSide, settings } from '../harness/serve-side.js';
import { revaluations, type CommandSettings } from '../world/commands.js';
import { openCommandBus } from './command-bus.js';
import { establishAll, revalue } from './deliveries.js';

const given = settings as CommandSettings;

const isAccepted = (receipt: unknown): boolean =>
  typeof receipt === 'object' && receipt !== null && 'outcome' in receipt && receipt.outcome === 'accepted';

/** One caller: every command through the bus, and the next one when it is acknowledged. */
await serveSide(async () => {
  const app = await openCommandBus(given.folder);
  const [bus, log] = [app.get(CommandBus), app.get(EventStore)];
  const execute = async (command: object): Promise<void> => {
    const receipt: unknown = await bus.execute(command);
    if (!isAccepted(receipt)) throw new Error(`Not accepted: ${JSON.stringify(receipt)}`);
  };
  await establishAll(given.streams, execute);
  const commands = revaluations(given);
  const before = (await log.head())?.position ?? 0n;
  let done = 0;
  return {
    round: async (asked) => {
      const begin = done;
      for (const next of commands(asked)) {
        await execute(revalue(next));
        done += 1;
        next.acknowledge();
      }
      return done - begin;
    },
    finish: async () => {
      const after = (await log.head())?.position ?? 0n;
      await app.close();
      return [{ what: `${done} commands are ${done} events`, right: after - before === BigInt(done) }];
    },
  };
});
