import type { EventStore, NewEvent } from '@liantu/event-store';
import type { StreamName } from '@liantu/kernel';
import { streamOf } from '../../support/world.js';
import { enveloped } from './envelopes.js';
import { worldEvents, type WorldSize } from './world.js';

/** Appends on their way at once: as many as share a sync. */
const IN_FLIGHT = 2000;

/** Writes a world into an empty log, all events of a stream in one append. */
export const appendWorld = async (store: EventStore, world: WorldSize): Promise<void> => {
  let appends: Promise<unknown>[] = [];
  for (const [stream, events] of streams(world)) {
    appends.push(store.append(stream, events, 'no-stream'));
    if (appends.length < IN_FLIGHT) continue;
    await Promise.all(appends);
    appends = [];
  }
  await Promise.all(appends);
};

/** A world tells all of a stream in one go. */
function* streams(world: WorldSize): Generator<readonly [StreamName, readonly NewEvent[]]> {
  let [stream, events, index]: [StreamName | undefined, NewEvent[], number] = [undefined, [], 0];
  for (const event of worldEvents(world)) {
    const next = streamOf(event);
    if (stream !== undefined && next !== stream) {
      yield [stream, events];
      events = [];
    }
    stream = next;
    events.push(enveloped(event, index));
    index += 1;
  }
  if (stream !== undefined) yield [stream, events];
}
