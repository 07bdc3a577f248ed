import type { ChainGraph } from '@liantu/chain-graph';
import type { EventStore, Recorded } from '@liantu/event-store';
import type { Position } from '@liantu/kernel';
import type { Project } from './projector.js';

const PAGE = 2000;

/** Folds the log up to and with the position into an empty graph, reading one page ahead, unless the signal aborts. */
export const foldUntil = async (
  { store, project }: { readonly store: EventStore; readonly project: Project },
  graph: ChainGraph,
  upTo: Position | undefined,
  signal: AbortSignal,
): Promise<void> => {
  if (upTo === undefined) return;
  let next = readAhead(store, undefined);
  for (;;) {
    signal.throwIfAborted();
    const page = (await next).filter(({ position }) => position <= upTo);
    const last = page.at(-1);
    if (last === undefined) return;
    const done = last.position >= upTo;
    if (!done) next = readAhead(store, last.position);
    await graph.apply(page.flatMap(project), { position: last.position, hash: last.hash });
    if (done) return;
  }
};

/** A page that fails while another is applied is met when it is awaited, not before. */
const readAhead = (store: EventStore, after: Position | undefined): Promise<readonly Recorded[]> => {
  const page = store.readAll(after, PAGE);
  page.catch(() => undefined);
  return page;
};
