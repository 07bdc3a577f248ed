import { metadataText, parseMetadata, type LooseMetadata } from './metadata-text.js';

const least: LooseMetadata = { bodyHash: 'b', correlationId: 'c', actor: '许昌市工信局' };
const row = { dataset: 'xuchang', table: 'links', key: 'lk-1', content: 'c' };

describe('The text of metadata', () => {
  test.each<[string, LooseMetadata]>([
    ['without anything optional', least],
    ['of a command', { ...least, commandId: 'id' }],
    ['caused by another', { ...least, causationId: 'id' }],
    ['of a row', { ...least, row }],
    ['with everything', { ...least, commandId: 'id', causationId: 'id', row }],
    ['with what is empty', { ...least, actor: '', commandId: '' }],
  ])('%s is read as it was', (_name, metadata) => {
    expect(parseMetadata(metadataText(metadata))).toEqual(metadata);
  });

  test('holds nothing for what is absent at its end', () => {
    expect(metadataText(least)).toBe('["b","c","许昌市工信局"]');
  });

  test.each([
    ['no JSON', '['],
    ['no list', '{}'],
    ['too short', '["b","c"]'],
    ['too long', '["b","c","a",null,null,null,"more"]'],
    ['without an actor', '["b","c",null]'],
    ['with a number', '["b","c","a",1]'],
    ['with half a row', '["b","c","a",null,null,["xuchang","links"]]'],
    ['with a row that is none', '["b","c","a",null,null,"xuchang"]'],
  ])('that is %s is none', (_name, text) => {
    expect(parseMetadata(text)).toBeUndefined();
  });
});
