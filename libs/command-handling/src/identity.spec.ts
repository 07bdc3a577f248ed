import { v5 } from 'uuid';
import { derivedId, subjectIdFor } from './identity.js';

describe('Deriving an id from names', () => {
  test.each([[['许继']], [['links', 'l1', 'a\0b']], [[]], [['', '0']]])(
    'gives the UUID of version 5: %j',
    (names) => {
      expect(derivedId(...names)).toBe(v5(JSON.stringify(names), '5f0f9d2c-6a3b-5e0e-9a54-3f1d2c7b8e61'));
    },
  );
});

describe('The id of a subject that was given none', () => {
  test('is the same for the same command', () => expect(subjectIdFor('c-1')).toBe(subjectIdFor('c-1')));
  test('is another for another command', () => expect(subjectIdFor('c-1')).not.toBe(subjectIdFor('c-2')));
  test('is fresh without a command id', () =>
    expect(subjectIdFor(undefined)).not.toBe(subjectIdFor(undefined)));
});
