import type { EventStore, Recorded } from '@liantu/event-store';
import type { Clock, Position } from '@liantu/kernel';

const COUNTED = 10_000;

/** How far the graph is behind the log. */
export interface Lag {
  readonly head?: Position;
  readonly projected?: Position;
  /** Counted up to 10,000; `atLeast` says that there are more. */
  readonly events: number;
  readonly atLeast: boolean;
  /** Age of the oldest event that the graph does not have. */
  readonly seconds: number;
}

/** Positions have holes, so the events are counted by reading them. */
export const measureLag = async (
  store: EventStore,
  projected: Position | undefined,
  clock: Clock,
): Promise<Lag> => {
  const head = (await store.head())?.position;
  const isBehind = head !== undefined && (projected === undefined || projected < head);
  const behind = isBehind ? await store.readAll(projected, COUNTED) : [];
  return {
    ...(head !== undefined && { head }),
    ...(projected !== undefined && { projected }),
    events: behind.length,
    atLeast: behind.length === COUNTED,
    seconds: ageOf(behind[0], clock),
  };
};

const ageOf = (oldest: Recorded | undefined, clock: Clock): number =>
  oldest === undefined
    ? 0
    : Math.max(0, (Date.parse(clock.now()) - Date.parse(oldest.metadata.recordedAt)) / 1000);
