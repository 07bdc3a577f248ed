import type { SupplyTerms, Territory } from '@liantu/domain';
import { byCodePoint, valueHeldOn, valueOn } from '@liantu/kernel';
import type { Template } from '@liantu/chain-graph';
import { decimalText, numberText, textOf, type Cells } from './cells.js';
import type { Collected, CollectedLink } from './collected.js';
import { closedSince, type ExportDay } from './enterprise-rows.js';

const inOrder = <Item>(items: ReadonlyMap<string, Item>): readonly (readonly [string, Item])[] =>
  [...items].sort(([a], [b]) => byCodePoint(a, b));

export const chainCells = (templates: readonly Template[]): readonly Cells[] =>
  templates.map(({ id, name, nameEn }) => [id, name, nameEn ?? '']);

export const stageCells = (templates: readonly Template[]): readonly Cells[] =>
  templates.flatMap(({ id, stages }) =>
    stages.map(({ stageId, name, tier, nameEn, scope, gbt4754, hs4 }) => [
      id,
      stageId,
      name,
      tier.toLowerCase(),
      textOf(nameEn),
      scope.toLowerCase(),
      gbt4754.join(';'),
      hs4.join(';'),
    ]),
  );

export const edgeCells = (templates: readonly Template[]): readonly Cells[] =>
  templates.flatMap(({ id, edges }) =>
    edges.map(({ from, to, kind, essential, coefficientPpm }) => [
      id,
      from,
      to,
      kind,
      String(essential),
      decimalText(coefficientPpm, 6),
    ]),
  );

export const zoneCells = ({ zones }: Collected, { asOf, sources }: ExportDay): readonly Cells[] =>
  inOrder(zones).flatMap(([id, { establishment, names, parents }]) => {
    if (establishment === undefined) return [];
    const { region, leadingIndustries, effectiveOn, source } = establishment;
    const cells = [
      id,
      textOf(valueHeldOn(names, asOf)),
      textOf(region),
      leadingIndustries.join(';'),
      effectiveOn,
      textOf(valueHeldOn(parents, asOf)),
      sources.idOf(source),
      '',
    ];
    return [cells];
  });

/** Sources that the rows of zones and links will name. */
export const noteOtherSources = ({ zones, links }: Collected, { sources }: ExportDay): void => {
  for (const { establishment } of zones.values()) sources.note(establishment?.source);
  for (const { terms } of links.values()) sources.note(terms?.source);
};

export const linkCells = (collected: Collected, day: ExportDay): readonly Cells[] =>
  inOrder(collected.links).flatMap(([, link]) => {
    const { terms } = link;
    if (terms === undefined) return [];
    if (beginsAfterClosure(terms, collected, day)) {
      day.leftOut.add('links that begin after the closure of an end');
      return [];
    }
    return [deliveryCells(terms, link, day)];
  });

const deliveryCells = (terms: SupplyTerms, { state }: CollectedLink, day: ExportDay): Cells => {
  const { supplier } = terms;
  const values = state.status === 'absent' ? [] : state.values;
  day.leftOut.add('earlier or later values of links', Math.max(0, values.length - 1));
  const value = valueOn(values, day.asOf < terms.effectiveOn ? terms.effectiveOn : day.asOf);
  return [
    terms.linkId,
    terms.customer,
    terms.goods,
    supplier.kind === 'enterprise' ? supplier.id : '',
    supplier.kind === 'outside' ? supplier.region : '',
    supplier.kind === 'outside' ? textOf(supplier.name) : '',
    stageCell(terms.stageId, day),
    stageCell(terms.intoStageId, day),
    terms.kind.toLowerCase(),
    terms.effectiveOn,
    textOf(state.status === 'absent' ? undefined : state.until),
    numberText(value),
    day.sources.idOf(terms.source),
    '',
  ];
};

const stageCell = (stage: string | undefined, { stages, leftOut }: ExportDay): string => {
  if (stage === undefined) return '';
  if (stages.has(stage)) return stage;
  leftOut.add('stages of links that no template holds on that day');
  return '';
};

const beginsAfterClosure = (
  { supplier, customer, effectiveOn }: SupplyTerms,
  { enterprises }: Collected,
  { asOf }: ExportDay,
): boolean => {
  const ends = supplier.kind === 'enterprise' ? [supplier.id, customer] : [customer];
  return ends.some((id) => {
    const enterprise = enterprises.get(id);
    const closed = enterprise === undefined ? undefined : closedSince(enterprise, asOf);
    return closed !== undefined && effectiveOn >= closed;
  });
};

export const clusterCells = ({ clusters }: Collected, { asOf, leftOut }: ExportDay): readonly Cells[] =>
  inOrder(clusters).flatMap(([id, { designation, targets, retiredOn }]) => {
    if (designation === undefined) return [];
    if (retiredOn !== undefined && retiredOn <= asOf) {
      leftOut.add('retired clusters');
      return [];
    }
    const { name, chainId, territory, tier } = designation;
    const target = valueHeldOn(targets, asOf);
    return [[id, name, chainId, ...placeCells(territory), tier.toLowerCase(), numberText(target)]];
  });

const placeCells = (territory: Territory): readonly [region: string, zone: string] =>
  territory.kind === 'region' ? [territory.region, ''] : ['', territory.zone];
