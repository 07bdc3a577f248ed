import fc from 'fast-check';
import { bodyHash, CommandDoor, type AnyCommand, type Receipt, type Streams } from '@liantu/command-handling';
import { EnterZone, EstablishZone, RegisterEnterprise, RenameEnterprise, type ZoneId } from '@liantu/domain';
import { EmbeddedEventStore, type EventStore } from '@liantu/event-store';
import { streamName, type CalendarDate, type CommandContext } from '@liantu/kernel';
import { on } from '../support/events.js';
import { orders } from '../support/histories/histories.js';
import { thatMorning } from '../support/importing.js';
import { LogRegistry } from '../support/log-registry.js';
import { context } from '../support/specification.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { dazhou, electricValley, xuchang, xuji } from '../support/world.js';

const RUNS = 10;
const folder = temporaryFolders();

let where: string;
let store: EventStore;

beforeEach(async () => {
  where = folder();
  store = await EmbeddedEventStore.open(where);
});
afterEach(() => store.close());

/** A door that keeps so many streams of each kind; without a number, as many as doors do. */
const openDoor = (log: EventStore, recent?: number): CommandDoor =>
  new CommandDoor(log, new LogRegistry(log), thatMorning, recent);
const told = (receipt: Receipt): string =>
  receipt.outcome === 'rejected' ? receipt.code : receipt.events.join();

const inContext = (
  body: object,
  commandId?: string,
  today: CalendarDate = context.today,
): CommandContext => ({
  ...context,
  today,
  bodyHash: bodyHash(body),
  ...(commandId !== undefined && { commandId }),
});
const registration = { enterpriseId: xuji, name: '许继', region: xuchang };
const register = (commandId?: string, today?: CalendarDate): RegisterEnterprise =>
  new RegisterEnterprise(registration, inContext(registration, commandId, today));
const retold = (day: string): RegisterEnterprise => {
  const data = { ...registration, effectiveOn: on(day) };
  return new RegisterEnterprise(data, inContext(data));
};
const rename = (name: string, commandId?: string): RenameEnterprise => {
  const data = { enterpriseId: xuji, name, effectiveOn: on('2026-01-01') };
  return new RenameEnterprise(data, inContext(data, commandId));
};
const enter = (zoneId: ZoneId): EnterZone =>
  new EnterZone({ enterpriseId: xuji, zoneId, effectiveOn: on('2026-01-01') }, context);
const establish = (zoneId: ZoneId): EstablishZone =>
  new EstablishZone({ zoneId, name: zoneId, leadingIndustries: [], effectiveOn: on('2020-01-01') }, context);

describe('Doors that keep what they met', () => {
  const both = orders(20, 60).chain((given) =>
    fc.tuple(
      fc.constant(given.map(({ command }) => command)),
      fc.array(fc.nat(2), { minLength: given.length, maxLength: given.length }),
    ),
  );

  test('answer any commands, whoever is asked, as one would that keeps nothing', () =>
    fc.assert(
      fc.asyncProperty(both, async ([commands, asked]) => {
        const answers = async (
          doorsOf: (log: EventStore) => (turn: number) => CommandDoor,
        ): Promise<readonly string[]> => {
          const log = await EmbeddedEventStore.open(folder());
          const doorOf = doorsOf(log);
          const heard: string[] = [];
          for (const [at, command] of commands.entries())
            heard.push(told(await doorOf(asked[at] ?? 0).execute(command)));
          await log.close();
          return heard;
        };
        const keeping = answers((log) => {
          const doors = [openDoor(log), openDoor(log), openDoor(log, 2)];
          return (turn) => doors[turn] ?? openDoor(log);
        });
        expect(await keeping).toEqual(await answers((log) => () => openDoor(log)));
      }),
      { numRuns: RUNS },
    ));
});

describe('A command decided upon a stream that another writer moves on meanwhile', () => {
  /** A door that keeps 许继; before the next append through it, a command through another door is recorded. */
  const interruptedBy = async (command: AnyCommand): Promise<CommandDoor> => {
    let appends = 0;
    const streams: Streams = {
      readStream: (...given) => store.readStream(...given),
      append: async (...given) => {
        appends += 1;
        if (appends === 2) await openDoor(store).execute(command);
        return store.append(...given);
      },
    };
    const door = new CommandDoor(streams, new LogRegistry(store), thatMorning);
    await door.execute(register());
    return door;
  };
  const namesOf = async (): Promise<readonly string[]> =>
    (await store.readStream(streamName('enterprise', xuji))).flatMap(({ event }) =>
      event.type === 'EnterpriseRenamed' ? [event.data.name] : [],
    );

  test('is recorded after it, where it is right still', async () => {
    const door = await interruptedBy(rename('许继集团'));
    expect(told(await door.execute(rename('许继电气')))).toBe('EnterpriseRenamed');
    expect(await namesOf()).toEqual(['许继集团', '许继电气']);
  });

  test('is refused, where it is right no more', async () => {
    for (const zone of [dazhou, electricValley]) await openDoor(store).execute(establish(zone));
    const door = await interruptedBy(enter(dazhou));
    expect(told(await door.execute(enter(electricValley)))).toBe('ALREADY_IN_ZONE');
  });

  test('records nothing, where the other has told the same', async () => {
    const door = await interruptedBy(rename('许继电气'));
    expect(told(await door.execute(rename('许继电气')))).toBe('');
    expect(await namesOf()).toEqual(['许继电气']);
  });

  test('is found again, where the other was the same command', async () => {
    const door = await interruptedBy(rename('许继电气', 'c-1'));
    const first = await door.execute(rename('许继电气', 'c-1'));
    expect(first).toEqual(await openDoor(store).execute(rename('许继电气', 'c-1')));
    expect(await namesOf()).toEqual(['许继电气']);
  });
});

describe('A command sent again', () => {
  test('after a restart gives its first receipt, and records nothing', async () => {
    await openDoor(store).execute(register());
    const first = await openDoor(store).execute(rename('许继电气', 'c-1'));
    await store.close();
    store = await EmbeddedEventStore.open(where);
    const door = openDoor(store);
    await door.execute(rename('许继集团'));
    expect(await door.execute(rename('许继电气', 'c-1'))).toEqual(first);
    expect(await store.readAll(undefined, 10)).toHaveLength(3);
  });

  test('on another day is what it was on the first, for a door that has not met it', async () => {
    const late: { door?: CommandDoor } = {};
    const streams: Streams = {
      readStream: (...given) => store.readStream(...given),
      append: async (...given) => {
        if (late.door === undefined) await (late.door = openDoor(store)).execute(register('c-1'));
        return store.append(...given);
      },
    };
    const door = new CommandDoor(streams, new LogRegistry(store), thatMorning);
    const receipt = await door.execute(register('c-1', on('2026-07-01')));
    expect(receipt).toEqual(await late.door?.execute(register('c-1')));
    expect(told(await door.execute(retold('2026-06-30')))).toBe('');
    expect(told(await door.execute(retold('2026-07-01')))).toBe('ENTERPRISE_ALREADY_REGISTERED');
  });
});
