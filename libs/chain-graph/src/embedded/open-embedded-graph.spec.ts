import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { position } from '@liantu/kernel';
import { on, registered, renamed } from '../../../../test/support/events.js';
import { temporaryFolders } from '../../../../test/support/temporary-folder.js';
import { hashOf, recorded, senyuan, xuji, type Events } from '../../../../test/support/world.js';
import type { ChainGraph } from '../chain-graph.js';
import { project } from '../projection/project.js';
import { openEmbeddedGraph } from './open-embedded-graph.js';

const folderOf = temporaryFolders();
const opened: ChainGraph[] = [];
afterEach(() => Promise.all(opened.splice(0).map((graph) => graph.close())));

const openIn = async (folder: string, notice?: (sentence: string) => void): Promise<ChainGraph> => {
  const graph = await openEmbeddedGraph({ folder, durable: false, ...(notice !== undefined && { notice }) });
  opened.push(graph);
  return graph;
};

const upTo = (place: bigint): { position: ReturnType<typeof position>; hash: ReturnType<typeof hashOf> } => ({
  position: position(place),
  hash: hashOf(position(place)),
});

const apply = (graph: ChainGraph, place: bigint, ...events: Events): Promise<void> =>
  graph.apply(recorded(...events).flatMap(project), upTo(place));

describe('Opening the graph of a folder', () => {
  test('removes graphs of other versions and says so', async () => {
    const [folder, sentences] = [folderOf(), [] as string[]];
    for (const name of ['graph-0.sqlite', 'graph-0.sqlite-wal', 'log.sqlite'])
      writeFileSync(join(folder, name), '');
    await openIn(folder, (sentence) => void sentences.push(sentence));
    expect(sentences).toEqual([
      'The graph graph-0.sqlite is of another version and was removed; it is folded anew from the log',
    ]);
    expect(readdirSync(folder)).not.toContain('graph-0.sqlite-wal');
    expect(readdirSync(folder)).toContain('log.sqlite');
  });

  test('that is no database fails with CORRUPT and names the file to delete', async () => {
    const folder = folderOf();
    const file = join(folder, 'graph-1.sqlite');
    writeFileSync(file, '机柜'.repeat(1000));
    await expect(openIn(folder)).rejects.toMatchObject({
      code: 'CORRUPT',
      message: expect.stringMatching(new RegExp(`${file} is damaged .* Delete it`)) as string,
    });
  });

  test('finds what was left in it', async () => {
    const folder = folderOf();
    const before = await openIn(folder);
    await apply(before, 1n, registered(xuji));
    await before.close();
    expect(await (await openIn(folder)).checkpoint()).toEqual(upTo(1n));
  });
});

describe('A batch that cannot be stored', () => {
  const unstorable = renamed(senyuan, '森源\0', '2020-01-01');

  test('leaves nothing of itself behind', async () => {
    const graph = await openIn(folderOf());
    await apply(graph, 1n, registered(xuji));
    await expect(apply(graph, 3n, registered(senyuan), unstorable)).rejects.toThrow('NUL');
    expect(await graph.checkpoint()).toEqual(upTo(1n));
    expect((await graph.enterprises([senyuan], on('2020-01-01'))).size).toBe(0);
  });

  test('does not keep a later one from being stored', async () => {
    const graph = await openIn(folderOf());
    await expect(apply(graph, 2n, registered(senyuan), unstorable)).rejects.toThrow('NUL');
    await apply(graph, 2n, registered(xuji), registered(senyuan));
    expect((await graph.enterprises([xuji, senyuan], on('2020-01-01'))).size).toBe(2);
  });
});

describe('A closed graph', () => {
  test('answers no question and takes no batch', async () => {
    const graph = await openIn(folderOf());
    await graph.close();
    await expect(graph.checkpoint()).rejects.toMatchObject({ code: 'UNAVAILABLE' });
    await expect(apply(graph, 1n, registered(xuji))).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  });
});
