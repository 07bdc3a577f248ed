import type { Template } from '@liantu/chain-graph';
import type { ChainId, EdgeKey, EdgeTerms, StageId, StageTerms } from '@liantu/domain';
import { byCodePoint, OPEN_END, type CalendarDate } from '@liantu/kernel';
import { earliest, point, pointOn, told, type Log, type Point, type Said, type Told } from './facts.js';

type ChainEventType =
  'ChainDefined' | 'StageAdded' | 'StageRevised' | 'StageRetired' | 'StagesLinked' | 'StagesUnlinked';

/** All that was ever said of a chain's template. */
const ofChain = <Type extends ChainEventType>(
  log: Log,
  chain: ChainId,
  ...types: readonly Type[]
): readonly Told<Said<Type>>[] => told(log, ...types).filter(({ data }) => data.chainId === chain);

/** By id. */
export const chainIds = (log: Log): readonly ChainId[] =>
  [...new Set(told(log, 'ChainDefined').map(({ data }) => data.chainId))].sort(byCodePoint);

const versionPoints = (log: Log, chain: ChainId): readonly Point<undefined>[] =>
  ofChain(
    log,
    chain,
    'ChainDefined',
    'StageAdded',
    'StageRevised',
    'StageRetired',
    'StagesLinked',
    'StagesUnlinked',
  ).map((event) => point(event, undefined));

export const versionDates = (log: Log, chain: ChainId): readonly CalendarDate[] =>
  versionPoints(log, chain).map(({ from }) => from);

/** Stages that ever belonged to the chain, retired ones included. */
export const stagesEver = (log: Log, chain: ChainId): readonly StageId[] => [
  ...new Set(
    ofChain(log, chain, 'StageAdded', 'StageRevised', 'StageRetired').map(({ data }) => data.stageId),
  ),
];

/** A retired stage has no terms. */
const stagePoints = (log: Log, chain: ChainId, stage: StageId): readonly Point<StageTerms | undefined>[] =>
  ofChain(log, chain, 'StageAdded', 'StageRevised', 'StageRetired')
    .filter(({ data }) => data.stageId === stage)
    .map((event) => point(event, 'name' in event.data ? termsOf(event.data) : undefined));

const termsOf = (data: StageTerms): StageTerms => ({
  stageId: data.stageId,
  name: data.name,
  ...(data.nameEn !== undefined && { nameEn: data.nameEn }),
  tier: data.tier,
  scope: data.scope,
  gbt4754: data.gbt4754,
  hs4: data.hs4,
  ordinal: data.ordinal,
});

/** An edge that was taken out has no terms. */
const edgePoints = (log: Log, chain: ChainId, key: EdgeKey): readonly Point<EdgeTerms | undefined>[] =>
  ofChain(log, chain, 'StagesLinked', 'StagesUnlinked')
    .filter(({ data }) => data.from === key.from && data.to === key.to && data.kind === key.kind)
    .map((event) => point(event, 'essential' in event.data ? edgeTermsOf(event.data) : undefined));

const edgeTermsOf = ({ from, to, kind, essential, coefficientPpm }: EdgeTerms): EdgeTerms => ({
  from,
  to,
  kind,
  essential,
  ...(coefficientPpm !== undefined && { coefficientPpm }),
});

const edgesEver = (log: Log, chain: ChainId): readonly EdgeKey[] => {
  const keys = ofChain(log, chain, 'StagesLinked').map(({ data }) => data);
  return [...new Map(keys.map((key) => [`${key.from} ${key.to} ${key.kind}`, key])).values()];
};

const byPlace = (a: StageTerms, b: StageTerms): number =>
  a.ordinal - b.ordinal || byCodePoint(a.stageId, b.stageId);

const byEnds = (a: EdgeKey, b: EdgeKey): number =>
  byCodePoint(a.from, b.from) || byCodePoint(a.to, b.to) || byCodePoint(a.kind, b.kind);

/** The version in force on the date; before the earliest the earliest. */
export const templateOn = (log: Log, chain: ChainId, asOf: CalendarDate): Template | undefined => {
  const first = earliest(versionPoints(log, chain));
  if (first === undefined) return undefined;
  const date = asOf < first ? first : asOf;
  const stages = stagesEver(log, chain)
    .flatMap((stage) => pointOn(stagePoints(log, chain, stage), date)?.value ?? [])
    .sort(byPlace);
  const holds = (stage: StageId): boolean => stages.some(({ stageId }) => stageId === stage);
  const edges = edgesEver(log, chain)
    .flatMap((key) => pointOn(edgePoints(log, chain, key), date)?.value ?? [])
    .filter(({ from, to }) => holds(from) && holds(to))
    .sort(byEnds);
  return { id: chain, ...chainName(log, chain, date), stages, edges };
};

const chainName = (log: Log, chain: ChainId, date: CalendarDate): Pick<Template, 'name' | 'nameEn'> => {
  const points = ofChain(log, chain, 'ChainDefined').map((event) => point(event, event.data));
  const { name, nameEn } = pointOn(points, date)?.value ?? { name: chain };
  return { name, ...(nameEn !== undefined && { nameEn }) };
};

/** Of every stage the chain it belongs to and the newest terms it was ever given. */
export const stageRegister = (
  log: Log,
): ReadonlyMap<StageId, { readonly chain: ChainId; readonly terms: StageTerms }> =>
  new Map(
    chainIds(log).flatMap((chain) =>
      stagesEver(log, chain).flatMap((stage) => {
        const described = stagePoints(log, chain, stage).filter(({ value }) => value !== undefined);
        const terms = pointOn(described, OPEN_END)?.value;
        return terms === undefined ? [] : [[stage, { chain, terms }] as const];
      }),
    ),
  );
