import type { EdgeMoney, OutsidePurchase, Scope, StageTrade, Template } from '@liantu/chain-graph';
import { confidenceOf, type RegionCode, type StageId, type Supplier } from '@liantu/domain';
import { byCodePoint, type CalendarDate } from '@liantu/kernel';
import { nameOn, regionOn } from '../enterprises.js';
import type { Log } from '../facts.js';
import { deliveriesOn, valueOn, type Delivery } from '../links.js';
import { counts } from '../memberships.js';
import { isLocal, isLocalSupplier } from '../territory.js';
import { byAmount } from './occupants.js';

/** What local enterprises buy: trusted links in force, by id. */
const purchases = (log: Log, { territory, asOf, minConfidence }: Scope): readonly Delivery[] =>
  deliveriesOn(log, asOf)
    .filter(({ data }) => counts(data.source, minConfidence))
    .filter(({ data }) => isLocal(log, data.customer, territory, asOf));

const isHomeMade = (log: Log, { territory, asOf }: Scope, { data }: Delivery): boolean =>
  isLocalSupplier(log, data.supplier, territory, asOf);

/** Largest known amount first, then unknown ones, by link id. */
export const outsidePurchases = (log: Log, scope: Scope, stage: StageId): readonly OutsidePurchase[] =>
  purchases(log, scope)
    .filter((delivery) => delivery.data.stageId === stage && !isHomeMade(log, scope, delivery))
    .map((delivery) => outsidePurchaseOf(log, scope.asOf, delivery))
    .sort((a, b) => byAmount(a.amount, b.amount) || byCodePoint(a.link, b.link));

const outsidePurchaseOf = (log: Log, asOf: CalendarDate, delivery: Delivery): OutsidePurchase => {
  const { linkId, customer, supplier, goods, source } = delivery.data;
  const value = valueOn(log, linkId, asOf);
  const supplierName = supplier.kind === 'outside' ? supplier.name : nameOn(log, supplier.id, asOf);
  return {
    link: linkId,
    customer,
    customerName: nameOn(log, customer, asOf),
    region: regionOf(log, supplier, asOf),
    ...(supplierName !== undefined && { supplierName }),
    goods,
    since: delivery.since,
    ...(value !== undefined && { amount: value.value }),
    confidence: confidenceOf(source),
    because: [...new Set([delivery.because, value?.because ?? delivery.because])],
  };
};

const regionOf = (log: Log, supplier: Supplier, asOf: CalendarDate): RegionCode =>
  supplier.kind === 'outside' ? supplier.region : regionOn(log, supplier.id, asOf);

export const tradeOf = (log: Log, scope: Scope, stage: StageId): StageTrade => {
  const local = purchases(log, scope)
    .filter((delivery) => delivery.data.stageId === stage && isHomeMade(log, scope, delivery))
    .map(({ data }) => valueOn(log, data.linkId, scope.asOf)?.value);
  const outside = outsidePurchases(log, scope, stage);
  const outsideKnown = outside.flatMap(({ amount }) => amount ?? []);
  return {
    localKnown: sum(local.flatMap((value) => value ?? [])),
    localUnknown: local.filter((value) => value === undefined).length,
    outsideKnown: sum(outsideKnown),
    outsideKnownLinks: outsideKnown.length,
    outsideUnknown: outside.length - outsideKnown.length,
    largestOutside: outside.slice(0, 3),
  };
};

/** Money between local enterprises, by the stage delivered and the stage it goes into; by from, to. */
export const edgeMoney = (log: Log, scope: Scope, { stages }: Template): readonly EdgeMoney[] => {
  const internal = purchases(log, scope).filter(
    (delivery) => delivery.data.supplier.kind === 'enterprise' && isHomeMade(log, scope, delivery),
  );
  const ids = stages.map(({ stageId }) => stageId).sort(byCodePoint);
  return ids.flatMap((from) =>
    ids.flatMap((to) => {
      const between = internal.filter(({ data }) => data.stageId === from && data.intoStageId === to);
      const values = between.flatMap(({ data }) => valueOn(log, data.linkId, scope.asOf)?.value ?? []);
      if (between.length === 0) return [];
      const unknownLinks = between.length - values.length;
      return [{ from, to, known: sum(values), knownLinks: values.length, unknownLinks }];
    }),
  );
};

const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((total, amount) => total + amount, 0n);
