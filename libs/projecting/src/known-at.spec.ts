import { openEmbeddedGraph, project, type ChainGraph } from '@liantu/chain-graph';
import { openEmbeddedEventStore, type EventStore } from '@liantu/event-store';
import { instant, streamName, type Instant } from '@liantu/kernel';
import { createLogger, SystemClock } from '@liantu/observability';
import { on, registered, renamed } from '../../../test/support/events.js';
import { newEvent } from '../../../test/support/new-events.js';
import { temporaryFolders } from '../../../test/support/temporary-folder.js';
import { xuji } from '../../../test/support/world.js';
import { KnownAt, type KnownAtLimits } from './known-at.js';
import { Projector } from './projector.js';

const newFolder = temporaryFolders();
const closing: (() => Promise<void>)[] = [];
const today = on('2026-06-30');
const stream = streamName('enterprise', xuji);

/** Noon of a day in June 2026. */
const noon = (day: string): Instant => instant(`2026-06-${day}T12:00:00.000Z`);

afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

interface Told {
  readonly store: EventStore;
  readonly live: ChainGraph;
  readonly past: KnownAt;
  /** How many graphs were made to be thrown away, and how many of them are open. */
  readonly temporary: { made: number; open: number };
}

/** Registered on the 1st, renamed on the 2nd and the 3rd. */
const told = async (limits?: KnownAtLimits): Promise<Told> => {
  const store = await openEmbeddedEventStore(newFolder());
  const live = await openEmbeddedGraph({ folder: newFolder() });
  const projector = new Projector({
    store,
    graph: live,
    project,
    clock: new SystemClock(),
    logger: createLogger('silent'),
  });
  const temporary = { made: 0, open: 0 };
  const temporaryGraph = async (): Promise<ChainGraph> => {
    const graph = await openEmbeddedGraph({ folder: newFolder(), durable: false, readers: 1 });
    temporary.made += 1;
    temporary.open += 1;
    const close = graph.close.bind(graph);
    graph.close = async () => {
      temporary.open -= 1;
      await close();
    };
    return graph;
  };
  const past = new KnownAt({ store, live, projector, project, temporaryGraph }, limits);
  closing.push(
    () => store.close(),
    () => live.close(),
    () => projector.stop(),
    () => past.close(),
  );
  const history = [
    newEvent(registered(xuji, { name: '许继集团' }), { recordedAt: noon('01') }),
    newEvent(renamed(xuji, '许继电气', '2020-01-01'), { recordedAt: noon('02') }),
    newEvent(renamed(xuji, '许继智能', '2020-01-01'), { recordedAt: noon('03') }),
  ];
  const { position } = await store.append(stream, history, 'no-stream');
  projector.start();
  await projector.waitUntil(position, 5000);
  return { store, live, past, temporary };
};

const nameIn = async (graph: ChainGraph): Promise<string | undefined> =>
  (await graph.enterprises([xuji], today)).get(xuji)?.name;

const asking = (): AbortSignal => new AbortController().signal;

describe('Asking what was known at an instant', () => {
  test.each([
    ['01', '许继集团'],
    ['02', '许继电气'],
  ])('on June %s gives the name of that time', async (day, name) => {
    const { past } = await told();
    expect(await nameIn(await past.at(noon(day), asking()))).toBe(name);
  });

  test('before anything was recorded gives an empty graph', async () => {
    const { past } = await told();
    const graph = await past.at(instant('2020-01-01T00:00:00.000Z'), asking());
    expect(await graph.checkpoint()).toBeUndefined();
    expect(await nameIn(graph)).toBeUndefined();
  });

  test('that nothing came after asks the live graph', async () => {
    const { past, live } = await told();
    expect(await past.at(noon('04'), asking())).toBe(live);
  });

  test('twice at once folds the log once', async () => {
    const { past, temporary } = await told();
    const [one, other] = await Promise.all([past.at(noon('01'), asking()), past.at(noon('01'), asking())]);
    expect(one).toBe(other);
    expect(temporary.made).toBe(1);
  });

  test('that takes too long is TIMEOUT, and leaves no graph behind', async () => {
    const { past, temporary } = await told({ graphs: 4, milliseconds: 0, foldsAtOnce: 2 });
    await expect(past.at(noon('01'), asking())).rejects.toMatchObject({ code: 'TIMEOUT' });
    expect(temporary.open).toBe(0);
  });
});

describe('A graph of the past', () => {
  const few: KnownAtLimits = { graphs: 1, milliseconds: 10_000, foldsAtOnce: 2 };

  test('stays open while a request uses it, whatever others ask', async () => {
    const { past } = await told(few);
    const graph = await past.at(noon('01'), asking());
    await past.at(noon('02'), asking());
    expect(await nameIn(graph)).toBe('许继集团');
  });

  test('is closed when it is no longer kept and its request has ended', async () => {
    const { past, temporary } = await told(few);
    const request = new AbortController();
    await past.at(noon('01'), request.signal);
    await past.at(noon('02'), asking());
    request.abort();
    await new Promise((resolve) => setImmediate(resolve));
    expect(temporary.open).toBe(1);
  });

  test('is kept for the next ask', async () => {
    const { past, temporary } = await told(few);
    await past.at(noon('01'), asking());
    await past.at(noon('01'), asking());
    expect(temporary.made).toBe(1);
  });
});
