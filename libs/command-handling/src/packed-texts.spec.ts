import { PackedTexts } from './packed-texts.js';

const MANY = 5_000;

describe('Texts packed under keys', () => {
  test('come back newest first, each under its own key', () => {
    const texts = new PackedTexts();
    for (let at = 0; at < MANY; at += 1) texts.add(`enterprise-${at % 1_500}`, `许继 ${at}`);
    expect([...texts.of('enterprise-7')]).toEqual(['许继 4507', '许继 3007', '许继 1507', '许继 7']);
  });
  test('are none under a key that was never given', () =>
    expect([...new PackedTexts().of('enterprise-xuji')]).toEqual([]));
  test('may be empty, or larger than the others together', () => {
    const texts = new PackedTexts();
    const large = '柜'.repeat(1_000_000);
    for (const text of ['', large, '机柜']) texts.add('chain-SPE', text);
    expect([...texts.of('chain-SPE')]).toEqual(['机柜', large, '']);
  });
});
