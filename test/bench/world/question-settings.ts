import { addDays, calendarDate } from '@liantu/kernel';
import { territoryInput, type PageVariables } from './page-query.js';
import { territories } from './places.js';
import { Random } from './random.js';
import { chainAt, CHAINS } from './templates.js';

export interface QuestionSettings {
  readonly folder: string;
  readonly seed: number;
  readonly question: 'clusterSize' | 'gaps';
}

/** What a query wants beside the chain, the territory and the date. */
export const QUESTIONS: Readonly<Record<QuestionSettings['question'], string>> = {
  clusterSize: `query Q($chain: ID!, $territory: TerritoryInput!, $asOf: Date!) {
    clusterSize(chain: $chain, territory: $territory, asOf: $asOf) { enterprises leaders stagesPresent output tax jobs }
  }`,
  gaps: `query Q($chain: ID!, $territory: TerritoryInput!, $asOf: Date!) {
    gaps(chain: $chain, territory: $territory, asOf: $asOf) {
      verdicts { stage { id } verdict reason flags distance unlockedBy enterprises outsidePurchases evidence { text } }
      completeness { breadth continuity localSupplyRate }
    }
  }`,
};

/** The first question about each chain, in the whole province. */
export const firstQuestions = (): readonly PageVariables[] =>
  Array.from({ length: CHAINS }, (_, chain) => ({
    chain: chainAt(chain),
    territory: { region: '410000' },
    asOf: '2026-06-30',
  }));

/** Questions about the largest chain, wherever and on whatever day. */
export function* questionsAbout(seed: number): Generator<PageVariables, undefined> {
  const random = new Random(seed);
  const places = territories.map(territoryInput);
  for (;;)
    yield {
      chain: chainAt(0),
      territory: places[random.below(places.length)] ?? {},
      asOf: addDays(calendarDate('2010-01-01'), random.below(6000)),
    };
}
