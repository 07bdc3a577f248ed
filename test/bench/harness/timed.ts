import type { RoundAsked } from './protocol.js';

/** Asks one question after the other, all of the warm-up or until the round is over; gives the time of each. */
export const timed = async <Question>(
  { round, milliseconds }: RoundAsked,
  questions: { readonly first: readonly Question[]; readonly then: Iterator<Question> },
  ask: (question: Question) => unknown,
): Promise<readonly number[]> => {
  const times: number[] = [];
  const time = async (question: Question): Promise<void> => {
    const begin = performance.now();
    await ask(question);
    times.push(performance.now() - begin);
  };
  if (round === 0) for (const question of questions.first) await time(question);
  for (const end = performance.now() + milliseconds; round > 0 && performance.now() < end;) {
    const next = questions.then.next();
    if (next.done === true) break;
    await time(next.value);
  }
  return times;
};
