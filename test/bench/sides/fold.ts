import { openEmbeddedGraph, project, type ChainGraph } from '@liantu/chain-graph';
import { openEmbeddedEventStore, type EventStore } from '@liantu/event-store';
import { createLogger, SystemClock } from '@liantu/observability';
import { Projector } from '@liantu/projecting';

const PATIENCE_MS = 3_600_000;

export interface Stores {
  readonly store: EventStore;
  readonly graph: ChainGraph;
  readonly projector: Projector;
}

/** Runs the projector over a log and a graph while the work lasts, and until the graph holds everything; then closes all. */
export const folding = async (
  folders: { readonly log: string; readonly graph: string },
  work: (stores: Stores) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const store = await openEmbeddedEventStore(folders.log);
  const graph = await openEmbeddedGraph({ folder: folders.graph });
  const parts = { store, graph, project, clock: new SystemClock(), logger: createLogger('error') };
  const projector = new Projector(parts);
  projector.start();
  await work({ store, graph, projector });
  const head = await store.head();
  if (head !== undefined) await projector.waitUntil(head.position, PATIENCE_MS);
  await projector.stop();
  await graph.close();
  await store.close();
};
