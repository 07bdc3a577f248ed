import { hasCheckDigit } from './credit-code.js';

describe('The check digit of a credit code', () => {
  test.each(['91410000174273201L', '91411023174430174N', '914403001922038216', '91330100799655058B'])(
    'is that of %s',
    (code) => expect(hasCheckDigit(code)).toBe(true),
  );
  test.each([
    ['91350203M0001QAY9B', 'a code in use with a wrong digit'],
    ['914100001742732010', 'a changed last digit'],
    ['19410000174273201L', 'two digits exchanged'],
    ['9141000017427320IL', 'a letter that no code uses'],
  ])('is not that of %s: %s', (code) => expect(hasCheckDigit(code)).toBe(false));
});
