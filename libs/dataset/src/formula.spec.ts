import fc from 'fast-check';
import { neutralised, restored } from './formula.js';

describe('Writing a cell that a spreadsheet would run', () => {
  test.each(['=1+1', '+86', '-1', '@cmd', '\tx', '\rx', '＝1', '＋1', '－1', '＠x'])(
    '%j is neutralised',
    (cell) => {
      expect(neutralised(cell)).toBe(`'${cell}`);
    },
  );

  test('a name is left as it is', () => {
    expect(neutralised('许继电气')).toBe('许继电气');
  });

  test('reading gives back exactly what was written', () => {
    const cell = fc.oneof(fc.string(), fc.stringMatching(/^'{0,3}[=+@＝-].{0,5}$/u));
    fc.assert(fc.property(cell, (text) => restored(neutralised(text)) === text));
  });
});
