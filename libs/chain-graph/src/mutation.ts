import type {
  ChainId,
  ClusterId,
  ClusterTier,
  EdgeKey,
  EnterpriseId,
  LinkId,
  MembershipRole,
  RegionCode,
  Source,
  StageId,
  StageTerms,
  Supplier,
  SupplyKind,
  Territory,
  ZoneId,
} from '@liantu/domain';
import type { CalendarDate, EventId, Position, Yuan } from '@liantu/kernel';

/** The event a mutation comes from: of two values for the same day the one at the later position holds. */
interface Because {
  readonly because: EventId;
  readonly at: Position;
}

/** Begins an interval. */
interface Opening extends Because {
  readonly since: CalendarDate;
}

/** Ends the interval that began last before `until`. */
interface Closing extends Because {
  readonly until: CalendarDate;
}

/** A value that holds from a day on, until the next. */
interface Point extends Because {
  readonly from: CalendarDate;
}

type Of<Kind extends string, Terms> = Readonly<Terms & { readonly kind: Kind }>;

export interface FigureTerms {
  readonly output?: Yuan;
  readonly tax?: Yuan;
  readonly jobs?: number;
  readonly landDeciMu?: number;
  readonly energyKgce?: number;
  readonly rdSpending?: Yuan;
}

/** A time without production: suspended (present, output 0) or closed (counted nowhere). */
export type StoppageKind = 'SUSPENDED' | 'CLOSED';

export type EnterpriseMutation =
  | Of<
      'merge-enterprise',
      Because & {
        enterprise: EnterpriseId;
        registeredOn: CalendarDate;
        creditCode?: string;
        stockCode?: string;
        source?: Source;
      }
    >
  | Of<'merge-name', Point & { enterprise: EnterpriseId; name: string }>
  | Of<'merge-region', Point & { enterprise: EnterpriseId; region: RegionCode }>
  | Of<'merge-zone-stay', Opening & { enterprise: EnterpriseId; zone: ZoneId }>
  | Of<'close-zone-stay', Closing & { enterprise: EnterpriseId; zone: ZoneId }>
  | Of<
      'merge-membership',
      Opening & {
        enterprise: EnterpriseId;
        chain: ChainId;
        stage: StageId;
        role: MembershipRole;
        annualOutput?: Yuan;
        revenueShareBp?: number;
        source?: Source;
      }
    >
  | Of<'close-membership', Closing & { enterprise: EnterpriseId; stage: StageId }>
  /** A later report of the same year replaces what it gives and keeps the rest. */
  | Of<
      'merge-figures',
      Because & { enterprise: EnterpriseId; year: number; figures: FigureTerms; source?: Source }
    >
  | Of<'merge-stoppage', Opening & { enterprise: EnterpriseId; stoppage: StoppageKind }>
  | Of<'close-stoppage', Closing & { enterprise: EnterpriseId; stoppage: StoppageKind }>;

export type ZoneMutation =
  | Of<'merge-zone', Because & { zone: ZoneId; region?: RegionCode; leadingIndustries: readonly string[] }>
  | Of<'merge-zone-name', Point & { zone: ZoneId; name: string }>
  | Of<'merge-zone-parent', Point & { zone: ZoneId; parent: ZoneId }>;

export type ChainMutation =
  | Of<'merge-chain', Point & { chain: ChainId; name: string; nameEn?: string }>
  /** Without terms: the stage is no part of the chain from that day on. */
  | Of<'merge-stage', Point & { chain: ChainId; stage: StageId; terms?: StageTerms }>
  /** Without terms: there is no such edge from that day on. */
  | Of<
      'merge-edge',
      Point & {
        chain: ChainId;
        edge: EdgeKey;
        terms?: { readonly essential: boolean; readonly coefficientPpm?: number };
      }
    >;

export type LinkMutation =
  | Of<
      'merge-supply',
      Opening & {
        link: LinkId;
        supplier: Supplier;
        customer: EnterpriseId;
        supplyKind: SupplyKind;
        stage?: StageId;
        intoStage?: StageId;
        goods: string;
        source?: Source;
      }
    >
  | Of<'merge-supply-value', Point & { link: LinkId; annualValue: Yuan }>
  | Of<'close-supply', Closing & { link: LinkId }>;

export type ClusterMutation =
  | Of<
      'merge-cluster',
      Opening & { cluster: ClusterId; name: string; chain: ChainId; territory: Territory; tier: ClusterTier }
    >
  | Of<'merge-cluster-target', Point & { cluster: ClusterId; target?: Yuan }>
  | Of<'close-cluster', Closing & { cluster: ClusterId }>;

/** What an event does to the graph, as data. Idempotent: applying one twice is applying it once. */
export type GraphMutation =
  EnterpriseMutation | ZoneMutation | ChainMutation | LinkMutation | ClusterMutation;
