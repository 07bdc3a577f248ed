import type { SupplyLinkOnDate } from '@liantu/chain-graph';
import type { EnterpriseId, LinkId, Supplier } from '@liantu/domain';
import { byCodePoint, covers, type CalendarDate, type Yuan } from '@liantu/kernel';
import { isClosed } from './enterprises.js';
import { point, pointOn, spans, told, type Log, type Point, type Said, type Span } from './facts.js';

/** A delivery, from its establishment to its end. */
export type Delivery = Span<Said<'SupplyLinkEstablished'>>;

/** By link id. */
export const deliveries = (log: Log): readonly Delivery[] =>
  told(log, 'SupplyLinkEstablished')
    .flatMap((establishment) =>
      spans(
        [establishment],
        told(log, 'SupplyLinkEnded').filter(({ data }) => data.linkId === establishment.data.linkId),
      ),
    )
    .sort((a, b) => byCodePoint(a.data.linkId, b.data.linkId));

/** In force: the date is covered, and neither end is closed on it. */
export const deliveriesOn = (log: Log, date: CalendarDate): readonly Delivery[] =>
  deliveries(log).filter(
    (delivery) =>
      covers(delivery, date) &&
      !isClosed(log, delivery.data.customer, date) &&
      !isClosedSupplier(log, delivery.data.supplier, date),
  );

const isClosedSupplier = (log: Log, supplier: Supplier, date: CalendarDate): boolean =>
  supplier.kind === 'enterprise' && isClosed(log, supplier.id, date);

export const valuePoints = (log: Log, link: LinkId): readonly Point<Yuan>[] =>
  told(log, 'SupplyLinkEstablished', 'SupplyLinkRevalued')
    .filter(({ data }) => data.linkId === link)
    .flatMap((event) => (event.data.annualValue === undefined ? [] : [point(event, event.data.annualValue)]));

/** A value holds from its day on and never before. */
export const valueOn = (log: Log, link: LinkId, date: CalendarDate): Point<Yuan> | undefined =>
  pointOn(valuePoints(log, link), date);

export const supplierOf = ({ data }: Delivery): EnterpriseId | undefined =>
  data.supplier.kind === 'enterprise' ? data.supplier.id : undefined;

export const linkOn = (log: Log, { data, since, until }: Delivery, date: CalendarDate): SupplyLinkOnDate => {
  const value = valueOn(log, data.linkId, date)?.value;
  return {
    id: data.linkId,
    supplier: data.supplier,
    customer: data.customer,
    kind: data.kind,
    ...(data.stageId !== undefined && { stage: data.stageId }),
    ...(data.intoStageId !== undefined && { intoStage: data.intoStageId }),
    goods: data.goods,
    ...(value !== undefined && { annualValue: value }),
    since,
    ...(until !== undefined && { until }),
    ...(data.source !== undefined && { source: data.source }),
  };
};
