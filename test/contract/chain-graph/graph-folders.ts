import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { project, type ChainGraph, type Checkpoint } from '@liantu/chain-graph';
import type { Recorded } from '../../support/world.js';

/** Opens the graph of a folder, which may be empty, or hold what was applied before. */
export type Open = (folder: string) => Promise<ChainGraph>;

export const checkpointAt = ({ position, hash }: Recorded): Checkpoint => ({ position, hash });

/** Applies events as one batch, up to the last of them. */
export const apply = async (graph: ChainGraph, events: readonly Recorded[]): Promise<void> => {
  const last = events.at(-1);
  if (last !== undefined) await graph.apply(events.flatMap(project), checkpointAt(last));
};

/** Graphs in folders of their own, all closed and removed in the end. */
export class GraphFolders {
  private readonly graphs = new Set<ChainGraph>();
  private readonly folders: string[] = [];

  constructor(private readonly open: Open) {}

  async newFolder(): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'liantu-'));
    this.folders.push(folder);
    return folder;
  }

  async openIn(folder: string): Promise<ChainGraph> {
    const graph = await this.open(folder);
    this.graphs.add(graph);
    return graph;
  }

  async close(graph: ChainGraph): Promise<void> {
    this.graphs.delete(graph);
    await graph.close();
  }

  /** A new graph that holds a history. */
  async holding(history: readonly Recorded[]): Promise<ChainGraph> {
    const graph = await this.openIn(await this.newFolder());
    await apply(graph, history);
    return graph;
  }

  async removeAll(): Promise<void> {
    for (const graph of this.graphs) await this.close(graph);
    await Promise.all(this.folders.splice(0).map((folder) => rm(folder, { recursive: true, force: true })));
  }
}
