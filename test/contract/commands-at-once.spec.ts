import { bodyHash, CommandDoor, type Receipt, type Streams } from '@liantu/command-handling';
import {
  DefineChain,
  EstablishZone,
  NestZone,
  RegisterEnterprise,
  type ChainId,
  type EnterpriseId,
  type ZoneId,
} from '@liantu/domain';
import { EmbeddedEventStore, type EventStore } from '@liantu/event-store';
import { without } from '@liantu/kernel';
import { on } from '../support/events.js';
import { thatMorning } from '../support/importing.js';
import { LogRegistry } from '../support/log-registry.js';
import { context } from '../support/specification.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import { dazhou, electricValley, feiling, metals, power, stages, xuchang, xuji } from '../support/world.js';

const folder = temporaryFolders();
const effectiveOn = on('2020-01-01');

let store: EventStore;
let door: CommandDoor;

beforeEach(async () => {
  store = await EmbeddedEventStore.open(folder());
  door = new CommandDoor(store, new LogRegistry(store), thatMorning);
});
afterEach(() => store.close());

const outcomesOf = async (...receipts: readonly Promise<Receipt>[]): Promise<readonly string[]> =>
  (await Promise.all(receipts))
    .map((receipt) => (receipt.outcome === 'rejected' ? receipt.code : receipt.outcome))
    .sort();
const recordedIn = async (): Promise<readonly string[]> =>
  (await store.readAll(undefined, 1000)).map(({ event }) => event.type);

const register = (enterpriseId: EnterpriseId, creditCode: string): RegisterEnterprise =>
  new RegisterEnterprise(
    { enterpriseId, name: enterpriseId, region: xuchang, creditCode, effectiveOn },
    context,
  );
const define = (chainId: ChainId): DefineChain =>
  new DefineChain(
    { chainId, name: chainId, stages: [without(stages.copper, 'ordinal')], edges: [], effectiveOn },
    context,
  );
const establish = (zoneId: ZoneId): EstablishZone =>
  new EstablishZone({ zoneId, name: zoneId, leadingIndustries: [], effectiveOn }, context);
const nest = (zoneId: ZoneId, parent: ZoneId): NestZone =>
  new NestZone({ zoneId, parent, effectiveOn }, context);

describe('Two commands at once', () => {
  test('cannot give one credit code to two enterprises', async () => {
    const both = [xuji, feiling].map((id) => door.execute(register(id, '91410000174273201L')));
    expect(await outcomesOf(...both)).toEqual(['CREDIT_CODE_TAKEN', 'accepted']);
  });

  test('cannot put one stage into two chains', async () => {
    const both = [power, metals].map((id) => door.execute(define(id)));
    expect(await outcomesOf(...both)).toEqual(['STAGE_ID_TAKEN', 'accepted']);
  });

  test('cannot nest two zones in each other', async () => {
    await outcomesOf(door.execute(establish(dazhou)), door.execute(establish(electricValley)));
    const both = [nest(dazhou, electricValley), nest(electricValley, dazhou)];
    expect(await outcomesOf(...both.map((command) => door.execute(command)))).toEqual([
      'ZONES_FORM_A_LOOP',
      'accepted',
    ]);
  });
});

/** Two doors whose first appends wait for each other, so that both have decided before either has written. */
const racingDoors = (): readonly CommandDoor[] => {
  let isMet: () => void = () => undefined;
  const met = new Promise<void>((resolve) => (isMet = resolve));
  let arrived = 0;
  const racing: Streams = {
    readStream: (stream, tail) => store.readStream(stream, tail),
    append: async (...given) => {
      arrived += 1;
      if (arrived === 2) isMet();
      await met;
      return store.append(...given);
    },
  };
  return [racing, racing].map((streams) => new CommandDoor(streams, new LogRegistry(store), thatMorning));
};

describe('One commandId at two doors at once', () => {
  const named = (name: string): RegisterEnterprise => {
    const data = { enterpriseId: xuji, name, region: xuchang, effectiveOn };
    return new RegisterEnterprise(data, { ...context, commandId: 'c-1', bodyHash: bodyHash(data) });
  };

  const race = (...commands: readonly RegisterEnterprise[]): readonly Promise<Receipt>[] =>
    racingDoors().flatMap((racer, at) => commands.slice(at, at + 1).map((command) => racer.execute(command)));

  test('with one body is recorded once, and both are told so', async () => {
    const [one, two] = await Promise.all(race(named('许继'), named('许继')));
    expect(one).toEqual(two);
    expect(await recordedIn()).toEqual(['EnterpriseRegistered']);
  });

  test('with two bodies is recorded once, and one of them is refused', async () => {
    expect(await outcomesOf(...race(named('许继'), named('许继电气')))).toEqual([
      'COMMAND_ID_REUSED',
      'accepted',
    ]);
    expect(await recordedIn()).toEqual(['EnterpriseRegistered']);
  });
});
