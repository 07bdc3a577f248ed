import { v5 } from 'uuid';
import { derivedId } from './identity.js';

describe('Deriving an id from names', () => {
  test.each([[['许继']], [['links', 'l1', 'a\0b']], [[]], [['', '0']]])(
    'gives the UUID of version 5: %j',
    (names) => {
      expect(derivedId(...names)).toBe(v5(JSON.stringify(names), '5f0f9d2c-6a3b-5e0e-9a54-3f1d2c7b8e61'));
    },
  );
});
