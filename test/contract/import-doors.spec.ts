import fc from 'fast-check';
import {
  CommandDoor,
  importDoorOf,
  rehearsalOf,
  type AnyCommand,
  type Receipt,
} from '@liantu/command-handling';
import { JoinChain, RegisterEnterprise, SuspendEnterprise, type EnterpriseId } from '@liantu/domain';
import { EmbeddedEventStore, type EventStore } from '@liantu/event-store';
import { streamName } from '@liantu/kernel';
import { on } from '../support/events.js';
import { orders } from '../support/histories/histories.js';
import { thatMorning } from '../support/importing.js';
import { LogRegistry } from '../support/log-registry.js';
import { context } from '../support/specification.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { cabinets, feiling, power, xuchang, xuji } from '../support/world.js';

const RUNS = 20;
const folder = temporaryFolders();

const inStore = async <Result>(task: (store: EventStore) => Promise<Result>): Promise<Result> => {
  const store = await EmbeddedEventStore.open(folder());
  try {
    return await task(store);
  } finally {
    await store.close();
  }
};
const plainDoor = (store: EventStore): CommandDoor =>
  new CommandDoor(store, new LogRegistry(store), thatMorning);
const rehearse = (store: EventStore): Promise<CommandDoor> =>
  rehearsalOf(store, new LogRegistry(store), thatMorning);
const importDoor = (store: EventStore): Promise<CommandDoor> =>
  importDoorOf(store, new LogRegistry(store), thatMorning);

const answers = async (door: CommandDoor, commands: readonly AnyCommand[]): Promise<readonly string[]> => {
  const told: string[] = [];
  for (const command of commands) told.push(answerOf(await door.execute(command)));
  return told;
};
const answerOf = (receipt: Receipt): string =>
  receipt.outcome === 'rejected' ? receipt.code : receipt.events.join();
const recordedIn = async (store: EventStore): Promise<readonly object[]> =>
  (await store.readAll(undefined, 10_000)).map(({ stream, event }) => ({ stream, event }));

const commands = orders(20, 60).map((given) => given.map(({ command }) => command));
const holds = async (
  property: (earlier: readonly AnyCommand[], later: readonly AnyCommand[]) => Promise<void>,
): Promise<void> => {
  const split = fc.tuple(commands, fc.nat(60)).map(([all, at]) => [all.slice(0, at), all.slice(at)] as const);
  await fc.assert(
    fc.asyncProperty(split, ([earlier, later]) => property(earlier, later)),
    { numRuns: RUNS },
  );
};

const register = (enterpriseId: EnterpriseId, creditCode: string): RegisterEnterprise =>
  new RegisterEnterprise(
    { enterpriseId, name: enterpriseId, region: xuchang, creditCode, effectiveOn: on('2010-01-01') },
    context,
  );
const suspend = new SuspendEnterprise({ enterpriseId: xuji, effectiveOn: on('2024-01-01') }, context);

describe('A rehearsal', () => {
  test('answers any commands as the real door would, whatever is on record, and writes nothing', () =>
    holds((earlier, later) =>
      inStore(async (store) => {
        const door = plainDoor(store);
        await answers(door, earlier);
        const head = await store.head();
        const rehearsed = await answers(await rehearse(store), later);
        expect(await store.head()).toEqual(head);
        expect(rehearsed).toEqual(await answers(door, later));
      }),
    ));

  test('answers commands that come at once as it would one after the other', () =>
    inStore(async (store) => {
      const door = await rehearse(store);
      const both = [xuji, feiling].map((id) => door.execute(register(id, '91410000174273201L')));
      expect((await Promise.all(both)).map(answerOf)).toEqual(['EnterpriseRegistered', 'CREDIT_CODE_TAKEN']);
    }));

  test('is forgotten by the next', () =>
    inStore(async (store) => {
      await answers(await rehearse(store), [register(xuji, '91410000174273201L')]);
      expect(await answers(await rehearse(store), [suspend])).toEqual(['ENTERPRISE_UNKNOWN']);
    }));

  test('refuses what rests on a chain that is not on record', () =>
    inStore(async (store) => {
      const data = { enterpriseId: xuji, chainId: power, stageId: cabinets, role: 'MEMBER' } as const;
      const join = new JoinChain({ ...data, effectiveOn: on('2024-01-01') }, context);
      expect(await answers(await rehearse(store), [register(xuji, '91410000174273201L'), join])).toEqual([
        'EnterpriseRegistered',
        'CHAIN_UNKNOWN',
      ]);
    }));
});

describe('The door of an import', () => {
  test('answers and records any commands as the usual door does, whatever is on record', () =>
    holds(async (earlier, later) => {
      const through = (open: (store: EventStore) => CommandDoor | Promise<CommandDoor>): Promise<object> =>
        inStore(async (store) => {
          await answers(plainDoor(store), earlier);
          return [await answers(await open(store), later), await recordedIn(store)];
        });
      expect(await through(importDoor)).toEqual(await through(plainDoor));
    }));

  test('meets another writer on a stream that it has written itself', () =>
    inStore(async (store) => {
      const door = await importDoor(store);
      await door.execute(register(xuji, '91410000174273201L'));
      await plainDoor(store).execute(suspend);
      expect(answerOf(await door.execute(suspend))).toBe('ALREADY_SUSPENDED');
      expect(await store.readStream(streamName('enterprise', xuji))).toHaveLength(2);
    }));
});
