import { eventHash, position, type Position } from '@liantu/kernel';
import { KeptFacts } from './kept-facts.js';

const hash = eventHash('0'.repeat(64));
const nothing = { all: () => Promise.reject(new Error('not asked')) };

/** A graph whose position the test moves: that of the checkpoint, and that at which answers are read. */
class Graph {
  readonly reads: (readonly string[])[] = [];
  at = 7n;
  readAt: bigint | undefined;

  facts(most = 10): KeptFacts<string, string> {
    const readers = { once: <Answer>(ask: (snapshot: typeof nothing) => Promise<Answer>) => ask(nothing) };
    const standing = { read: () => ({ position: position(this.at), hash }) };
    const read = (_snapshot: unknown, ids: readonly string[]) => Promise.resolve(this.answer(ids));
    return new KeptFacts<string, string>(readers, standing, { read, most, weigh: () => 1 });
  }

  private answer(ids: readonly string[]): { facts: ReadonlyMap<string, string>; position: Position } {
    this.reads.push(ids);
    const place = this.readAt ?? this.at;
    const known = ids.filter((id) => id !== 'unknown');
    return { facts: new Map(known.map((id) => [id, `${id} at ${place}`])), position: position(place) };
  }
}

describe('Keeping facts', () => {
  test('reads only those that are not kept', async () => {
    const graph = new Graph();
    const facts = graph.facts();
    await facts.of(['xuji', 'unknown']);
    expect(Object.fromEntries(await facts.of(['senyuan', 'unknown', 'xuji']))).toEqual({
      senyuan: 'senyuan at 7',
      xuji: 'xuji at 7',
    });
    expect(graph.reads).toEqual([['xuji', 'unknown'], ['senyuan']]);
  });

  test('reads all anew once the graph has gone on', async () => {
    const graph = new Graph();
    const facts = graph.facts();
    await facts.of(['xuji']);
    graph.at = 8n;
    expect((await facts.of(['xuji'])).get('xuji')).toBe('xuji at 8');
  });

  test('gives all of one position when the graph goes on in between', async () => {
    const graph = new Graph();
    const facts = graph.facts();
    await facts.of(['xuji']);
    graph.readAt = 8n;
    expect([...(await facts.of(['xuji', 'senyuan'])).values()]).toEqual(['xuji at 8', 'senyuan at 8']);
  });

  test('keeps nothing that is older than what it keeps', async () => {
    const graph = new Graph();
    const facts = graph.facts();
    graph.at = 8n;
    await facts.of(['xuji']);
    graph.readAt = 7n;
    await facts.of(['senyuan']);
    graph.readAt = undefined;
    expect((await facts.of(['senyuan'])).get('senyuan')).toBe('senyuan at 8');
  });

  test('gives up those read longest ago', async () => {
    const graph = new Graph();
    const facts = graph.facts(2);
    for (const id of ['xuji', 'senyuan', 'feiling', 'senyuan', 'xuji']) await facts.of([id]);
    expect(graph.reads).toEqual([['xuji'], ['senyuan'], ['feiling'], ['xuji']]);
  });
});
