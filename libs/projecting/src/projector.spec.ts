import { setTimeout as pause } from 'node:timers/promises';
import { ChainGraphError, openEmbeddedGraph, project, type ChainGraph } from '@liantu/chain-graph';
import type { DomainEvent } from '@liantu/domain';
import { openEmbeddedEventStore, type EventStore, type Recorded } from '@liantu/event-store';
import { position, streamName, type Position } from '@liantu/kernel';
import { createLogger, SystemClock } from '@liantu/observability';
import { on, registered, renamed } from '../../../test/support/events.js';
import { newEvent } from '../../../test/support/new-events.js';
import { temporaryFolders } from '../../../test/support/temporary-folder.js';
import { senyuan, tianhong, xuji } from '../../../test/support/world.js';
import { Projector, type Project } from './projector.js';

const newFolder = temporaryFolders();
const today = on('2026-06-30');
const stream = streamName('enterprise', 'any');
const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const open = async (
  log = newFolder(),
  own = newFolder(),
): Promise<{ readonly store: EventStore; readonly graph: ChainGraph }> => {
  const [store, graph] = [await openEmbeddedEventStore(log), await openEmbeddedGraph({ folder: own })];
  closing.push(
    () => store.close(),
    () => graph.close(),
  );
  return { store, graph };
};

const started = (parts: { store: EventStore; graph: ChainGraph; project?: Project }): Projector => {
  const projector = new Projector({
    project,
    clock: new SystemClock(),
    logger: createLogger('silent'),
    ...parts,
  });
  closing.push(() => projector.stop());
  projector.start();
  return projector;
};

const append = async (store: EventStore, ...events: readonly DomainEvent[]): Promise<Position> => {
  const last = (await store.readStream(stream, { backwards: true, limit: 1 }))[0]?.revision;
  const { position: at } = await store.append(
    stream,
    events.map((event) => newEvent(event)),
    last ?? 'no-stream',
  );
  return at;
};

const until = async (holds: () => boolean): Promise<void> => {
  while (!holds()) await pause(5);
};

describe('Projecting', () => {
  test('folds what is in the log, and what comes', async () => {
    const { store, graph } = await open();
    await append(store, registered(xuji));
    const projector = started({ store, graph });
    await projector.waitUntil(await append(store, registered(senyuan)), 5000);
    expect([...(await graph.enterprises([xuji, senyuan], today)).keys()]).toEqual([xuji, senyuan]);
  });

  test('goes on from its checkpoint after a restart', async () => {
    const { store, graph } = await open();
    const first = started({ store, graph });
    await first.waitUntil(await append(store, registered(xuji)), 5000);
    await first.stop();
    const seen: Recorded[] = [];
    const second = started({ store, graph });
    second.observe((applied) => seen.push(...applied));
    await second.waitUntil(await append(store, registered(senyuan)), 5000);
    expect(seen.map(({ event }) => event)).toEqual([registered(senyuan)]);
  });

  test('tells observers of every event, in the order of the log', async () => {
    const { store, graph } = await open();
    const seen: Position[] = [];
    const projector = started({ store, graph });
    projector.observe((applied) => seen.push(...applied.map((recorded) => recorded.position)));
    await append(store, registered(xuji), registered(senyuan));
    await projector.waitUntil(await append(store, registered(tianhong)), 5000);
    expect(seen).toEqual((await store.readAll(undefined, 10)).map((recorded) => recorded.position));
  });

  test('finishes the batch under way when it is stopped', async () => {
    const { store, graph } = await open();
    const projector = started({ store, graph });
    await append(store, registered(xuji));
    await projector.stop();
    expect(projector.position).toEqual((await graph.checkpoint())?.position);
    expect(projector.projecting).toBe(false);
  });
});

describe('Projecting onto a graph of another log', () => {
  test('stops when the log is shorter than the graph', async () => {
    const { store, graph } = await open();
    await started({ store, graph }).waitUntil(await append(store, registered(xuji)), 5000);
    const { store: other } = await open();
    const projector = started({ store: other, graph });
    await until(() => projector.problem !== undefined);
    expect(projector.problem).toMatch(/the log holds no event. The log was cut short/);
    expect(projector.projecting).toBe(false);
  });

  test('stops when another event stands where the graph stands', async () => {
    const { store, graph } = await open();
    await started({ store, graph }).waitUntil(await append(store, registered(xuji)), 5000);
    const { store: other } = await open();
    await append(other, registered(senyuan));
    const projector = started({ store: other, graph });
    await until(() => projector.problem !== undefined);
    expect(projector.problem).toMatch(/holds another event than the graph/);
  });
});

describe('An event that cannot be folded', () => {
  const refusing: Project = (recorded) => {
    if (recorded.event.type === 'EnterpriseRenamed') throw new Error('no such mutation');
    return project(recorded);
  };
  const poisoned = async (): Promise<{ store: EventStore; graph: ChainGraph; projector: Projector }> => {
    const { store, graph } = await open();
    await append(store, registered(xuji), renamed(xuji, '许继', '2020-01-01'), registered(senyuan));
    const projector = started({ store, graph, project: refusing });
    await until(() => !projector.projecting);
    return { store, graph, projector };
  };

  test('stops the loop before it, with all that came before folded', async () => {
    const { store, graph } = await poisoned();
    const [first] = await store.readAll(undefined, 1);
    expect((await graph.checkpoint())?.position).toBe(first?.position);
  });

  test('is named by position, id and type', async () => {
    const { store, projector } = await poisoned();
    const second = (await store.readAll(undefined, 2))[1];
    expect(projector.problem).toMatch(
      `Event ${String(second?.id)} (EnterpriseRenamed) at position ${String(second?.position)}`,
    );
  });

  test('makes those who wait stale at once', async () => {
    const { projector } = await poisoned();
    await expect(projector.waitUntil(position(9n), 5000)).rejects.toMatchObject({ code: 'STALE' });
  });

  test('is folded by the next start, once it can be', async () => {
    const { store, graph } = await poisoned();
    const head = await store.head();
    const healed = started({ store, graph });
    await healed.waitUntil(head?.position ?? position(0n), 5000);
    expect(healed.problem).toBeUndefined();
  });
});

describe('An engine that is down', () => {
  test('is tried again until it answers, and nothing is lost', async () => {
    const { store, graph } = await open();
    const apply = graph.apply.bind(graph);
    let failures = 3;
    graph.apply = async (...given) => {
      failures -= 1;
      if (failures >= 0) throw new ChainGraphError('UNAVAILABLE', 'The graph does not answer');
      await apply(...given);
    };
    const projector = started({ store, graph });
    const head = await append(store, registered(xuji), registered(senyuan));
    await until(() => projector.problem === 'The graph does not answer; trying again');
    await projector.waitUntil(head, 5000);
    expect(projector.problem).toBeUndefined();
    expect((await graph.enterprises([xuji, senyuan], today)).size).toBe(2);
  });
});

describe('Waiting for a position', () => {
  test('that is not reached in time is STALE', async () => {
    const projector = started(await open());
    await expect(projector.waitUntil(position(7n), 20)).rejects.toMatchObject({ code: 'STALE' });
  });

  test('ends when the caller gives up', async () => {
    const projector = started(await open());
    const giveUp = new AbortController();
    const waiting = projector.waitUntil(position(7n), 5000, giveUp.signal);
    giveUp.abort(new Error('hung up'));
    await expect(waiting).rejects.toThrow('hung up');
  });

  test('for the head of the log resolves once the graph has it', async () => {
    const { store, graph } = await open();
    const projector = started({ store, graph });
    await append(store, registered(xuji));
    await projector.caughtUp();
    expect(await projector.lag()).toMatchObject({ events: 0, seconds: 0 });
  });
});

describe('Lag', () => {
  test('counts the events that the graph does not have', async () => {
    const { store, graph } = await open();
    await append(store, registered(xuji), registered(senyuan));
    const idle = new Projector({
      store,
      graph,
      project,
      clock: new SystemClock(),
      logger: createLogger('silent'),
    });
    const lag = await idle.lag();
    expect(lag).toMatchObject({ events: 2, atLeast: false, head: (await store.head())?.position });
    expect(lag.seconds).toBeGreaterThan(0);
  });
});

describe('Following the graph', () => {
  const followed = async (
    projector: Projector,
    after: Position | undefined,
    count: number,
  ): Promise<readonly Position[]> => {
    const enough = new AbortController();
    const seen: Position[] = [];
    for await (const events of projector.follow(after, enough.signal)) {
      seen.push(...events.map((recorded) => recorded.position));
      if (seen.length >= count) enough.abort();
    }
    return seen;
  };

  test('gives the past, then the present, without a gap or a repetition', async () => {
    const { store, graph } = await open();
    const projector = started({ store, graph });
    await append(store, registered(xuji), registered(senyuan));
    const following = followed(projector, undefined, 3);
    await append(store, registered(tianhong));
    expect(await following).toEqual((await store.readAll(undefined, 9)).map((one) => one.position));
  });

  test('resumes after a position', async () => {
    const { store, graph } = await open();
    const projector = started({ store, graph });
    const first = await append(store, registered(xuji));
    const second = await append(store, registered(senyuan));
    expect(await followed(projector, first, 1)).toEqual([second]);
  });

  test('ends when it is given up while nothing happens', async () => {
    const projector = started(await open());
    const giveUp = new AbortController();
    const step = projector.follow(undefined, giveUp.signal).next();
    giveUp.abort();
    expect(await step).toEqual({ done: true, value: undefined });
  });
});
