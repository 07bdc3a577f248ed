import type { Event, Yuan } from '@liantu/kernel';
import type { Fact } from '../fact.js';
import type { ChainId, EnterpriseId, StageId, ZoneId } from '../ids.js';
import type { RegionCode } from '../region.js';

export type MembershipRole = 'LEADER' | 'MEMBER';

interface OfEnterprise extends Fact {
  readonly enterpriseId: EnterpriseId;
}

export interface Registration extends OfEnterprise {
  readonly name: string;
  /** 统一社会信用代码, 18 characters (GB 32100-2015). */
  readonly creditCode?: string;
  readonly stockCode?: string;
  readonly region: RegionCode;
}

export interface Joining extends OfEnterprise {
  readonly chainId: ChainId;
  readonly stageId: StageId;
  readonly role: MembershipRole;
  /** Whole yuan a year at this stage. Absent means unknown, never 0. */
  readonly annualOutput?: Yuan;
  /** Share of the enterprise's revenue made at this stage, in basis points, 0 to 10,000. */
  readonly revenueShareBp?: number;
}

/** Figures of a year; absent means unknown. They take effect on 31 December of their year. */
export interface ReportedFigures extends OfEnterprise {
  readonly year: number;
  readonly output?: Yuan;
  readonly tax?: Yuan;
  readonly jobs?: number;
  /** Tenths of a mu. */
  readonly landDeciMu?: number;
  /** Kilograms of coal equivalent. */
  readonly energyKgce?: number;
  readonly rdSpending?: Yuan;
}

export type EnterpriseRegistered = Event<'EnterpriseRegistered', Registration>;
export type EnterpriseRenamed = Event<'EnterpriseRenamed', OfEnterprise & { readonly name: string }>;
export type EnterpriseRelocated = Event<
  'EnterpriseRelocated',
  OfEnterprise & { readonly region: RegionCode }
>;
export type EnterpriseEnteredZone = Event<
  'EnterpriseEnteredZone',
  OfEnterprise & { readonly zoneId: ZoneId }
>;
export type EnterpriseLeftZone = Event<
  'EnterpriseLeftZone',
  OfEnterprise & { readonly zoneId: ZoneId; readonly reason: string }
>;
export type EnterpriseJoinedChain = Event<'EnterpriseJoinedChain', Joining>;
export type EnterpriseLeftChain = Event<
  'EnterpriseLeftChain',
  OfEnterprise & { readonly chainId: ChainId; readonly stageId: StageId; readonly reason: string }
>;
export type EnterpriseFiguresReported = Event<'EnterpriseFiguresReported', ReportedFigures>;
export type EnterpriseSuspended = Event<'EnterpriseSuspended', OfEnterprise & { readonly reason?: string }>;
export type EnterpriseResumed = Event<'EnterpriseResumed', OfEnterprise & { readonly reason?: string }>;
export type EnterpriseClosed = Event<'EnterpriseClosed', OfEnterprise & { readonly reason?: string }>;
export type EnterpriseReopened = Event<'EnterpriseReopened', OfEnterprise & { readonly reason?: string }>;

export type EnterpriseEvent =
  | EnterpriseRegistered
  | EnterpriseRenamed
  | EnterpriseRelocated
  | EnterpriseEnteredZone
  | EnterpriseLeftZone
  | EnterpriseJoinedChain
  | EnterpriseLeftChain
  | EnterpriseFiguresReported
  | EnterpriseSuspended
  | EnterpriseResumed
  | EnterpriseClosed
  | EnterpriseReopened;
