import type { ChainGraph } from '@liantu/chain-graph';
import type { EventStore } from '@liantu/event-store';
import type { Instant, Position } from '@liantu/kernel';
import { foldUntil } from './fold-until.js';
import { ProjectingError } from './projecting-error.js';
import type { Project, Projector } from './projector.js';
import { Turnstile } from './turnstile.js';

const PATIENCE_MS = 5000;

export interface KnownAtParts {
  readonly store: EventStore;
  readonly live: ChainGraph;
  readonly projector: Projector;
  readonly project: Project;
  /** A fresh, empty graph that vanishes when it is closed. */
  readonly temporaryGraph: () => Promise<ChainGraph>;
}

export interface KnownAtLimits {
  /** Graphs kept for the next ask; those in use are kept beyond it. */
  readonly graphs: number;
  readonly milliseconds: number;
  readonly foldsAtOnce: number;
}

const LIMITS: KnownAtLimits = { graphs: 4, milliseconds: 10_000, foldsAtOnce: 2 };

interface Past {
  readonly graph: Promise<ChainGraph>;
  users: number;
}

/** Answers of the past: the log folded up to what was known at an instant, into a graph that is thrown away. */
export class KnownAt {
  private readonly pasts = new Map<Position | undefined, Past>();
  /** No longer kept, but still in use. */
  private readonly leaving = new Set<Past>();
  private readonly turnstile: Turnstile;

  constructor(
    private readonly parts: KnownAtParts,
    private readonly limits: KnownAtLimits = LIMITS,
  ) {
    this.turnstile = new Turnstile(limits.foldsAtOnce);
  }

  /**
   * The graph as it stood after the last event recorded at or before the instant: the live one when nothing came later. Others
   * may share it; it stays open at least until the signal aborts. TIMEOUT when it cannot be folded in time.
   */
  async at(instant: Instant, signal: AbortSignal): Promise<ChainGraph> {
    const position = await this.parts.store.positionAt(instant);
    if (await this.isLive(position, signal)) return this.parts.live;
    signal.throwIfAborted();
    const past = this.pasts.get(position) ?? this.begin(position);
    this.keep(position, past);
    this.hold(past, signal);
    return untilAborted(past.graph, signal);
  }

  /** A graph of one's own, folded up to the position: to be carried on by its holder, who closes it. TIMEOUT as above. */
  copyUpTo(position: Position | undefined): Promise<ChainGraph> {
    return this.fold(position);
  }

  /** Closes every graph but those copied; those in use, too. */
  async close(): Promise<void> {
    const pasts = [...this.pasts.values(), ...this.leaving];
    this.pasts.clear();
    await Promise.all(pasts.map(({ graph }) => closeQuietly(graph)));
  }

  private async isLive(position: Position | undefined, signal: AbortSignal): Promise<boolean> {
    const { projector } = this.parts;
    if (position !== undefined && (projector.position === undefined || projector.position < position))
      await projector.waitUntil(position, PATIENCE_MS, signal);
    return projector.position === position;
  }

  /** A fold that fails is not kept for the next ask. */
  private begin(position: Position | undefined): Past {
    const past = { graph: this.fold(position), users: 0 };
    past.graph.catch(() => {
      if (this.pasts.get(position) === past) this.pasts.delete(position);
    });
    return past;
  }

  private async fold(position: Position | undefined): Promise<ChainGraph> {
    const { signal, cancel } = deadline(this.limits.milliseconds);
    try {
      return await this.turnstile.through(async () => {
        signal.throwIfAborted();
        const graph = await this.parts.temporaryGraph();
        await foldUntil(this.parts, graph, position, signal).catch(async (error: unknown) => {
          await graph.close();
          throw error;
        });
        return graph;
      });
    } finally {
      cancel();
    }
  }

  /** The one asked for last is the last to go. */
  private keep(position: Position | undefined, past: Past): void {
    this.pasts.delete(position);
    this.pasts.set(position, past);
    for (const [key, oldest] of this.pasts) {
      if (this.pasts.size <= this.limits.graphs) return;
      this.pasts.delete(key);
      this.leaving.add(oldest);
      this.closeUnlessUsed(oldest);
    }
  }

  private hold(past: Past, signal: AbortSignal): void {
    past.users += 1;
    const release = (): void => {
      past.users -= 1;
      this.closeUnlessUsed(past);
    };
    signal.addEventListener('abort', release, { once: true });
  }

  private closeUnlessUsed(past: Past): void {
    if (past.users > 0 || !this.leaving.delete(past)) return;
    void closeQuietly(past.graph);
  }
}

const deadline = (milliseconds: number): { readonly signal: AbortSignal; readonly cancel: () => void } => {
  const controller = new AbortController();
  const timer = setTimeout(() => {
    const seconds = (milliseconds / 1000).toString();
    const message = `What was known then could not be folded within ${seconds} s; ask for a later instant`;
    controller.abort(new ProjectingError('TIMEOUT', message));
  }, milliseconds);
  return { signal: controller.signal, cancel: () => clearTimeout(timer) };
};

const untilAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason instanceof Error ? signal.reason : new Error('Given up'));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });

const closeQuietly = (graph: Promise<ChainGraph>): Promise<void> =>
  graph.then((opened) => opened.close()).catch(() => undefined);
