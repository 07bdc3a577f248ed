import type { ChainGraph } from '@liantu/chain-graph';
import type { CalendarDate, Position } from '@liantu/kernel';
import { View, type Knowledge } from './view.js';

const DATES = 64;
/** Of an enterprise, a link or the like, with what is shown of it. */
const BYTES_OF_AN_ITEM = 512;

export interface Bounds {
  readonly dates: number;
  readonly items: number;
}

/** For a shelf that may take up so many bytes. */
export const boundsWithin = (bytes: number): Bounds => ({
  dates: DATES,
  items: Math.floor(bytes / BYTES_OF_AN_ITEM),
});

/** The views of one graph at one position, those of the days asked about last. */
export class Shelf {
  /** That of the day asked about last is the last. */
  private readonly views = new Map<CalendarDate, View>();

  constructor(
    private readonly graph: ChainGraph,
    readonly position: Position | undefined,
    private readonly bounds: Bounds,
    private readonly isPast = false,
  ) {}

  /** The same for as long as there is room for it; who holds it may use it to the end. */
  view(date: CalendarDate): View {
    const view = this.views.get(date) ?? this.open(date);
    this.views.delete(date);
    this.views.set(date, view);
    this.makeRoom();
    return view;
  }

  private open(date: CalendarDate): View {
    return new View(this.graph, date, (other) => this.view(other), this.knowledge());
  }

  private knowledge(): Knowledge {
    if (!this.isPast) return 'all';
    return this.position === undefined ? 'none' : 'earlier';
  }

  private makeRoom(): void {
    let items = [...this.views.values()].reduce((sum, view) => sum + view.items, 0);
    for (const [date, view] of this.views) {
      if (this.views.size <= this.bounds.dates && items <= this.bounds.items) return;
      this.views.delete(date);
      items -= view.items;
    }
  }
}
