import type { EnterpriseEvent, EnterpriseId } from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { FigureTerms, GraphMutation, StoppageKind } from '../mutation.js';
import type { Origin, Projection } from './projection.js';

export const enterpriseProjection: Projection<EnterpriseEvent> = {
  EnterpriseRegistered: (data, origin) => {
    const { enterpriseId: enterprise, effectiveOn, name, region, ...terms } = data;
    return [
      { kind: 'merge-enterprise', enterprise, registeredOn: effectiveOn, ...terms, ...origin },
      { kind: 'merge-name', enterprise, name, from: effectiveOn, ...origin },
      { kind: 'merge-region', enterprise, region, from: effectiveOn, ...origin },
    ];
  },
  EnterpriseRenamed: ({ enterpriseId: enterprise, name, effectiveOn: from }, origin) => [
    { kind: 'merge-name', enterprise, name, from, ...origin },
  ],
  EnterpriseRelocated: ({ enterpriseId: enterprise, region, effectiveOn: from }, origin) => [
    { kind: 'merge-region', enterprise, region, from, ...origin },
  ],
  EnterpriseEnteredZone: ({ enterpriseId: enterprise, zoneId: zone, effectiveOn: since }, origin) => [
    { kind: 'merge-zone-stay', enterprise, zone, since, ...origin },
  ],
  EnterpriseLeftZone: ({ enterpriseId: enterprise, zoneId: zone, effectiveOn: until }, origin) => [
    { kind: 'close-zone-stay', enterprise, zone, until, ...origin },
  ],
  EnterpriseJoinedChain: (data, origin) => {
    const { enterpriseId: enterprise, chainId: chain, stageId: stage, effectiveOn: since, ...terms } = data;
    return [{ kind: 'merge-membership', enterprise, chain, stage, since, ...terms, ...origin }];
  },
  EnterpriseLeftChain: ({ enterpriseId: enterprise, stageId: stage, effectiveOn: until }, origin) => [
    { kind: 'close-membership', enterprise, stage, until, ...origin },
  ],
  EnterpriseFiguresReported: (data, origin) => {
    const { enterpriseId: enterprise, year, source } = data;
    const reported = {
      kind: 'merge-figures',
      enterprise,
      year,
      figures: figuresOf(data),
      ...origin,
    } as const;
    return [source === undefined ? reported : { ...reported, source }];
  },
  EnterpriseSuspended: (data, origin) => [stopped('SUSPENDED', data, origin)],
  EnterpriseResumed: (data, origin) => [wentOn('SUSPENDED', data, origin)],
  EnterpriseClosed: (data, origin) => [stopped('CLOSED', data, origin)],
  EnterpriseReopened: (data, origin) => [wentOn('CLOSED', data, origin)],
};

const FIGURES = ['output', 'tax', 'jobs', 'landDeciMu', 'energyKgce', 'rdSpending'] as const;

const figuresOf = (reported: FigureTerms): FigureTerms =>
  FIGURES.reduce<FigureTerms>(
    (figures, name) => (reported[name] === undefined ? figures : { ...figures, [name]: reported[name] }),
    {},
  );

interface Turn {
  readonly enterpriseId: EnterpriseId;
  readonly effectiveOn: CalendarDate;
}

const stopped = (stoppage: StoppageKind, turn: Turn, origin: Origin): GraphMutation => ({
  kind: 'merge-stoppage',
  enterprise: turn.enterpriseId,
  stoppage,
  since: turn.effectiveOn,
  ...origin,
});

const wentOn = (stoppage: StoppageKind, turn: Turn, origin: Origin): GraphMutation => ({
  kind: 'close-stoppage',
  enterprise: turn.enterpriseId,
  stoppage,
  until: turn.effectiveOn,
  ...origin,
});
