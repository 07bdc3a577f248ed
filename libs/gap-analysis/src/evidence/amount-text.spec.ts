import { amountText, percentText } from './amount-text.js';

describe('Saying an amount', () => {
  test.each<[string, bigint]>([
    ['0元', 0n],
    ['9999元', 9_999n],
    ['1万元', 10_000n],
    ['1.5万元', 15_000n],
    ['约1.23万元', 12_345n],
    ['约1.24万元', 12_350n + 1n],
    ['9999.99万元', 99_999_900n],
    ['约9999.99万元', 99_999_949n],
    ['约1亿元', 99_999_950n],
    ['1.2亿元', 120_000_000n],
    ['170.6亿元', 17_060_000_000n],
    ['约170.61亿元', 17_060_896_563n],
    ['100000亿元', 10_000_000_000_000n],
  ])('%s', (text, yuan) => expect(amountText(yuan)).toBe(text));

  test('rounds a half up', () => expect(amountText(10_050n)).toBe('约1.01万元'));
});

describe('Saying a share', () => {
  test.each<[string, bigint, bigint]>([
    ['0%', 0n, 3n],
    ['50%', 1n, 2n],
    ['约33.33%', 1n, 3n],
    ['约66.67%', 2n, 3n],
    ['约50%', 499_999_999n, 1_000_000_000n],
  ])('%s', (text, part, whole) => expect(percentText(part, whole)).toBe(text));
});
