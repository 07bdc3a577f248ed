import type { LinkEvent } from '@liantu/domain';
import type { Projection } from './projection.js';

export const linkProjection: Projection<LinkEvent> = {
  SupplyLinkEstablished: (data, origin) => {
    const { linkId: link, supplier, customer, goods, kind: supplyKind, effectiveOn: since } = data;
    const { stageId: stage, intoStageId: intoStage, annualValue, source } = data;
    const supply = {
      kind: 'merge-supply',
      ...{ link, supplier, customer, supplyKind, goods, since },
      ...(stage !== undefined && { stage }),
      ...(intoStage !== undefined && { intoStage }),
      ...(source !== undefined && { source }),
      ...origin,
    } as const;
    return annualValue === undefined
      ? [supply]
      : [supply, { kind: 'merge-supply-value', link, annualValue, from: since, ...origin }];
  },
  SupplyLinkRevalued: ({ linkId: link, annualValue, effectiveOn: from }, origin) => [
    { kind: 'merge-supply-value', link, annualValue, from, ...origin },
  ],
  SupplyLinkEnded: ({ linkId: link, effectiveOn: until }, origin) => [
    { kind: 'close-supply', link, until, ...origin },
  ],
};
