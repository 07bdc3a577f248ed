import { openEmbeddedGraph, type ChainGraph } from '@liantu/chain-graph';
import { EventStoreError } from '@liantu/event-store';
import { requireData } from './data-folder.js';
import { openInstallation } from './installation.js';
import { complain } from './output.js';

/**
 * The graph of a data folder, caught up with its log. While another process holds the log the graph is read as that process
 * has folded it. Where there is no data nothing is made.
 */
export const readGraph = async <Answer>(
  folder: string,
  ask: (graph: ChainGraph) => Promise<Answer>,
): Promise<Answer> => {
  await requireData(folder);
  const installation = await openInstallation(folder).catch((error: unknown) => {
    if (error instanceof EventStoreError && error.code === 'LOCKED') return undefined;
    throw error;
  });
  if (installation === undefined) return readBesideItsWriter(folder, ask);
  try {
    await installation.caughtUp();
    return await ask(installation.graph);
  } finally {
    await installation.close();
  }
};

const readBesideItsWriter = async <Answer>(
  folder: string,
  ask: (graph: ChainGraph) => Promise<Answer>,
): Promise<Answer> => {
  complain('Another process writes to this folder: the answer is as far as it has folded the log.');
  const graph = await openEmbeddedGraph({ folder });
  try {
    return await ask(graph);
  } finally {
    await graph.close();
  }
};
