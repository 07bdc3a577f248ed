import DataLoader from 'dataloader';
import type {
  ChainGraph,
  EnterpriseOnDate,
  Membership,
  Page,
  PageRequest,
  SupplyLinkOnDate,
  Template,
  YearFigures,
  ZoneOnDate,
} from '@liantu/chain-graph';
import type { ChainId, EnterpriseId, LinkId, StageId, StageTerms, ZoneId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';

export type SupplySide = 'suppliers' | 'customers';

/** One graph on one day, as a request sees it: what its objects ask for in the same turn is asked once, and kept. */
export class View {
  readonly enterprises = new DataLoader<EnterpriseId, EnterpriseOnDate | undefined>(async (ids) =>
    inOrder(ids, await this.graph.enterprises(ids, this.asOf)),
  );
  readonly memberships = new DataLoader<EnterpriseId, readonly Membership[] | undefined>(async (ids) =>
    inOrder(ids, await this.graph.memberships(ids)),
  );
  readonly figures = new DataLoader<EnterpriseId, readonly YearFigures[] | undefined>(async (ids) =>
    inOrder(ids, await this.graph.figures(ids, this.asOf)),
  );
  readonly stages = new DataLoader<StageId, StageTerms | undefined>(async (ids) => {
    const found = await this.graph.stages(ids);
    return ids.map((id) => found.get(id)?.terms);
  });
  private readonly links = new Map<string, DataLoader<EnterpriseId, Page<SupplyLinkOnDate> | undefined>>();
  private readonly others = new Map<CalendarDate, View>();
  private templatesById: Promise<ReadonlyMap<ChainId, Template>> | undefined;
  private zonesById: Promise<ReadonlyMap<ZoneId, ZoneOnDate>> | undefined;

  constructor(
    readonly graph: ChainGraph,
    readonly asOf: CalendarDate,
    readonly signal: AbortSignal,
  ) {}

  /** The same graph on another day; the same view for the same day. */
  on(date: CalendarDate): View {
    if (date === this.asOf) return this;
    const view = this.others.get(date) ?? new View(this.graph, date, this.signal);
    this.others.set(date, view);
    return view;
  }

  /** By id. */
  templates(): Promise<ReadonlyMap<ChainId, Template>> {
    this.templatesById ??= this.graph.templates(this.asOf).then((templates) => byId(templates));
    return this.templatesById;
  }

  /** By id. */
  zones(): Promise<ReadonlyMap<ZoneId, ZoneOnDate>> {
    this.zonesById ??= this.graph.zones(this.asOf).then((zones) => byId(zones));
    return this.zonesById;
  }

  supplyLinks(
    side: SupplySide,
    page: PageRequest<LinkId>,
  ): DataLoader<EnterpriseId, Page<SupplyLinkOnDate> | undefined> {
    const key = [side, page.first, page.after].join(' ');
    const known = this.links.get(key);
    if (known !== undefined) return known;
    const loader = new DataLoader<EnterpriseId, Page<SupplyLinkOnDate> | undefined>(async (ids) =>
      inOrder(ids, await this.graph.supplyLinks(ids, side, this.asOf, page)),
    );
    this.links.set(key, loader);
    return loader;
  }
}

const inOrder = <Id, Item>(ids: readonly Id[], found: ReadonlyMap<Id, Item>): (Item | undefined)[] =>
  ids.map((id) => found.get(id));

const byId = <Id, Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<Id, Item> =>
  new Map(items.map((item) => [item.id, item]));
