import type {
  ChainGraph,
  EnterpriseFilter,
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
import { canonicalText, type CalendarDate } from '@liantu/kernel';
import { Lookup } from './lookup.js';
import { Once } from './once.js';
import type { Soon } from './soon.js';

export type SupplySide = 'suppliers' | 'customers';

type SupplyPages = Lookup<EnterpriseId, Page<SupplyLinkOnDate>>;

/** All there is, what was recorded up to an earlier instant, or the nothing there was before the first event. */
export type Knowledge = 'all' | 'earlier' | 'none';

/** One graph at one position on one day, shared by all who ask there: what one was told, the next is told at once. */
export class View {
  readonly enterprises: Lookup<EnterpriseId, EnterpriseOnDate>;
  readonly memberships: Lookup<EnterpriseId, readonly Membership[]>;
  readonly figures: Lookup<EnterpriseId, readonly YearFigures[]>;
  readonly stages: Lookup<StageId, StageTerms>;
  private readonly templatesById: Once<ReadonlyMap<ChainId, Template>>;
  private readonly zonesById: Once<ReadonlyMap<ZoneId, ZoneOnDate>>;
  private readonly found = new Map<string, Page<EnterpriseOnDate>>();
  private readonly supplyPages = new Map<string, SupplyPages>();
  private kept = 0;

  /** `on` gives the view of another day, the graph and its position the same. */
  constructor(
    readonly graph: ChainGraph,
    readonly asOf: CalendarDate,
    readonly on: (date: CalendarDate) => View,
    readonly knowledge: Knowledge = 'all',
  ) {
    const one = (): void => this.keep(1);
    const many = (list: readonly unknown[] | undefined): void => this.keep(1 + (list?.length ?? 0));
    this.enterprises = new Lookup((ids) => graph.enterprises(ids, asOf), one);
    this.memberships = new Lookup((ids) => graph.memberships(ids), many);
    this.figures = new Lookup((ids) => graph.figures(ids, asOf), many);
    this.stages = new Lookup((ids) => termsOf(ids, graph), one);
    this.templatesById = new Once(async () => byId(await graph.templates(asOf)));
    this.zonesById = new Once(async () => byId(await graph.zones(asOf)));
  }

  /** How many things it keeps. */
  get items(): number {
    return this.kept;
  }

  /** By id. */
  templates(): Soon<ReadonlyMap<ChainId, Template>> {
    return this.templatesById.get();
  }

  /** By id. */
  zones(): Soon<ReadonlyMap<ZoneId, ZoneOnDate>> {
    return this.zonesById.get();
  }

  /** Kept unless it asks for a name: names are typed letter by letter, and seldom the same again. */
  search(
    filter: EnterpriseFilter,
    page: PageRequest<EnterpriseId>,
    signal: AbortSignal,
  ): Soon<Page<EnterpriseOnDate>> {
    const ask = (): Promise<Page<EnterpriseOnDate>> =>
      this.graph.searchEnterprises(filter, this.asOf, page, signal);
    if (filter.name !== undefined) return ask();
    const question = canonicalText({ filter, page });
    return this.found.get(question) ?? this.find(question, ask);
  }

  supplyLinks(side: SupplySide, page: PageRequest<LinkId>): SupplyPages {
    const key = [side, page.first, page.after].join(' ');
    const known = this.supplyPages.get(key);
    if (known !== undefined) return known;
    const pages: SupplyPages = new Lookup(
      (ids) => this.graph.supplyLinks(ids, side, this.asOf, page),
      (answer) => this.keep(1 + (answer?.items.length ?? 0)),
    );
    this.supplyPages.set(key, pages);
    this.keep(1);
    return pages;
  }

  /** A search ends with the request that asks, so none waits for that of another. */
  private async find(
    question: string,
    ask: () => Promise<Page<EnterpriseOnDate>>,
  ): Promise<Page<EnterpriseOnDate>> {
    const answer = await ask();
    if (!this.found.has(question)) this.keep(1 + answer.items.length);
    this.found.set(question, answer);
    return answer;
  }

  private keep(items: number): void {
    this.kept += items;
  }
}

const termsOf = async (
  ids: readonly StageId[],
  graph: ChainGraph,
): Promise<ReadonlyMap<StageId, StageTerms>> =>
  new Map([...(await graph.stages(ids))].map(([id, { terms }]) => [id, terms]));

const byId = <Id, Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<Id, Item> =>
  new Map(items.map((item) => [item.id, item]));
