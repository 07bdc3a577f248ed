import { serveSide, settings } from '../harness/serve-side.js';
import { timed } from '../harness/timed.js';
import type { PageVariables } from '../world/page-query.js';
import {
  firstQuestions,
  QUESTIONS,
  questionsAbout,
  type QuestionSettings,
} from '../world/question-settings.js';
import { openApi } from './open-api.js';

const { folder, seed, question } = settings as QuestionSettings;

/** GraphQL from the document to the body, without a socket. */
await serveSide(async () => {
  const app = await openApi(folder);
  const ask = async (variables: PageVariables): Promise<void> => {
    const { body } = await app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json', host: '127.0.0.1' },
      payload: JSON.stringify({ query: QUESTIONS[question], variables }),
    });
    if (body.includes('"errors"')) throw new Error(`The api refused: ${body.slice(0, 500)}`);
  };
  const questions = { first: firstQuestions(), then: questionsAbout(seed) };
  return {
    round: (asked) => timed(asked, questions, ask),
    finish: async () => {
      await app.close();
      return [];
    },
  };
});
