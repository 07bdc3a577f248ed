import { position, type Position } from '@liantu/kernel';
import { RecentAnswers } from './recent-answers.js';

interface Answer {
  readonly position: Position;
}

const answerAt = (at: bigint): Answer => ({ position: position(at) });

describe('A recent answer', () => {
  test('is given again at its position', () => {
    const [recent, answer] = [new RecentAnswers<Answer>(2), answerAt(7n)];
    recent.keep('size', answer);
    expect(recent.get('size', position(7n))).toBe(answer);
  });

  test('is not given at another position', () => {
    const recent = new RecentAnswers<Answer>(2);
    recent.keep('size', answerAt(7n));
    expect(recent.get('size', position(8n))).toBeUndefined();
  });

  test('gives way when there are more than may be kept', () => {
    const recent = new RecentAnswers<Answer>(2);
    for (const question of ['a', 'b', 'c']) recent.keep(question, answerAt(7n));
    expect(['a', 'b', 'c'].map((question) => recent.get(question, position(7n)) !== undefined)).toEqual([
      false,
      true,
      true,
    ]);
  });
});
