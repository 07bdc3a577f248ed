import { setTimeout as pause } from 'node:timers/promises';
import type { ChainGraph, Checkpoint, GraphMutation } from '@liantu/chain-graph';
import type { EventStore, Recorded } from '@liantu/event-store';
import type { Clock, Position } from '@liantu/kernel';
import type { Logger } from '@liantu/observability';
import { agreedCheckpoint } from './agreed-checkpoint.js';
import { isRetriable, pauseBefore } from './failure-policy.js';
import { Inbox } from './inbox.js';
import { measureLag, type Lag } from './lag.js';
import { ProjectingError } from './projecting-error.js';
import { WaitingRoom } from './waiting-room.js';

const LARGEST_BATCH = 5000;
const READ_AHEAD = 2 * LARGEST_BATCH;
const PATIENCE_OF_COMMANDS_MS = 5000;
const PAGE = 500;

export type Project = (recorded: Recorded) => readonly GraphMutation[];
export type Observer = (applied: readonly Recorded[]) => void;

export interface ProjectorParts {
  readonly store: EventStore;
  readonly graph: ChainGraph;
  readonly project: Project;
  readonly clock: Clock;
  readonly logger: Logger;
}

/**
 * Folds the log into the graph, in order, from the graph's checkpoint on. An engine that is down is tried again with growing
 * pauses; anything else stops the loop before the event that failed, with a `problem` that names it. Nothing is skipped.
 */
export class Projector {
  private readonly waiting = new WaitingRoom();
  private readonly observers = new Set<Observer>();
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private checkpoint: Checkpoint | undefined;
  private trouble: { readonly message: string; readonly final: boolean } | undefined;

  constructor(private readonly parts: ProjectorParts) {}

  start(): void {
    this.running ??= this.run();
  }

  /** Resolves when the batch being applied is done. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.waiting.sendAway(new ProjectingError('UNAVAILABLE', 'The server is stopping; ask again'));
    await this.running;
  }

  /** Of the newest event in the graph. */
  get position(): Position | undefined {
    return this.checkpoint?.position;
  }

  /** Whether events are folded as they come; false once stopped, by hand or by a problem. */
  get projecting(): boolean {
    return this.running !== undefined && !this.stopping.signal.aborted && this.trouble?.final !== true;
  }

  /** What is wrong, and with which event, in words for an operator. */
  get problem(): string | undefined {
    return this.trouble?.message;
  }

  lag(): Promise<Lag> {
    return measureLag(this.parts.store, this.position, this.parts.clock);
  }

  /** Resolves once the graph holds the position; STALE after the time, or at once when the loop has stopped. */
  async waitUntil(position: Position, timeoutMs: number, signal?: AbortSignal): Promise<void> {
    if (this.position !== undefined && this.position >= position) return;
    if (this.trouble?.final === true) throw this.stale(position);
    await this.waiting.wait(position, { timeoutMs, late: () => this.stale(position) }, signal);
  }

  /** Resolves once the graph holds all that the log holds now; else UNAVAILABLE, for a command's look-ups after 5 s. */
  async caughtUp(timeoutMs = PATIENCE_OF_COMMANDS_MS): Promise<void> {
    const head = await this.parts.store.head();
    if (head === undefined) return;
    await this.waitUntil(head.position, timeoutMs).catch((error: unknown) => {
      const message = error instanceof Error ? error.message : 'The graph is behind';
      throw new ProjectingError('UNAVAILABLE', message, { cause: error });
    });
  }

  /** The observer hears of every applied batch, in order. Returns how to stop that. */
  observe(observer: Observer): () => void {
    this.observers.add(observer);
    return () => this.observers.delete(observer);
  }

  /** All events after the position that the graph holds, in order, then each as it is folded in, until the signal aborts. */
  async *follow(after: Position | undefined, signal: AbortSignal): AsyncGenerator<readonly Recorded[]> {
    let at = after;
    while (!signal.aborted) {
      const here = this.position;
      if (here === undefined || (at !== undefined && at >= here)) {
        await this.nextBatch(signal);
        continue;
      }
      const page = await this.parts.store.readAll(at, PAGE);
      const held = page.filter(({ position }) => position <= here);
      at = held.at(-1)?.position ?? here;
      if (held.length > 0) yield held;
    }
  }

  private nextBatch(signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        leave();
        signal.removeEventListener('abort', done);
        resolve();
      };
      const leave = this.observe(done);
      signal.addEventListener('abort', done, { once: true });
    });
  }

  private async run(): Promise<void> {
    const { signal } = this.stopping;
    for (let attempt = 0; !signal.aborted; attempt += 1) {
      const before = this.position;
      const error = await this.session().then(
        () => undefined,
        (thrown: unknown) => thrown,
      );
      if (error === undefined || this.halts(error)) return;
      if (this.position !== before) attempt = 0;
      await pause(pauseBefore(attempt), undefined, { signal }).catch(() => undefined);
    }
  }

  /** One connection to both stores, from the checkpoint until something fails or the loop is stopped. */
  private async session(): Promise<void> {
    const ending = new AbortController();
    const signal = AbortSignal.any([this.stopping.signal, ending.signal]);
    this.checkpoint = await agreedCheckpoint(this.parts.store, this.parts.graph);
    this.trouble = undefined;
    if (this.checkpoint !== undefined) this.waiting.reached(this.checkpoint.position);
    const inbox = new Inbox(READ_AHEAD);
    const reading = this.read(inbox, signal);
    try {
      for (let batch = await inbox.take(LARGEST_BATCH); batch; batch = await inbox.take(LARGEST_BATCH)) {
        if (signal.aborted) return;
        await this.applyOrName(batch);
      }
    } finally {
      ending.abort();
      inbox.end();
      await reading;
    }
  }

  private async read(inbox: Inbox, signal: AbortSignal): Promise<void> {
    const stop = (): void => inbox.end();
    signal.addEventListener('abort', stop, { once: true });
    try {
      for await (const events of this.parts.store.subscribe(this.position, signal)) {
        if (signal.aborted) break;
        await inbox.put(events);
      }
      inbox.end();
    } catch (error) {
      inbox.end(error instanceof Error ? error : new Error(String(error)));
    }
  }

  /** A batch that fails for good is applied again event by event, so that all before the bad one are in and it is named. */
  private async applyOrName(batch: readonly Recorded[]): Promise<void> {
    try {
      await this.apply(batch);
    } catch (error) {
      if (isRetriable(error)) throw error;
      const [first, ...rest] = batch;
      if (first === undefined) return;
      if (rest.length === 0) throw new Error(describeFailure(first, error), { cause: error });
      for (const event of batch) await this.applyOrName([event]);
    }
  }

  private async apply(batch: readonly Recorded[]): Promise<void> {
    const last = batch.at(-1);
    if (last === undefined) return;
    const upTo = { position: last.position, hash: last.hash };
    await this.parts.graph.apply(batch.flatMap(this.parts.project), upTo);
    this.checkpoint = upTo;
    this.trouble = undefined;
    this.waiting.reached(upTo.position);
    for (const observer of [...this.observers]) this.tell(observer, batch);
  }

  private tell(observer: Observer, batch: readonly Recorded[]): void {
    try {
      observer(batch);
    } catch (error) {
      this.parts.logger.error({ err: error }, 'An observer of the graph failed');
    }
  }

  private halts(error: unknown): boolean {
    const message = error instanceof Error ? error.message : String(error);
    const final = !isRetriable(error);
    this.trouble = { message: final ? message : `${message}; trying again`, final };
    if (!final) {
      this.parts.logger.warn({ err: error }, 'The graph is not fed for now');
      return false;
    }
    this.parts.logger.error({ err: error }, 'The projector stopped');
    this.waiting.sendAway(
      new ProjectingError('STALE', `The projector stopped: ${message}`, { cause: error }),
    );
    return true;
  }

  private stale(position: Position): ProjectingError {
    const where = this.position === undefined ? 'nothing yet' : `position ${this.position.toString()}`;
    const why = this.problem === undefined ? '' : `: ${this.problem}`;
    return new ProjectingError(
      'STALE',
      `The graph holds ${where}, not yet position ${position.toString()}${why}; try again`,
    );
  }
}

const describeFailure = ({ position, id, event }: Recorded, error: unknown): string =>
  `Event ${id} (${event.type}) at position ${position.toString()} cannot be folded into the graph: ` +
  (error instanceof Error ? error.message : String(error));
