import {
  assertNever,
  periodOf,
  rejected,
  withPeriod,
  without,
  type CalendarDate,
  type Period,
  type Rejected,
} from '@liantu/kernel';
import { heldOn } from '../holding.js';
import type { ChainId, StageId } from '../ids.js';
import type { ChainEvent, EdgeKey, EdgeTerms, StageTerms } from './chain.events.js';

export interface StageRecord {
  /** As last described, also when it is retired. */
  readonly terms: StageTerms;
  /** When it was no part of the chain after it had been one. */
  readonly absences: readonly Period[];
}

/** The latest version of a chain, and when its stages were retired. */
export interface ChainState {
  /** Without one the chain is not defined. */
  readonly name?: string;
  readonly nameEn?: string;
  /** The day from which the latest version holds. */
  readonly latest?: CalendarDate;
  readonly stages: ReadonlyMap<StageId, StageRecord>;
  /** A list, because a map of thousands would be copied for each of thousands of edges. */
  readonly edges: readonly EdgeTerms[];
}

/** What a chain rule must know beyond its own stream. */
export interface ChainFacts {
  /** Of the stages named, those that belong to a chain, and to which. */
  readonly owners: ReadonlyMap<StageId, ChainId>;
}

export const initialChain: ChainState = { stages: new Map(), edges: [] };

export const edgeKey = ({ from, to, kind }: EdgeKey): string => `${from} ${kind} ${to}`;

export const chainUnknown = (id: ChainId): Rejected =>
  rejected('CHAIN_UNKNOWN', `No chain ${id} is defined: define it first`, 'chain');

/** A stage can be named for any day before it is retired, also before the version that added it. */
export const standsOn = ({ stages }: ChainState, stage: StageId, date: CalendarDate): boolean => {
  const record = stages.get(stage);
  return record !== undefined && heldOn(record.absences, date) === undefined;
};

/** Stages of the latest version, as listed. */
export const standingStages = ({ stages }: ChainState): readonly StageTerms[] =>
  [...stages.values()]
    .filter(({ absences }) => absences.every(({ until }) => until !== undefined))
    .map(({ terms }) => terms)
    .sort((a, b) => a.ordinal - b.ordinal);

export const stageUnknown = (
  chain: ChainState | undefined,
  place: { readonly chainId: ChainId; readonly stageId: StageId; readonly effectiveOn: CalendarDate },
): Rejected | undefined => {
  if (chain?.name === undefined) return chainUnknown(place.chainId);
  return standsOn(chain, place.stageId, place.effectiveOn)
    ? undefined
    : rejected(
        'STAGE_UNKNOWN',
        `Chain ${place.chainId} has no stage ${place.stageId} on ${place.effectiveOn}: add it to the chain, or name another`,
        'stage',
      );
};

export const evolveChain = (chain: ChainState, event: ChainEvent): ChainState => {
  const versioned = { ...chain, latest: event.data.effectiveOn };
  switch (event.type) {
    case 'ChainDefined':
      return named(versioned, event.data);
    case 'StageAdded':
    case 'StageRevised':
      return described(versioned, event.data);
    case 'StageRetired':
      return retired(versioned, event.data);
    case 'StagesLinked':
      return { ...versioned, edges: withEdge(chain.edges, without(event.data, 'chainId', 'effectiveOn')) };
    case 'StagesUnlinked':
      return { ...versioned, edges: chain.edges.filter((edge) => !isSameEdge(edge, event.data)) };
    default:
      return assertNever(event);
  }
};

const isSameEdge = (a: EdgeKey, b: EdgeKey): boolean =>
  a.from === b.from && a.to === b.to && a.kind === b.kind;

const withEdge = (edges: readonly EdgeTerms[], edge: EdgeTerms): readonly EdgeTerms[] => {
  const at = edges.findIndex((known) => isSameEdge(known, edge));
  return at === -1 ? [...edges, edge] : edges.with(at, edge);
};

type DataOf<Type extends ChainEvent['type']> = Extract<ChainEvent, { readonly type: Type }>['data'];

const named = (chain: ChainState, { name, nameEn }: DataOf<'ChainDefined'>): ChainState => ({
  ...without(chain, 'nameEn'),
  name,
  ...(nameEn !== undefined && { nameEn }),
});

/** A retired stage that is described again is part of the chain again. */
const described = (chain: ChainState, data: DataOf<'StageAdded'>): ChainState => {
  const terms = without(data, 'chainId', 'effectiveOn');
  const absences = (chain.stages.get(terms.stageId)?.absences ?? []).map((absence) =>
    periodOf(absence.since, absence.until ?? data.effectiveOn),
  );
  return { ...chain, stages: new Map(chain.stages).set(terms.stageId, { terms, absences }) };
};

const retired = (chain: ChainState, { stageId, effectiveOn }: DataOf<'StageRetired'>): ChainState => {
  const record = chain.stages.get(stageId);
  if (record === undefined) return chain;
  const absences = withPeriod(record.absences, { since: effectiveOn });
  return { ...chain, stages: new Map(chain.stages).set(stageId, { ...record, absences }) };
};
