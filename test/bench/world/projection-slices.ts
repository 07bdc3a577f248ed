import type { Recorded } from '@liantu/event-store';
import { eventHash, position, revision } from '@liantu/kernel';
import { streamOf } from '../../support/world.js';
import { enveloped } from './envelopes.js';
import { worldEvents, type WorldSize } from './world.js';

export interface ProjectionSettings {
  readonly folder: string;
  readonly world: WorldSize;
  /** Rounds that share the world, the warm-up included. */
  readonly slices: number;
  /** Events that share a transaction. */
  readonly batch: number;
  readonly events: number;
}

type Batch = readonly Recorded[];

/** The events of a world as they stand in the log, in equal slices of batches. */
export function* projectionSlices(settings: ProjectionSettings): Generator<readonly Batch[], undefined> {
  const perSlice = Math.ceil(settings.events / settings.slices);
  let slice: Recorded[] = [];
  for (const recorded of recordedWorld(settings.world)) {
    slice.push(recorded);
    if (slice.length < perSlice) continue;
    yield batchesOf(slice, settings.batch);
    slice = [];
  }
  if (slice.length > 0) yield batchesOf(slice, settings.batch);
  return undefined;
}

function* recordedWorld(world: WorldSize): Generator<Recorded, void> {
  let index = 0;
  for (const event of worldEvents(world)) {
    const at = position(BigInt(index + 1));
    yield {
      ...enveloped(event, index),
      stream: streamOf(event),
      revision: revision(0n),
      position: at,
      hash: eventHash(at.toString(16).padStart(64, '0')),
    };
    index += 1;
  }
}

const batchesOf = (events: readonly Recorded[], size: number): readonly Batch[] =>
  Array.from({ length: Math.ceil(events.length / size) }, (_, at) =>
    events.slice(at * size, (at + 1) * size),
  );
