import type { EventStore, Recorded } from '@liantu/event-store';

const PAGE = 1_000;

/** Every event of the log, oldest first. */
export async function* wholeLog(store: EventStore): AsyncGenerator<readonly Recorded[]> {
  for (let page = await store.readAll(undefined, PAGE); page.length > 0;) {
    yield page;
    page = await store.readAll(page.at(-1)?.position, PAGE);
  }
}
