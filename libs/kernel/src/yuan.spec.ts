import { parseYuan } from './yuan.js';

describe('An amount of yuan', () => {
  test.each(['0', '-5', '9007199254740993', '10000000000000'])('%s is read exactly', (text) =>
    expect(String(parseYuan(text))).toBe(text),
  );
  test.each(['', '1.5', '1e3', '007', '+1', ' 1', '--1', '１', '12345678901234567890'])(
    '"%s" is none',
    (text) => expect(parseYuan(text)).toBeUndefined(),
  );
});
