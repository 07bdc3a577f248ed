import { openEmbeddedGraph, project, type ChainGraph } from '@liantu/chain-graph';
import { on, registered, renamed } from '../../../../test/support/events.js';
import { temporaryFolders } from '../../../../test/support/temporary-folder.js';
import { hashOf, recorded, senyuan, xuji } from '../../../../test/support/world.js';
import { position } from '@liantu/kernel';
import { boundsWithin, Shelf, type Bounds } from './shelf.js';

const folderOf = temporaryFolders();
const opened: ChainGraph[] = [];
afterEach(() => Promise.all(opened.splice(0).map((graph) => graph.close())));

const first = position(1n);
const [spring, summer, autumn] = [on('2024-03-31'), on('2024-06-30'), on('2024-09-30')];

const shelf = async (bounds: Bounds = { dates: 64, items: 100 }): Promise<Shelf> => {
  const graph = await openEmbeddedGraph({ folder: folderOf(), durable: false });
  opened.push(graph);
  const events = recorded(registered(xuji), registered(senyuan), renamed(xuji, '许继智能', '2024-06-01'));
  await graph.apply(events.flatMap(project), { position: first, hash: hashOf(first) });
  return new Shelf(graph, first, bounds);
};

const nameOn = async (of: Shelf, date: typeof spring): Promise<string | undefined> =>
  (await of.view(date).enterprises.get(xuji))?.name;

describe('A shelf of views', () => {
  test('gives the same view of a day to all who ask', async () => {
    const of = await shelf();
    expect(of.view(spring)).toBe(of.view(spring));
    expect(of.view(summer).on(spring)).toBe(of.view(spring));
  });

  test('answers each day with what held on it', async () => {
    const of = await shelf();
    const before = await nameOn(of, spring);
    expect([await nameOn(of, summer), await nameOn(of, spring)]).toEqual(['许继智能', before]);
    expect(before).not.toBe('许继智能');
  });

  test('gives up the day that was asked about longest ago', async () => {
    const of = await shelf({ dates: 2, items: 100 });
    const [ofSpring, ofSummer] = [of.view(spring), of.view(summer)];
    of.view(spring);
    of.view(autumn);
    expect(of.view(spring)).toBe(ofSpring);
    expect(of.view(summer)).not.toBe(ofSummer);
  });

  test('gives up days until what is kept fits', async () => {
    const of = await shelf({ dates: 10, items: 1 });
    const ofSpring = of.view(spring);
    await ofSpring.enterprises.all([xuji, senyuan]);
    of.view(summer);
    expect(of.view(spring)).not.toBe(ofSpring);
  });

  test('leaves a view that it gave up to those who hold it', async () => {
    const of = await shelf({ dates: 1, items: 100 });
    const ofSpring = of.view(spring);
    of.view(summer);
    expect((await ofSpring.enterprises.get(senyuan))?.id).toBe(senyuan);
  });

  test('takes an item for each half kilobyte there is', () =>
    expect(boundsWithin(1_048_576).items).toBe(2048));
});
