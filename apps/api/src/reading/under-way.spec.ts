import { UnderWay } from './under-way.js';

describe('A question under way', () => {
  const clock = { ms: 0 };
  const asked = (): UnderWay<string, string> => new UnderWay(() => clock.ms);
  const never = new Promise<string>(() => undefined);

  beforeEach(() => (clock.ms = 0));

  test('is joined by those who ask the same within a second', () => {
    const questions = asked();
    questions.set('许继', never);
    clock.ms = 999;
    expect([questions.get('许继'), questions.get('森源')]).toEqual([never, undefined]);
  });

  test('is joined by nobody after a second', () => {
    const questions = asked();
    questions.set('许继', never);
    clock.ms = 1000;
    expect(questions.get('许继')).toBeUndefined();
  });

  test('that was answered is forgotten', () => {
    const questions = asked();
    questions.set('许继', never);
    questions.set('森源', never);
    questions.delete('许继');
    expect(questions.get('许继')).toBeUndefined();
    questions.clear();
    expect(questions.get('森源')).toBeUndefined();
  });
});
