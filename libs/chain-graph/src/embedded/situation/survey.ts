import type { ChainColumns } from '../columns/chain-columns.js';
import { NONE } from '../columns/owned-rows.js';
import type { TemplateOnDay } from '../columns/template.js';
import type { Locality, Standing } from './locality.js';

/** A question about a chain, ready to be worked out: columns, template and territory on the day asked about. */
export interface Survey {
  readonly columns: ChainColumns;
  readonly template: TemplateOnDay;
  readonly locality: Locality;
  readonly standing: Standing;
  readonly day: number;
  /** Facts of less confidence are left out. */
  readonly confidence: number;
  readonly signal?: AbortSignal;
}

/** The place in the template of each stage by number; `NONE` for others. */
export const placesOf = ({ stages }: TemplateOnDay): ((stage: number) => number) => {
  const highest = stages.reduce((most, { number }) => Math.max(most, number), 0);
  const places = new Int32Array(highest + 1).fill(NONE);
  stages.forEach(({ number }, place) => {
    places[number] = place;
  });
  return (stage) => (stage < 0 ? NONE : (places[stage] ?? NONE));
};
