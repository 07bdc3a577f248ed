import { changesBetween, type RuledStage } from './changes.js';

const gap: RuledStage = { stage: 'SPE08', verdict: 'FILL', reason: 'DEMAND' };
const extension: RuledStage = { stage: 'SPE08', verdict: 'EXTEND', reason: 'UPSTREAM' };
const thin: RuledStage = { stage: 'SPE08', verdict: 'STRENGTHEN' };
const transformers: RuledStage = { stage: 'SPE09', verdict: 'HEALTHY' };

describe('Comparing the verdicts of two states', () => {
  test('names the stage whose verdict turned, with both reasons', () => {
    expect(changesBetween([extension, transformers], [gap, transformers])).toEqual([
      { stage: 'SPE08', before: 'EXTEND', beforeReason: 'UPSTREAM', after: 'FILL', afterReason: 'DEMAND' },
    ]);
  });

  test('leaves out a reason that a verdict does not have', () => {
    expect(changesBetween([gap], [thin])).toEqual([
      { stage: 'SPE08', before: 'FILL', beforeReason: 'DEMAND', after: 'STRENGTHEN' },
    ]);
  });

  test('notices that only the reason turned', () => {
    expect(changesBetween([gap], [{ ...gap, reason: 'INTERIOR' }])).toHaveLength(1);
  });

  test('finds nothing between equal states', () => {
    expect(changesBetween([gap, transformers], [transformers, gap])).toEqual([]);
  });

  test('takes a stage that the template did not hold for unrelated', () => {
    expect(changesBetween([], [gap])).toEqual([
      { stage: 'SPE08', before: 'UNRELATED', after: 'FILL', afterReason: 'DEMAND' },
    ]);
    expect(changesBetween([transformers], [])).toEqual([
      { stage: 'SPE09', before: 'HEALTHY', after: 'UNRELATED' },
    ]);
  });
});
