import type { Territory } from '@liantu/domain';
import { epochDay } from '@liantu/kernel';
import type { Scope } from '../../situation.js';
import { CONFIDENCE, regionRange } from '../codes.js';
import type { ChainColumns, SupplyColumns } from '../columns/chain-columns.js';
import { templateOn } from '../columns/template.js';
import type { Snapshot } from '../storage/reader-pool.js';
import { Standing, type Locality, type Place } from './locality.js';
import type { Survey } from './survey.js';

/** What a question stands on: a chain as of a position, seen from a territory. */
export interface Ground {
  readonly columns: ChainColumns;
  readonly locality: Locality;
}

/** The same with the rest of the graph, as of a snapshot at that position. */
export interface OpenGround extends Ground {
  readonly snapshot: Snapshot;
}

export interface TradingGround extends OpenGround {
  readonly supply: SupplyColumns;
}

/** `zone`: the number of the territory's zone, if it has any. */
export const placeOf = (territory: Territory, zone: number | undefined): Place => {
  if (territory.kind === 'zone') return { kind: 'zone', zone };
  const [first, last] = regionRange(territory.region);
  return { kind: 'region', first, last };
};

/** Undefined for a chain that was never defined. */
export const surveyOf = (
  { columns, locality }: Ground,
  { asOf, minConfidence }: Scope,
  signal?: AbortSignal,
): Survey | undefined => {
  const day = epochDay(asOf);
  const template = templateOn(columns.template, day);
  if (template === undefined) return undefined;
  const standing = new Standing(locality, day, columns.roster.size);
  const confidence = minConfidence === undefined ? 0 : CONFIDENCE[minConfidence];
  return { columns, template, locality, standing, day, confidence, ...(signal && { signal }) };
};
