import { byCodePoint } from '@liantu/kernel';
import type { StageFacts } from './stage-facts.js';
import type { Ruling } from './verdict.js';

/** FEEDS neighbours of a LATER or UNRELATED stage whose arrival would make it a FILL or an EXTEND, by id. */
export const unlockedBy = (
  { verdict }: Ruling,
  { neighbours }: StageFacts,
  rulings: ReadonlyMap<string, Ruling>,
): readonly string[] => {
  if (verdict !== 'LATER' && verdict !== 'UNRELATED') return [];
  return neighbours.filter((stage) => isOpportunity(rulings.get(stage))).sort(byCodePoint);
};

const isOpportunity = (ruling: Ruling | undefined): boolean =>
  ruling?.verdict === 'FILL' || ruling?.verdict === 'EXTEND';
