import type { Joining, ReportedFigures } from '@liantu/domain';
import { byCodePoint, covers, valueHeldOn, type CalendarDate } from '@liantu/kernel';
import { decimalText, numberText, textOf, type Cells } from './cells.js';
import type { Collected, CollectedEnterprise } from './collected.js';
import type { LeftOut } from './left-out.js';
import type { SourceIds } from './source-ids.js';

export interface ExportDay {
  readonly asOf: CalendarDate;
  readonly sources: SourceIds;
  readonly leftOut: LeftOut;
  /** Stages that the templates of that day hold. */
  readonly stages: ReadonlySet<string>;
}

const inOrder = ({ enterprises }: Collected): readonly (readonly [string, CollectedEnterprise])[] =>
  [...enterprises].sort(([a], [b]) => byCodePoint(a, b));

/** The day on which an enterprise that is closed on the export's date closed. */
export const closedSince = ({ state }: CollectedEnterprise, asOf: CalendarDate): CalendarDate | undefined =>
  state.closures.find((closure) => covers(closure, asOf))?.since;

export const enterpriseCells = (collected: Collected, day: ExportDay): readonly Cells[] =>
  inOrder(collected).flatMap(([id, enterprise]) => {
    const { registration, names, regions } = enterprise.state;
    if (registration === undefined) return [];
    countLost(enterprise, day);
    const stay = enterprise.state.stays.find((period) => covers(period, day.asOf));
    const cells = [
      id,
      textOf(valueHeldOn(names, day.asOf)),
      textOf(valueHeldOn(regions, day.asOf)),
      textOf(registration.creditCode),
      textOf(registration.stockCode),
      registration.effectiveOn,
      textOf(stay?.zoneId),
      textOf(stay?.since),
      textOf(closedSince(enterprise, day.asOf)),
      day.sources.idOf(registration.source),
      '',
    ];
    return [cells];
  });

const countLost = ({ state }: CollectedEnterprise, { asOf, leftOut }: ExportDay): void => {
  leftOut.add('earlier or later names', state.names.length - 1);
  leftOut.add('relocations', state.regions.length - 1);
  leftOut.add('suspensions', state.suspensions.length);
  leftOut.add('closures with a reopening', state.closures.filter((closure) => !covers(closure, asOf)).length);
  leftOut.add('stays in a zone at other times', state.stays.filter((stay) => !covers(stay, asOf)).length);
};

/** Sources that the rows of enterprises, memberships and figures will name. */
export const noteEnterpriseSources = (collected: Collected, { sources }: ExportDay): void => {
  for (const { state, joins } of collected.enterprises.values()) {
    sources.note(state.registration?.source);
    for (const { source } of joins) sources.note(source);
    for (const { source } of state.figures.values()) sources.note(source);
  }
};

export const membershipCells = (collected: Collected, day: ExportDay): readonly Cells[] =>
  inOrder(collected).flatMap(([id, enterprise]) => {
    const closed = closedSince(enterprise, day.asOf);
    return [...enterprise.joins]
      .sort((a, b) => byCodePoint(a.stageId, b.stageId) || byCodePoint(a.effectiveOn, b.effectiveOn))
      .filter((joining) => isExported(joining, closed, day))
      .map((joining) => tenureCells(id, joining, { enterprise, day }));
  });

const isExported = (
  { stageId, effectiveOn }: Joining,
  closed: CalendarDate | undefined,
  { stages, leftOut }: ExportDay,
): boolean => {
  if (!stages.has(stageId)) leftOut.add('memberships of stages that no template holds on that day');
  else if (closed !== undefined && effectiveOn >= closed)
    leftOut.add('memberships that begin after the closure');
  else return true;
  return false;
};

const tenureCells = (
  id: string,
  joining: Joining,
  { enterprise, day }: { readonly enterprise: CollectedEnterprise; readonly day: ExportDay },
): Cells => {
  const tenure = enterprise.state.tenures.find(
    ({ stageId, since }) => stageId === joining.stageId && since === joining.effectiveOn,
  );
  return [
    id,
    joining.stageId,
    joining.effectiveOn,
    textOf(tenure?.until),
    joining.role.toLowerCase(),
    numberText(joining.annualOutput),
    decimalText(joining.revenueShareBp, 4),
    day.sources.idOf(joining.source),
    '',
  ];
};

export const figureCells = (collected: Collected, { sources }: ExportDay): readonly Cells[] =>
  inOrder(collected).flatMap(([id, { state }]) =>
    [...state.figures.values()]
      .sort((a, b) => a.year - b.year)
      .map((figures) => yearCells(id, figures, sources)),
  );

const yearCells = (id: string, figures: ReportedFigures, sources: SourceIds): Cells => [
  id,
  String(figures.year),
  numberText(figures.output),
  numberText(figures.tax),
  numberText(figures.jobs),
  decimalText(figures.landDeciMu, 1),
  decimalText(figures.energyKgce, 3),
  numberText(figures.rdSpending),
  sources.idOf(figures.source),
  '',
];
