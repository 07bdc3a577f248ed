import { openEmbeddedGraph, project, type ChainGraph } from '@liantu/chain-graph';
import { GraphRegistry, importDoorOf, rehearsalOf } from '@liantu/command-handling';
import { prepareDataFolder } from '@liantu/config';
import { openEmbeddedEventStore, type EventStore } from '@liantu/event-store';
import type { ImportDoors } from '@liantu/dataset';
import type { Clock } from '@liantu/kernel';
import { createLogger, SystemClock, type Logger } from '@liantu/observability';
import { Projector } from '@liantu/projecting';

/** The stores of one data folder, opened by this process: the log, the graph folded from it, and the doors of an import. */
export interface Installation {
  readonly store: EventStore;
  readonly graph: ChainGraph;
  readonly projector: Projector;
  readonly clock: Clock;
  readonly doors: ImportDoors;
  /** Resolves once the graph holds all that the log holds. */
  caughtUp(): Promise<void>;
  close(): Promise<void>;
}

/** Makes the folder when it is missing. Fails with LOCKED when another process holds it. */
export const openInstallation = async (
  folder: string,
  clock: Clock = new SystemClock(),
  logger: Logger = createLogger('warn'),
): Promise<Installation> => {
  await prepareDataFolder(folder);
  const store = await openEmbeddedEventStore(folder);
  const graph = await openEmbeddedGraph({ folder }).catch(async (error: unknown) => {
    await store.close();
    throw error;
  });
  const projector = new Projector({ store, graph, project, clock, logger });
  projector.start();
  const registry = new GraphRegistry(graph, () => projector.caughtUp());
  return {
    store,
    graph,
    projector,
    clock,
    doors: {
      rehearse: () => rehearsalOf(store, registry, clock),
      record: () => importDoorOf(store, registry, clock),
      ownersOf: (stages) => registry.ownersOf(stages),
    },
    caughtUp: () => caughtUp(store, projector),
    close: async () => {
      await projector.stop();
      await graph.close();
      await store.close();
    },
  };
};

const PATIENCE_MS = 600_000;

const caughtUp = async (store: EventStore, projector: Projector): Promise<void> => {
  const head = await store.head();
  if (head !== undefined) await projector.waitUntil(head.position, PATIENCE_MS);
};
