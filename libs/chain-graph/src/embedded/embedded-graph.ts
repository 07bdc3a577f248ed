import type { ChainId, EnterpriseId, LinkId, StageId, StageTerms, Territory } from '@liantu/domain';
import { epochDay, type CalendarDate } from '@liantu/kernel';
import { ChainGraph, type Checkpoint } from '../chain-graph.js';
import type { GraphMutation } from '../mutation.js';
import type { ChainSituation, ClusterTotals, OutsidePurchase, Scope } from '../situation.js';
import type {
  ClusterOnDate,
  EnterpriseFilter,
  EnterpriseOnDate,
  Membership,
  Neighbourhood,
  Page,
  PageRequest,
  SupplyLinkOnDate,
  Template,
  YearFigures,
  ZoneOnDate,
} from '../subjects.js';
import type { ChainAnswers } from './chain-answers.js';
import {
  readClusters,
  readCreditCodeHolder,
  readStages,
  readTemplates,
  readZones,
} from './reading/catalogue.js';
import { dealingsAs, pagesOn, type Dealings } from './reading/dealings.js';
import { dossiers, enterprisesOn, type Dossier } from './reading/dossiers.js';
import { readFigures, readMemberships } from './reading/holdings.js';
import { readSupplyLinks, type LinksQuestion } from './reading/links.js';
import { KeptFacts } from './reading/kept-facts.js';
import { readNeighbourhood, type NeighbourhoodQuestion } from './reading/neighbourhood.js';
import { readSupplyPath } from './reading/supply-path.js';
import { EnterpriseSearch } from './reading/search.js';
import { memberSearch } from './situation/member-page.js';
import type { CheckpointReader } from './storage/checkpoint-reader.js';
import type { GraphThread } from './storage/graph-thread.js';
import type { ReaderPool } from './storage/reader-pool.js';

export interface Parts {
  readonly thread: GraphThread;
  readonly readers: ReaderPool;
  readonly chains: ChainAnswers;
  readonly standing: CheckpointReader;
}

/** The chain graph in a file of SQLite: one thread writes, a few connections read. */
export class EmbeddedGraph extends ChainGraph {
  override readonly engine = 'SQLite';
  readonly #thread: GraphThread;
  readonly #readers: ReaderPool;
  readonly #chains: ChainAnswers;
  readonly #standing: CheckpointReader;
  readonly #search = new EnterpriseSearch();
  readonly #dossiers: KeptFacts<EnterpriseId, Dossier>;
  readonly #dealings: Readonly<Record<LinksQuestion['side'], KeptFacts<EnterpriseId, Dealings>>>;

  constructor({ thread, readers, chains, standing }: Parts) {
    super();
    this.#thread = thread;
    this.#readers = readers;
    this.#chains = chains;
    this.#standing = standing;
    this.#dossiers = new KeptFacts(readers, standing, dossiers);
    this.#dealings = {
      suppliers: new KeptFacts(readers, standing, dealingsAs('customer')),
      customers: new KeptFacts(readers, standing, dealingsAs('supplier')),
    };
  }

  override async apply(mutations: readonly GraphMutation[], upTo: Checkpoint): Promise<void> {
    await this.#thread.apply({ mutations, upTo }).finally(() => this.#standing.forget());
  }

  override checkpoint(): Promise<Checkpoint | undefined> {
    return new Promise((resolve) => resolve(this.#standing.read()));
  }

  override chainSituation(scope: Scope, signal?: AbortSignal): Promise<ChainSituation | undefined> {
    return this.#chains.chainSituation(scope, signal);
  }

  override clusterTotals(scope: Scope, signal?: AbortSignal): Promise<ClusterTotals | undefined> {
    return this.#chains.clusterTotals(scope, signal);
  }

  override outsidePurchases(
    scope: Scope,
    stage: StageId,
    first: number,
  ): Promise<readonly OutsidePurchase[]> {
    return this.#chains.outsidePurchases(scope, stage, first);
  }

  override changeDates(chain: ChainId, territory: Territory): Promise<readonly CalendarDate[]> {
    return this.#chains.changeDates(chain, territory);
  }

  override templates(asOf: CalendarDate): Promise<readonly Template[]> {
    return this.#readers.snapshot((snapshot) => readTemplates(snapshot, asOf));
  }

  override stages(
    ids: readonly StageId[],
  ): Promise<ReadonlyMap<StageId, { readonly chain: ChainId; readonly terms: StageTerms }>> {
    return this.#readers.once((snapshot) => readStages(snapshot, ids));
  }

  override zones(asOf: CalendarDate): Promise<readonly ZoneOnDate[]> {
    return this.#readers.once((snapshot) => readZones(snapshot, asOf));
  }

  override clusters(asOf: CalendarDate): Promise<readonly ClusterOnDate[]> {
    return this.#readers.once((snapshot) => readClusters(snapshot, asOf));
  }

  override creditCodeHolder(creditCode: string): Promise<EnterpriseId | undefined> {
    return this.#readers.once((snapshot) => readCreditCodeHolder(snapshot, creditCode));
  }

  override async enterprises(
    ids: readonly EnterpriseId[],
    asOf: CalendarDate,
  ): Promise<ReadonlyMap<EnterpriseId, EnterpriseOnDate>> {
    return enterprisesOn(await this.#dossiers.of(ids), asOf);
  }

  override searchEnterprises(
    filter: EnterpriseFilter,
    asOf: CalendarDate,
    page: PageRequest<EnterpriseId>,
    signal?: AbortSignal,
  ): Promise<Page<EnterpriseOnDate>> {
    const question = { filter, asOf, page };
    const ofMembers = memberSearch(question);
    if (ofMembers !== undefined) return this.#chains.members(ofMembers, signal);
    return this.#readers.snapshot((snapshot) => this.#search.read(snapshot, question), signal);
  }

  override memberships(
    ids: readonly EnterpriseId[],
  ): Promise<ReadonlyMap<EnterpriseId, readonly Membership[]>> {
    return this.#readers.once((snapshot) => readMemberships(snapshot, ids));
  }

  override figures(
    ids: readonly EnterpriseId[],
    asOf: CalendarDate,
  ): Promise<ReadonlyMap<EnterpriseId, readonly YearFigures[]>> {
    return this.#readers.once((snapshot) => readFigures(snapshot, ids, asOf));
  }

  override async supplyLinks(
    ids: readonly EnterpriseId[],
    side: LinksQuestion['side'],
    asOf: CalendarDate,
    page: PageRequest<LinkId>,
  ): Promise<ReadonlyMap<EnterpriseId, Page<SupplyLinkOnDate>>> {
    const kept = pagesOn(await this.#dealings[side].of(ids), epochDay(asOf), page);
    return kept ?? this.#readers.once((snapshot) => readSupplyLinks(snapshot, { ids, side, asOf, page }));
  }

  override neighbourhood(
    question: NeighbourhoodQuestion,
    signal?: AbortSignal,
  ): Promise<Neighbourhood | undefined> {
    return this.#readers.snapshot((snapshot) => readNeighbourhood(snapshot, question), signal);
  }

  override supplyPath(
    from: EnterpriseId,
    to: EnterpriseId,
    asOf: CalendarDate,
    signal?: AbortSignal,
  ): Promise<readonly SupplyLinkOnDate[] | undefined> {
    return this.#readers.snapshot((snapshot) => readSupplyPath(snapshot, { from, to, asOf }), signal);
  }

  override async close(): Promise<void> {
    await this.#readers.close();
    this.#standing.close();
    await this.#thread.close();
  }
}
