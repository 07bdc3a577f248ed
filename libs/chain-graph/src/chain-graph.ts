import type { ChainId, EnterpriseId, LinkId, StageId, StageTerms, Territory } from '@liantu/domain';
import type { CalendarDate, EventHash, Position } from '@liantu/kernel';
import type { GraphMutation } from './mutation.js';
import type { ChainSituation, ClusterTotals, OutsidePurchase, Scope } from './situation.js';
import type {
  ClusterOnDate,
  EnterpriseFilter,
  EnterpriseOnDate,
  Membership,
  Neighbourhood,
  Page,
  PageRequest,
  SupplyDirection,
  SupplyLinkOnDate,
  Template,
  YearFigures,
  ZoneOnDate,
} from './subjects.js';

/** The last event folded into the graph, with its hash: another log, or one that lost its tail, is noticed by it. */
export interface Checkpoint {
  readonly position: Position;
  readonly hash: EventHash;
}

/**
 * The graph folded from the log: disposable, and complete up to its checkpoint. `apply` stores mutations and checkpoint in one
 * transaction: a crash can repeat a batch, never lose or half-apply one. Every question reads one snapshot. Unknown subjects
 * answer undefined, or are missing from a map. Where an `AbortSignal` is taken, aborting ends the work. Fails with a
 * `ChainGraphError`.
 */
export abstract class ChainGraph {
  /** Which engine this is, for people: `SQLite`, `Neo4j`. */
  abstract readonly engine: string;

  /** OUT_OF_ORDER when `upTo` is not after the checkpoint. */
  abstract apply(mutations: readonly GraphMutation[], upTo: Checkpoint): Promise<void>;
  abstract checkpoint(): Promise<Checkpoint | undefined>;

  /** All a verdict needs, in one snapshot; undefined for an unknown chain. */
  abstract chainSituation(scope: Scope, signal?: AbortSignal): Promise<ChainSituation | undefined>;
  /** Exact, and without loading an enterprise; undefined for an unknown chain. */
  abstract clusterTotals(scope: Scope, signal?: AbortSignal): Promise<ClusterTotals | undefined>;
  /** Purchases of a stage from outside, largest known amount first, then unknown ones, by link id. */
  abstract outsidePurchases(scope: Scope, stage: StageId, first: number): Promise<readonly OutsidePurchase[]>;
  /** Days on which a fact of the chain in the territory began or ended, oldest first. */
  abstract changeDates(chain: ChainId, territory: Territory): Promise<readonly CalendarDate[]>;

  /** By id. */
  abstract templates(asOf: CalendarDate): Promise<readonly Template[]>;
  /** Which chain each stage belongs to, retired stages included, and its newest terms. */
  abstract stages(
    ids: readonly StageId[],
  ): Promise<ReadonlyMap<StageId, { readonly chain: ChainId; readonly terms: StageTerms }>>;
  /** By id. */
  abstract zones(asOf: CalendarDate): Promise<readonly ZoneOnDate[]>;
  /** By id; retired ones left out. */
  abstract clusters(asOf: CalendarDate): Promise<readonly ClusterOnDate[]>;

  abstract creditCodeHolder(creditCode: string): Promise<EnterpriseId | undefined>;
  abstract enterprises(
    ids: readonly EnterpriseId[],
    asOf: CalendarDate,
  ): Promise<ReadonlyMap<EnterpriseId, EnterpriseOnDate>>;
  abstract searchEnterprises(
    filter: EnterpriseFilter,
    asOf: CalendarDate,
    page: PageRequest<EnterpriseId>,
    signal?: AbortSignal,
  ): Promise<Page<EnterpriseOnDate>>;
  /** All periods, oldest first, then by stage. */
  abstract memberships(
    ids: readonly EnterpriseId[],
  ): Promise<ReadonlyMap<EnterpriseId, readonly Membership[]>>;
  /** Years that ended on or before the date, oldest first. */
  abstract figures(
    ids: readonly EnterpriseId[],
    asOf: CalendarDate,
  ): Promise<ReadonlyMap<EnterpriseId, readonly YearFigures[]>>;
  /** Links in force on the date in which each enterprise buys (`suppliers`) or sells (`customers`), by link id. */
  abstract supplyLinks(
    ids: readonly EnterpriseId[],
    side: 'suppliers' | 'customers',
    asOf: CalendarDate,
    page: PageRequest<LinkId>,
  ): Promise<ReadonlyMap<EnterpriseId, Page<SupplyLinkOnDate>>>;
  /** Enterprises within `depth` (1 to 4) links in force; at most `limit` of them. Undefined for an unknown enterprise. */
  abstract neighbourhood(
    question: {
      readonly enterprise: EnterpriseId;
      readonly direction: SupplyDirection;
      readonly depth: number;
      readonly limit: number;
      readonly asOf: CalendarDate;
    },
    signal?: AbortSignal,
  ): Promise<Neighbourhood | undefined>;
  /** A shortest chain of at most 8 links in force, supplier to customer; of several the first by link ids. */
  abstract supplyPath(
    from: EnterpriseId,
    to: EnterpriseId,
    asOf: CalendarDate,
    signal?: AbortSignal,
  ): Promise<readonly SupplyLinkOnDate[] | undefined>;

  abstract close(): Promise<void>;
}
