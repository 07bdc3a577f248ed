import type { ChainGraph, Checkpoint } from '@liantu/chain-graph';
import type { EventStore } from '@liantu/event-store';
import { ProjectingError } from './projecting-error.js';

const REMEDY =
  'The log was cut short, or this graph was folded from another one. Restore the log from a backup; or, if the log is right, ' +
  'remove the graph: it is folded anew from the log';

/** Where the graph stands; CORRUPT when the log holds no such event there. */
export const agreedCheckpoint = async (
  store: EventStore,
  graph: ChainGraph,
): Promise<Checkpoint | undefined> => {
  const checkpoint = await graph.checkpoint();
  if (checkpoint === undefined) return undefined;
  const at = checkpoint.position.toString();
  const event = await store.eventAt(checkpoint.position);
  if (event === undefined)
    throw new ProjectingError(
      'CORRUPT',
      `The graph stands at position ${at}, where the log holds no event. ${REMEDY}`,
    );
  if (event.hash !== checkpoint.hash)
    throw new ProjectingError(
      'CORRUPT',
      `At position ${at} the log holds another event than the graph. ${REMEDY}`,
    );
  return checkpoint;
};
