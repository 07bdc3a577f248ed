import { serveSide, settings } from '../harness/serve-side.js';
import { timed } from '../harness/timed.js';
import type { PageVariables } from '../world/page-query.js';
import { firstQuestions, questionsAbout, type QuestionSettings } from '../world/question-settings.js';
import { ByHand } from './by-hand.js';

const { folder, seed, question } = settings as QuestionSettings;

/** The same facts by SQL written for them. */
await serveSide(() => {
  const byHand = new ByHand(folder);
  const facts = question === 'gaps' ? (['occupants', 'trade', 'movements'] as const) : (['cluster'] as const);
  const ask = (variables: PageVariables): void => {
    for (const fact of facts) byHand.ask(fact, variables);
  };
  const questions = { first: firstQuestions(), then: questionsAbout(seed) };
  return {
    round: (asked) => timed(asked, questions, ask),
    finish: () => {
      byHand.close();
      return [];
    },
  };
});
