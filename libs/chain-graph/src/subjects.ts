import type {
  ChainId,
  ClusterId,
  ClusterTier,
  EdgeTerms,
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
import type { CalendarDate, EventId, Yuan } from '@liantu/kernel';
import type { FigureTerms } from './mutation.js';

export type EnterpriseStatus = 'ACTIVE' | 'SUSPENDED' | 'CLOSED';

/** An enterprise as it stands on a date. */
export interface EnterpriseOnDate {
  readonly id: EnterpriseId;
  readonly name: string;
  readonly creditCode?: string;
  readonly stockCode?: string;
  readonly region: RegionCode;
  readonly zone?: ZoneId;
  readonly status: EnterpriseStatus;
}

export interface Membership {
  readonly enterprise: EnterpriseId;
  readonly chain: ChainId;
  readonly stage: StageId;
  readonly since: CalendarDate;
  readonly until?: CalendarDate;
  readonly role: MembershipRole;
  readonly annualOutput?: Yuan;
  readonly revenueShareBp?: number;
  readonly source?: Source;
  readonly because: EventId;
}

/** Figures of one year as last reported; the source is that of the newest report. */
export interface YearFigures extends FigureTerms {
  readonly year: number;
  readonly source?: Source;
}

/** A supply link with the value that holds on the date asked about. */
export interface SupplyLinkOnDate {
  readonly id: LinkId;
  readonly supplier: Supplier;
  readonly customer: EnterpriseId;
  readonly kind: SupplyKind;
  readonly stage?: StageId;
  readonly intoStage?: StageId;
  readonly goods: string;
  readonly annualValue?: Yuan;
  readonly since: CalendarDate;
  readonly until?: CalendarDate;
  readonly source?: Source;
}

/** A chain's template in force on a date. Before the earliest version the earliest answers. */
export interface Template {
  readonly id: ChainId;
  readonly name: string;
  readonly nameEn?: string;
  readonly stages: readonly StageTerms[];
  readonly edges: readonly EdgeTerms[];
}

export interface ZoneOnDate {
  readonly id: ZoneId;
  readonly name: string;
  readonly region?: RegionCode;
  readonly parent?: ZoneId;
  readonly leadingIndustries: readonly string[];
}

export interface ClusterOnDate {
  readonly id: ClusterId;
  readonly name: string;
  readonly chain: ChainId;
  readonly territory: Territory;
  readonly tier: ClusterTier;
  readonly targetOutput?: Yuan;
}

export interface EnterpriseFilter {
  /** Part of the name on the date, letter case ignored. */
  readonly name?: string;
  readonly territory?: Territory;
  readonly chain?: ChainId;
  readonly stage?: StageId;
  readonly role?: MembershipRole;
  /** Closed enterprises are listed unless a status is given. */
  readonly status?: EnterpriseStatus;
}

/** Keyset page: what follows the id `after`, in id order by code point. */
export interface PageRequest<Id extends string = string> {
  readonly first: number;
  readonly after?: Id;
}

export interface Page<Item> {
  readonly total: number;
  readonly items: readonly Item[];
  readonly hasNext: boolean;
}

export type SupplyDirection = 'UPSTREAM' | 'DOWNSTREAM' | 'BOTH';

export interface Neighbourhood {
  /** Nearest first, then by id; the enterprise asked about is the first. */
  readonly enterprises: readonly EnterpriseId[];
  /** Links in force between them, by id. */
  readonly links: readonly SupplyLinkOnDate[];
  /** More enterprises than the limit were within reach. */
  readonly truncated: boolean;
}
