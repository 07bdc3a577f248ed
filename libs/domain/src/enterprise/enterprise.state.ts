import {
  byType,
  withEnd,
  withPeriod,
  withPoint,
  without,
  type ByType,
  type CalendarDate,
  type Period,
  type Points,
  type Variants,
} from '@liantu/kernel';
import type { ChainState } from '../chain/chain.state.js';
import { heldOn } from '../holding.js';
import type { ChainId, EnterpriseId, StageId, ZoneId } from '../ids.js';
import type { RegionCode } from '../region.js';
import type { EnterpriseEvent, Registration, ReportedFigures } from './enterprise.events.js';

export type EnterpriseStatus = 'ACTIVE' | 'SUSPENDED' | 'CLOSED';

export interface ZoneStay extends Period {
  readonly zoneId: ZoneId;
}

export interface StageTenure extends Period {
  readonly chainId: ChainId;
  readonly stageId: StageId;
}

/** All lists by beginning. */
export interface EnterpriseState {
  readonly registration?: Registration;
  readonly names: Points<string>;
  readonly regions: Points<RegionCode>;
  readonly stays: readonly ZoneStay[];
  readonly tenures: readonly StageTenure[];
  readonly suspensions: readonly Period[];
  readonly closures: readonly Period[];
  /** By year: what was reported last of each figure, and the newest source. */
  readonly figures: ReadonlyMap<number, ReportedFigures>;
}

/** What an enterprise rule must know beyond its own stream. */
export interface EnterpriseFacts {
  /** Who has the credit code that the command states. */
  readonly creditCodeHolder?: EnterpriseId;
  /** Those of the zones named that exist. */
  readonly zones: ReadonlySet<ZoneId>;
  /** The chain that the command names. */
  readonly chain?: ChainState;
}

export const initialEnterprise: EnterpriseState = {
  names: [],
  regions: [],
  stays: [],
  tenures: [],
  suspensions: [],
  closures: [],
  figures: new Map(),
};

/** Closed where it is both: a suspension goes on behind a closure. */
export const statusOn = (enterprise: EnterpriseState, date: CalendarDate): EnterpriseStatus => {
  if (heldOn(enterprise.closures, date) !== undefined) return 'CLOSED';
  return heldOn(enterprise.suspensions, date) === undefined ? 'ACTIVE' : 'SUSPENDED';
};

const evolutions: ByType<Variants<EnterpriseEvent>, [enterprise: EnterpriseState], EnterpriseState> = {
  EnterpriseRegistered: ({ data }, enterprise) => ({
    ...enterprise,
    registration: data,
    names: withPoint(enterprise.names, data.effectiveOn, data.name),
    regions: withPoint(enterprise.regions, data.effectiveOn, data.region),
  }),
  EnterpriseRenamed: ({ data }, enterprise) => ({
    ...enterprise,
    names: withPoint(enterprise.names, data.effectiveOn, data.name),
  }),
  EnterpriseRelocated: ({ data }, enterprise) => ({
    ...enterprise,
    regions: withPoint(enterprise.regions, data.effectiveOn, data.region),
  }),
  EnterpriseEnteredZone: ({ data: { zoneId, effectiveOn: since } }, enterprise) => ({
    ...enterprise,
    stays: withPeriod(enterprise.stays, { zoneId, since }),
  }),
  EnterpriseLeftZone: ({ data }, enterprise) => ({
    ...enterprise,
    stays: withEnd(enterprise.stays, data.effectiveOn, ({ zoneId }) => zoneId === data.zoneId),
  }),
  EnterpriseJoinedChain: ({ data: { chainId, stageId, effectiveOn: since } }, enterprise) => ({
    ...enterprise,
    tenures: withPeriod(enterprise.tenures, { chainId, stageId, since }),
  }),
  EnterpriseLeftChain: ({ data }, enterprise) => ({
    ...enterprise,
    tenures: withEnd(enterprise.tenures, data.effectiveOn, ({ stageId }) => stageId === data.stageId),
  }),
  EnterpriseFiguresReported: ({ data }, enterprise) => ({
    ...enterprise,
    figures: new Map(enterprise.figures).set(data.year, withReport(enterprise.figures.get(data.year), data)),
  }),
  EnterpriseSuspended: ({ data }, enterprise) => ({
    ...enterprise,
    suspensions: withPeriod(enterprise.suspensions, { since: data.effectiveOn }),
  }),
  EnterpriseResumed: ({ data }, enterprise) => ({
    ...enterprise,
    suspensions: withEnd(enterprise.suspensions, data.effectiveOn),
  }),
  EnterpriseClosed: ({ data }, enterprise) => ({
    ...enterprise,
    closures: withPeriod(enterprise.closures, { since: data.effectiveOn }),
  }),
  EnterpriseReopened: ({ data }, enterprise) => ({
    ...enterprise,
    closures: withEnd(enterprise.closures, data.effectiveOn),
  }),
};

/** A report replaces the figures it gives and keeps the others; the source is its own. */
export const withReport = (known: ReportedFigures | undefined, report: ReportedFigures): ReportedFigures =>
  known === undefined ? report : { ...without(known, 'source'), ...report };

export const evolveEnterprise = (enterprise: EnterpriseState, event: EnterpriseEvent): EnterpriseState =>
  evolve(event, enterprise);

const evolve = byType(evolutions);
