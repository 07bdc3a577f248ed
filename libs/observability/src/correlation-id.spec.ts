import { correlationId } from './correlation-id.js';

describe('A correlation id', () => {
  test('that a caller gives is kept', () => expect(correlationId('import-2026-06')).toBe('import-2026-06'));

  test.each(['short', 'a b c d e f', 'line\nbreak-in-it', 'x'.repeat(65), 12_345_678, undefined])(
    'is fresh where %p was given',
    (given) => expect(correlationId(given)).toMatch(/^[0-9a-f]{8}-[0-9a-f-]{27}$/),
  );
});
