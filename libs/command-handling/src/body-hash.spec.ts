import { bodyHash } from './body-hash.js';

describe('The hash of a body', () => {
  test('does not depend on the order of its fields', () =>
    expect(bodyHash({ name: '许继', output: 5n })).toBe(bodyHash({ output: 5n, name: '许继' })));
  test('tells bodies apart', () => expect(bodyHash({ output: 5n })).not.toBe(bodyHash({ output: 6n })));
});
