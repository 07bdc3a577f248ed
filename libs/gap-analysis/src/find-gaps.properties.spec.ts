import fc from 'fast-check';
import { firm, purchase, situationOf, stageOf, tradeOf, xuchang } from '../../../test/support/situations.js';
import { findGaps, rulingsOf } from './find-gaps.js';
import { isPresent, type Situation, type StageEdge, type StageSituation } from './situation.js';
import type { StageRuling } from './verdict.js';

/** More often none than some, so that chains have holes. */
const rarely = <T>(items: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<readonly T[]>([]) }, { weight: 1, arbitrary: items });
const amount = (most: bigint): fc.Arbitrary<bigint | undefined> =>
  fc.option(fc.bigInt(0n, most), { nil: undefined });

const stage = (id: string): fc.Arbitrary<StageSituation> =>
  fc
    .record({
      scope: fc.constantFrom('CORE' as const, 'SERVICE' as const, 'DEMAND' as const),
      outputs: rarely(fc.array(amount(99n), { maxLength: 4 })),
      leaders: fc.nat(1),
      outside: rarely(fc.array(amount(9n), { maxLength: 3 })),
      localKnown: fc.bigInt(0n, 9n),
      arrivals: fc.nat(2),
      departures: fc.nat(2),
    })
    .map(({ scope, outputs, leaders, outside, localKnown, arrivals, departures }) =>
      stageOf(id, {
        scope,
        firms: outputs.map((output, at) => firm(`${id}-${at}`, output)),
        leaders: Math.min(leaders, outputs.length),
        trade: tradeOf(
          outside.map((value, at) => purchase(`lk-${id}-${at}`, value)),
          { localKnown },
        ),
        movements: { arrivals, departures, latestDepartures: [] },
      }),
    );

/** FEEDS runs from lower to higher numbers, so it is acyclic; the other kinds run anywhere. */
const edge = (count: number): fc.Arbitrary<StageEdge> =>
  fc
    .record({
      a: fc.nat(count - 1),
      b: fc.nat(count - 1),
      kind: fc.constantFrom('FEEDS' as const, 'FEEDS' as const, 'SERVES' as const, 'RECYCLES' as const),
    })
    .map(({ a, b, kind }) =>
      kind === 'FEEDS'
        ? { from: `s${Math.min(a, b)}`, to: `s${Math.max(a, b) + (a === b ? 1 : 0)}`, kind }
        : { from: `s${a}`, to: `s${b}`, kind },
    );

const situations: fc.Arbitrary<Situation> = fc.integer({ min: 1, max: 9 }).chain((count) =>
  fc
    .record({
      stages: fc.tuple(...Array.from({ length: count }, (_, at) => stage(`s${at}`))),
      edges: fc.array(edge(count), { maxLength: 2 * count }),
    })
    .map(({ stages, edges }) => situationOf(stages, edges)),
);

const inSituations = (holds: (situation: Situation) => void): void =>
  fc.assert(fc.property(situations, holds), { numRuns: 400 });

const verdictAt = (situation: Situation, at: number, interiorOnly = false): string | undefined =>
  rulingsOf(situation, { interiorOnly })[at]?.verdict;

const withStage = (
  situation: Situation,
  at: number,
  change: (of: StageSituation) => StageSituation,
): Situation => ({
  ...situation,
  stages: situation.stages.map((here, index) => (index === at ? change(here) : here)),
});

const joined = (here: StageSituation): StageSituation => ({
  ...here,
  enterprises: 1,
  output: { known: 0, sum: 0n, sumOfSquares: 0n },
  largest: [firm('新来的')],
});

const left = (here: StageSituation): StageSituation => ({
  ...stageOf(here.stage.stageId, { scope: here.stage.scope, trade: here.trade }),
  movements: here.movements,
});

/** FEEDS steps from a stage to the nearest present one, layer by layer; Infinity when there is none. */
const stepsTo = (situation: Situation, start: string, end: 'from' | 'to'): number => {
  const begin = end === 'to' ? 'from' : 'to';
  const present = situation.stages.filter(isPresent).map((here) => here.stage.stageId);
  let layer = [start];
  for (let steps = 1; steps <= situation.stages.length; steps += 1) {
    layer = situation.edges
      .filter((one) => one.kind === 'FEEDS' && layer.includes(one[begin]))
      .map((one) => one[end]);
    if (layer.some((id) => present.includes(id))) return steps;
  }
  return Infinity;
};

const servesSomebody = (
  { stages, edges }: Situation,
  { stage: { stageId, scope } }: StageSituation,
): boolean =>
  scope === 'SERVICE' &&
  edges.some(
    ({ from, to, kind }) =>
      kind === 'SERVES' &&
      from === stageId &&
      stages.some((here) => here.stage.stageId === to && isPresent(here)),
  );

/** The definitions of the verdicts, written without the rules: the first line that holds. */
const byDefinition = (situation: Situation, here: StageSituation): string | undefined => {
  const up = stepsTo(situation, here.stage.stageId, 'from');
  const down = stepsTo(situation, here.stage.stageId, 'to');
  const lines: readonly (readonly [string, boolean])[] = [
    ['PRESENT', isPresent(here)],
    ['FILL INTERIOR', up < Infinity && down < Infinity],
    ['FILL DEMAND', here.trade.outsideKnown > 0n || here.trade.outsideUnknown > 0],
    ['EXTEND DOWNSTREAM', up === 1],
    ['EXTEND UPSTREAM', down === 1],
    ['EXTEND SERVICE', servesSomebody(situation, here)],
    [`LATER ${Math.min(up, down)}`, Math.min(up, down) < Infinity],
    ['UNRELATED', true],
  ];
  return lines.find(([, holds]) => holds)?.[0];
};

const short = ({ verdict, reason, distance }: StageRuling): string => {
  if (verdict === 'HEALTHY' || verdict === 'STRENGTHEN') return 'PRESENT';
  return [verdict, reason, distance].filter((part) => part !== undefined).join(' ');
};

describe('The verdicts of any chain', () => {
  test('are one for each stage, in the order of the template', () =>
    inSituations((situation) => {
      expect(rulingsOf(situation).map((ruling) => ruling.stage)).toEqual(
        situation.stages.map((here) => here.stage.stageId),
      );
    }));

  test('are what the definitions say', () =>
    inSituations((situation) => {
      expect(rulingsOf(situation).map(short)).toEqual(
        situation.stages.map((here) => byDefinition(situation, here)),
      );
    }));

  test('strengthen where a flag holds, and only there', () =>
    inSituations((situation) => {
      for (const { verdict, flags } of rulingsOf(situation))
        expect(flags.length > 0).toBe(verdict === 'STRENGTHEN');
    }));

  test('do not depend on the order of stages and edges', () =>
    fc.assert(
      fc.property(situations, fc.array(fc.nat(), { minLength: 30, maxLength: 30 }), (situation, keys) => {
        const shuffled = <T>(items: readonly T[]): readonly T[] =>
          items
            .map((item, at) => ({ item, key: keys[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item);
        const other = { ...situation, stages: shuffled(situation.stages), edges: shuffled(situation.edges) };
        const [before, after] = [findGaps(situation, xuchang), findGaps(other, xuchang)];
        expect(new Set(after.verdicts)).toEqual(new Set(before.verdicts));
        expect(after.completeness).toEqual(before.completeness);
      }),
      { numRuns: 200 },
    ));

  test('name unlocking neighbours that are absent and opportunities themselves', () =>
    inSituations((situation) => {
      const rulings = new Map(rulingsOf(situation).map((ruling) => [ruling.stage, ruling]));
      for (const { verdict, unlockedBy } of rulings.values()) {
        if (verdict !== 'LATER' && verdict !== 'UNRELATED') expect(unlockedBy).toEqual([]);
        for (const id of unlockedBy) expect(['FILL', 'EXTEND']).toContain(rulings.get(id)?.verdict);
      }
    }));

  test('turn into a fill or an extension once a stage that unlocks them is there', () =>
    inSituations((situation) => {
      rulingsOf(situation).forEach(({ unlockedBy }, at) => {
        for (const id of unlockedBy) {
          const landed = situation.stages.findIndex((here) => here.stage.stageId === id);
          expect(['FILL', 'EXTEND']).toContain(verdictAt(withStage(situation, landed, joined), at));
        }
      });
    }));

  test('give every verdict a sentence, with amounts and without', () =>
    inSituations((situation) => {
      for (const { evidence } of findGaps(situation, xuchang).verdicts) {
        expect(evidence.length).toBeGreaterThan(0);
        for (const { text, textWithoutAmounts } of evidence) {
          expect(text).not.toMatch(/undefined|null|NaN/);
          expect(textWithoutAmounts).not.toMatch(/\d(万|亿)?元/);
        }
      }
    }));
});

describe('A join at an absent stage', () => {
  test('leaves nothing to fill, extend or wait for there', () =>
    inSituations((situation) => {
      situation.stages.forEach((here, at) => {
        if (isPresent(here)) return;
        expect(['HEALTHY', 'STRENGTHEN']).toContain(verdictAt(withStage(situation, at, joined), at));
      });
    }));
});

describe('The last leave of a stage', () => {
  test('leaves it neither healthy nor to be strengthened', () =>
    inSituations((situation) => {
      situation.stages.forEach((_, at) => {
        expect(['HEALTHY', 'STRENGTHEN']).not.toContain(verdictAt(withStage(situation, at, left), at));
      });
    }));
});

describe('An empty territory', () => {
  const emptied = (situation: Situation): Situation => ({ ...situation, stages: situation.stages.map(left) });

  test('is unrelated to every stage that it does not buy', () =>
    inSituations((situation) => {
      rulingsOf(emptied(situation)).forEach(({ verdict }, at) => {
        const { outsideKnown = 0n, outsideUnknown = 0 } = situation.stages[at]?.trade ?? {};
        expect(verdict).toBe(outsideKnown > 0n || outsideUnknown > 0 ? 'FILL' : 'UNRELATED');
      });
    }));

  test('is unrelated to everything when only the interior counts', () =>
    inSituations((situation) => {
      const verdicts = rulingsOf(emptied(situation), { interiorOnly: true }).map(({ verdict }) => verdict);
      expect(new Set(verdicts)).toEqual(new Set(['UNRELATED']));
    }));
});

describe('Recycling', () => {
  test('changes no verdict', () =>
    inSituations((situation) => {
      const without = { ...situation, edges: situation.edges.filter(({ kind }) => kind !== 'RECYCLES') };
      expect(rulingsOf(without)).toEqual(rulingsOf(situation));
    }));
});

describe('Serving', () => {
  test('counts only where a service stage would else be distant', () =>
    inSituations((situation) => {
      const without = rulingsOf({
        ...situation,
        edges: situation.edges.filter(({ kind }) => kind !== 'SERVES'),
      });
      rulingsOf(situation).forEach((ruling, at) => {
        if (ruling.reason === 'SERVICE') expect(['LATER', 'UNRELATED']).toContain(without[at]?.verdict);
        else expect(ruling.verdict).toBe(without[at]?.verdict);
      });
    }));
});
