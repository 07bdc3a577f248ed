import { project, type ChainGraph, type Scope } from '@liantu/chain-graph';
import type { ChainId, Territory } from '@liantu/domain';
import type { Recorded } from '@liantu/event-store';
import type { CalendarDate, Position } from '@liantu/kernel';
import type { VerdictChangeType } from './gaps-changed.types.js';
import { changesFrom, standingOf, type Standing } from './standing.js';
import { canTurn } from './turning-events.js';
import type { WatchedWorld } from './watched-world.js';

export interface Watched {
  readonly chain: ChainId;
  readonly territory: Territory;
}

/** Verdicts turned: by an event, or, without one, by the day. */
export interface Turn {
  readonly position: Position;
  readonly changes: readonly VerdictChangeType[];
  readonly causes: readonly Recorded[];
}

/**
 * Follows the verdicts of one chain through the log, event by event. The live graph is asked while it stands at the event in
 * question; where it is ahead, or several events of a page can turn a verdict, they are replayed one by one.
 */
export class VerdictWatch {
  private day: CalendarDate;
  private standing: Standing = { rulings: [], stages: new Map() };
  private replay: ChainGraph | undefined;
  /** Events that the replayed graph does not have yet. */
  private owed: readonly Recorded[] = [];
  private closed = false;

  constructor(
    private readonly watched: Watched,
    private readonly world: WatchedWorld,
    private position: Position | undefined,
  ) {
    this.day = world.today();
  }

  /** Takes the verdicts as they stand at the beginning. */
  async begin(): Promise<void> {
    this.standing = (await this.askLive(this.position)) ?? (await this.askReplay());
  }

  /** A message for each event of the page that turns some verdict. */
  async *pass(page: readonly Recorded[]): AsyncGenerator<Turn> {
    const last = page.at(-1)?.position ?? this.position;
    const turning = page.filter(({ event }) => canTurn(event, this.watched.chain));
    const now = turning.length > 1 || this.isIdle(turning) ? undefined : await this.askLive(last);
    if (now !== undefined) {
      await this.dropReplay();
      yield* this.turnTo(now, turning);
    } else if (turning.length > 0 || this.replay !== undefined) yield* this.replayed(page);
    this.position = last;
  }

  /** A message when the day has turned since, and a verdict with it. */
  async *passDay(): AsyncGenerator<Turn> {
    const today = this.world.today();
    if (today === this.day) return;
    this.day = today;
    yield* this.turnTo((await this.askLive(this.position)) ?? (await this.askReplay()), []);
  }

  async close(): Promise<void> {
    this.closed = true;
    await this.dropReplay();
  }

  private get scope(): Scope {
    return { ...this.watched, asOf: this.day };
  }

  /** Nothing can turn, and no graph is held that could be given up. */
  private isIdle(turning: readonly Recorded[]): boolean {
    return turning.length === 0 && this.replay === undefined;
  }

  private *turnTo(now: Standing, causes: readonly Recorded[]): Generator<Turn> {
    const changes = changesFrom(this.standing, now);
    this.standing = now;
    const at = causes.at(-1)?.position ?? this.position;
    if (changes.length > 0 && at !== undefined) yield { position: at, changes, causes };
  }

  /** Undefined when the live graph stands elsewhere, and not by events that turn nothing alone. */
  private async askLive(position: Position | undefined): Promise<Standing | undefined> {
    const standing = await standingOf(this.world.live, this.scope);
    return (await this.isAsGoodAs(standing.position, position)) ? standing : undefined;
  }

  private async isAsGoodAs(stands: Position | undefined, position: Position | undefined): Promise<boolean> {
    if (stands === position) return true;
    if (stands === undefined || (position !== undefined && stands < position)) return false;
    const ahead = await this.world.between(position, stands);
    return ahead?.every(({ event }) => !canTurn(event, this.watched.chain)) ?? false;
  }

  private async askReplay(): Promise<Standing> {
    const graph = await this.caughtUp();
    return standingOf(graph, this.scope);
  }

  private async *replayed(page: readonly Recorded[]): AsyncGenerator<Turn> {
    await this.openReplay();
    for (const event of page) {
      this.owed = [...this.owed, event];
      if (canTurn(event.event, this.watched.chain)) yield* this.turnTo(await this.askReplay(), [event]);
    }
  }

  private async caughtUp(): Promise<ChainGraph> {
    const graph = await this.openReplay();
    const last = this.owed.at(-1);
    if (last !== undefined) await graph.apply(this.owed.flatMap(project), last);
    this.owed = [];
    return graph;
  }

  private async openReplay(): Promise<ChainGraph> {
    this.replay ??= await this.world.graphUpTo(this.position);
    if (!this.closed) return this.replay;
    await this.dropReplay();
    throw new Error('The watch has ended');
  }

  private async dropReplay(): Promise<void> {
    const graph = this.replay;
    this.replay = undefined;
    this.owed = [];
    await graph?.close();
  }
}
