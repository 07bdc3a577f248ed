import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openEmbeddedGraph, type ChainGraph } from '@liantu/chain-graph';

/** Makes empty graphs that vanish when closed. What an earlier process left behind is removed. */
export const temporaryGraphsIn = async (folder: string): Promise<() => Promise<ChainGraph>> => {
  await rm(folder, { recursive: true, force: true });
  return async () => {
    const own = join(folder, randomUUID());
    const graph = await openEmbeddedGraph({ folder: own, durable: false, readers: 1 });
    const close = graph.close.bind(graph);
    graph.close = async () => {
      await close();
      await rm(own, { recursive: true, force: true });
    };
    return graph;
  };
};
