import { getHeapStatistics } from 'node:v8';
import { Injectable } from '@nestjs/common';
import type { ChainGraph } from '@liantu/chain-graph';
import { Clock, dayOf, type CalendarDate, type Position } from '@liantu/kernel';
import { ReadModel, type Moment } from '../graphql/read-model.js';
import { boundsWithin, Shelf } from './shelf.js';
import type { View } from './view.js';

const HEAP_BYTES = getHeapStatistics().heap_size_limit;
/** There is one live graph, and a handful of the past. */
const LIVE = boundsWithin(HEAP_BYTES / 10);
const PAST = boundsWithin(HEAP_BYTES / 100);

export interface Question extends Moment {
  /** Today, when it is not given. */
  readonly asOf?: CalendarDate | null | undefined;
}

/** Opens the view from which a question is answered. */
@Injectable()
export class Views {
  private readonly shelves = new WeakMap<ChainGraph, Shelf>();

  constructor(
    private readonly models: ReadModel,
    private readonly clock: Clock,
  ) {}

  async open({ asOf, ...moment }: Question): Promise<View> {
    const graph = await this.models.at(moment);
    const checkpoint = await graph.checkpoint();
    return this.shelf(graph, checkpoint?.position).view(asOf ?? this.today());
  }

  /** The day in Asia/Shanghai. */
  today(): CalendarDate {
    return dayOf(this.clock.now());
  }

  /** A graph only goes forward, so what was known of it at an earlier position is of no more use. */
  private shelf(graph: ChainGraph, position: Position | undefined): Shelf {
    const known = this.shelves.get(graph);
    if (known !== undefined && known.position === position) return known;
    const isPast = !this.models.isLive(graph);
    const shelf = new Shelf(graph, position, isPast ? PAST : LIVE, isPast);
    this.shelves.set(graph, shelf);
    return shelf;
  }
}
