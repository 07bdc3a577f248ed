import { bodyHash, CommandDoor, type Receipt, type Streams } from '@liantu/command-handling';
import {
  DefineChain,
  EstablishLink,
  JoinChain,
  RegisterEnterprise,
  ResumeEnterprise,
  SuspendEnterprise,
  type EnterpriseId,
  type Registration,
} from '@liantu/domain';
import { EmbeddedEventStore, EventStoreError, type EventStore } from '@liantu/event-store';
import { streamName, without, type CommandContext } from '@liantu/kernel';
import { on } from '../support/events.js';
import { thatMorning } from '../support/importing.js';
import { LogRegistry } from '../support/log-registry.js';
import { context } from '../support/specification.js';
import { temporaryFolders } from '../support/temporary-folder.js';
import {
  cabinets,
  edges,
  feiling,
  power,
  purchase,
  stages,
  switchgear,
  xuchang,
  xuji,
} from '../support/world.js';

const folder = temporaryFolders();

let store: EventStore;
let registry: LogRegistry;
let door: CommandDoor;

beforeEach(async () => {
  store = await EmbeddedEventStore.open(folder());
  registry = new LogRegistry(store);
  door = new CommandDoor(store, registry, thatMorning);
});
afterEach(() => store.close());

const inContext = (commandId: string | undefined, body: object): CommandContext => ({
  ...context,
  bodyHash: bodyHash(body),
  ...(commandId !== undefined && { commandId }),
});
const register = (
  id: EnterpriseId,
  change: Partial<Registration> = {},
  commandId?: string,
): RegisterEnterprise => {
  const data = { enterpriseId: id, name: id, region: xuchang, effectiveOn: on('2010-01-01'), ...change };
  return new RegisterEnterprise(data, inContext(commandId, data));
};
const suspend = (day: string, commandId?: string): SuspendEnterprise => {
  const data = { enterpriseId: xuji, effectiveOn: on(day) };
  return new SuspendEnterprise(data, inContext(commandId, data));
};
const define = new DefineChain(
  {
    chainId: power,
    name: '智能电力装备',
    stages: [without(stages.cabinets, 'ordinal'), without(stages.switchgear, 'ordinal')],
    edges: [edges.cabinets],
    effectiveOn: on('2020-01-01'),
  },
  context,
);
const deliver = new EstablishLink(
  {
    linkId: purchase,
    supplier: { kind: 'enterprise', id: feiling },
    customer: xuji,
    kind: 'SUPPLY',
    stageId: cabinets,
    intoStageId: switchgear,
    goods: '机柜',
    effectiveOn: on('2023-04-01'),
  },
  context,
);
const codeOf = (receipt: Receipt): string =>
  receipt.outcome === 'rejected' ? receipt.code : receipt.outcome;
const recordedIn = async (): Promise<readonly string[]> =>
  (await store.readAll(undefined, 1000)).map(({ event }) => event.type);

describe('A command at the door', () => {
  test('is recorded, and its receipt says where and what', async () =>
    expect(await door.execute(register(xuji))).toEqual({
      outcome: 'accepted',
      subject: xuji,
      position: (await store.head())?.position,
      events: ['EnterpriseRegistered'],
      warnings: [],
    }));

  test('that is refused leaves no trace', async () => {
    expect(codeOf(await door.execute(suspend('2024-01-01')))).toBe('ENTERPRISE_UNKNOWN');
    expect(await recordedIn()).toEqual([]);
  });

  test('that tells what is known already gives the place of the newest event there', async () => {
    const first = await door.execute(register(xuji));
    expect(await door.execute(register(xuji))).toEqual({ ...first, events: [] });
  });

  test('carries its context into the metadata of each event', async () => {
    await door.execute(register(xuji, {}, 'c-1'));
    const [recorded] = await store.readStream(streamName('enterprise', xuji));
    expect(recorded?.metadata).toMatchObject({
      schema: 1,
      commandId: 'c-1',
      actor: '招商专班',
      correlationId: 'correlation-1',
    });
  });

  test('with many events stands in the log as a whole', async () => {
    expect(await door.execute(define)).toMatchObject({ subject: power, events: await recordedIn() });
    expect(await recordedIn()).toEqual(['ChainDefined', 'StageAdded', 'StageAdded', 'StagesLinked']);
  });
});

describe('A repeated command', () => {
  test('gives its first receipt again, warnings too, and records nothing', async () => {
    const command = register(xuji, { creditCode: '91350203M0001QAY9B' }, 'c-1');
    const first = await door.execute(command);
    await door.execute(suspend('2024-01-01'));
    expect(first).toMatchObject({ warnings: [expect.stringContaining('check digit')] });
    expect(await door.execute(command)).toEqual(first);
    expect(await recordedIn()).toEqual(['EnterpriseRegistered', 'EnterpriseSuspended']);
  });

  test('is found again by another process', async () => {
    const command = register(xuji, {}, 'c-1');
    const first = await door.execute(command);
    expect(await new CommandDoor(store, registry, thatMorning).execute(command)).toEqual(first);
  });

  test('with another body is refused', async () => {
    await door.execute(register(xuji, {}, 'c-1'));
    expect(codeOf(await door.execute(suspend('2024-01-01', 'c-1')))).toBe('COMMAND_ID_REUSED');
  });

  test('about another subject is another command', async () => {
    await door.execute(register(xuji, {}, 'c-1'));
    expect(codeOf(await door.execute(register(feiling, {}, 'c-1')))).toBe('accepted');
  });

  test('that recorded nothing is decided again', async () => {
    await door.execute(suspend('2024-01-01', 'c-1'));
    await door.execute(register(xuji));
    expect(codeOf(await door.execute(suspend('2024-01-01', 'c-1')))).toBe('accepted');
  });
});

describe('What a command names', () => {
  test('is found at once when it was recorded just before', async () => {
    for (const command of [define, register(xuji), register(feiling)]) await door.execute(command);
    expect(codeOf(await door.execute(deliver))).toBe('accepted');
  });

  test('must exist', async () => {
    await door.execute(define);
    await door.execute(register(xuji));
    expect(codeOf(await door.execute(deliver))).toBe('ENTERPRISE_UNKNOWN');
  });

  test('is asked of the registry only where no stream can tell', async () => {
    await door.execute(register(xuji));
    const join = { enterpriseId: xuji, chainId: power, stageId: cabinets, role: 'MEMBER' } as const;
    const joining = new JoinChain({ ...join, effectiveOn: on('2024-01-01') }, context);
    expect(codeOf(await door.execute(joining))).toBe('CHAIN_UNKNOWN');
    expect(registry.asked).toBe(0);
  });

  test('may not be the credit code of another', async () => {
    const creditCode = '91410000174273201L';
    await door.execute(register(xuji, { creditCode }));
    expect(codeOf(await door.execute(register(feiling, { creditCode })))).toBe('CREDIT_CODE_TAKEN');
  });
});

describe('Writers racing on one stream', () => {
  test('through one door all get their turn', async () => {
    await door.execute(register(xuji));
    const renewed = Array.from({ length: 16 }, () => suspend('2024-01-01'));
    const codes = (await Promise.all(renewed.map((command) => door.execute(command)))).map(codeOf);
    expect(codes.sort()).toEqual([...Array<string>(15).fill('ALREADY_SUSPENDED'), 'accepted']);
  });

  test('through two doors decide on what the other wrote', async () => {
    await door.execute(register(xuji));
    const other = new CommandDoor(store, registry, thatMorning);
    const both = await Promise.all([door, other].map((one) => one.execute(suspend('2024-01-01'))));
    expect(both.map(codeOf).sort()).toEqual(['ALREADY_SUSPENDED', 'accepted']);
  });

  test('give up after three tries, and say that trying again may help', async () => {
    let tries = 0;
    const overtaken: Streams = {
      readStream: (stream, slice) => store.readStream(stream, slice),
      append: () => {
        tries += 1;
        return Promise.reject(new EventStoreError('WRONG_REVISION', 'Another was first'));
      },
    };
    const slow = new CommandDoor(overtaken, registry, thatMorning);
    await expect(slow.execute(register(xuji))).rejects.toMatchObject({
      code: 'UNAVAILABLE',
      retriable: true,
    });
    expect(tries).toBe(3);
  });
});

describe('A door that has decided about a subject before', () => {
  const counting = (): { readonly streams: Streams; reads: number } => {
    const counted = {
      reads: 0,
      streams: {
        readStream: (...[stream, tail]: Parameters<Streams['readStream']>) => {
          counted.reads += 1;
          return store.readStream(stream, tail);
        },
        append: (...given: Parameters<Streams['append']>) => store.append(...given),
      },
    };
    return counted;
  };

  test('records the next command without reading its stream', async () => {
    const counted = counting();
    const own = new CommandDoor(counted.streams, registry, thatMorning);
    await own.execute(register(xuji));
    const before = counted.reads;
    expect(codeOf(await own.execute(suspend('2024-01-01')))).toBe('accepted');
    expect(counted.reads).toBe(before);
  });

  test('allows what another door has made possible since', async () => {
    await door.execute(suspend('2024-01-01'));
    await door.execute(register(xuji));
    const other = new CommandDoor(store, registry, thatMorning);
    await door.execute(suspend('2024-01-01'));
    const resumed = { enterpriseId: xuji, effectiveOn: on('2024-02-01') };
    await other.execute(new ResumeEnterprise(resumed, inContext(undefined, resumed)));
    expect(codeOf(await door.execute(suspend('2024-03-01')))).toBe('accepted');
  });

  test('refuses what another door has made impossible since', async () => {
    await door.execute(register(xuji));
    await new CommandDoor(store, registry, thatMorning).execute(suspend('2024-01-01'));
    expect(codeOf(await door.execute(suspend('2024-01-01')))).toBe('ALREADY_SUSPENDED');
  });

  test('knows a command that another door has recorded since', async () => {
    await door.execute(register(xuji));
    const command = suspend('2024-01-01', 'c-1');
    const first = await new CommandDoor(store, registry, thatMorning).execute(command);
    expect(await door.execute(command)).toEqual(first);
    expect(await recordedIn()).toEqual(['EnterpriseRegistered', 'EnterpriseSuspended']);
  });

  test('decides as well about one that it no longer keeps', async () => {
    const forgetful = new CommandDoor(store, registry, thatMorning, 1);
    await forgetful.execute(register(xuji));
    await forgetful.execute(register(feiling));
    expect(codeOf(await forgetful.execute(suspend('2024-01-01', 'c-1')))).toBe('accepted');
    expect(codeOf(await forgetful.execute(suspend('2024-01-01')))).toBe('ALREADY_SUSPENDED');
  });
});
