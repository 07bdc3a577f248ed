import { contest, inProcess } from '../harness/contest.js';
import type { Finding, Sample } from '../harness/protocol.js';
import type { Row } from '../harness/row.js';
import { quantile } from '../harness/statistics.js';
import { ByHand } from '../peers/by-hand.js';
import { openApiAt, type GapAnswer } from './ask-api.js';
import type { PageVariables } from '../world/page-query.js';
import { firstQuestions, QUESTIONS, type QuestionSettings } from '../world/question-settings.js';
import { largeWorldBeside } from './write-world.js';

const question = (number: string, name: QuestionSettings['question']): Row => ({
  number,
  what: `${name}, warm, against SQL by hand`,
  unit: 'q/s',
  bands: { floor: 0.5, good: 0.8, best: 1 },
  run: async (options, folder) => {
    const home = await largeWorldBeside(options, folder);
    const settings: QuestionSettings = { folder: home, seed: options.seed, question: name };
    const { warmUp, pairs } = await contest({
      ours: inProcess({ program: 'sides/questions', settings }),
      peer: inProcess({ program: 'peers/questions', settings }),
      rounds: options.rounds,
      milliseconds: options.milliseconds,
    });
    return {
      pairs,
      findings: name === 'gaps' ? await comparedByHand(home) : [],
      remarks: [
        `first of a chain: ${timesText([warmUp.ours])}; by hand ${timesText([warmUp.peer])}`,
        `warm, largest chain: ${timesText(pairs.map(({ ours }) => ours))}; by hand ${timesText(pairs.map(({ peer }) => peer))}`,
      ],
    };
  },
});

export const clusterSizeQuestion = question('Q1', 'clusterSize');
export const gapsQuestion = question('Q2', 'gaps');

const timesText = (samples: readonly Sample[]): string => {
  const times = samples.flatMap((sample) => sample.times ?? []);
  const at = (share: number): string => quantile(times, share).toFixed(1);
  return `p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, most ${at(1)} ms`;
};

/** Enterprises and outside purchases of every stage of every chain. */
const comparedByHand = async (home: string): Promise<readonly Finding[]> => {
  const api = await openApiAt(home);
  const byHand = new ByHand(home);
  const findings: Finding[] = [];
  for (const variables of firstQuestions()) {
    const answer = await api.ask<GapAnswer>(QUESTIONS.gaps, variables);
    findings.push({
      what: `stages of ${JSON.stringify(variables)}, as counted by hand`,
      right: isSame(answer, byHand, variables),
    });
  }
  byHand.close();
  await api.close();
  return findings;
};

const isSame = ({ gaps }: GapAnswer, byHand: ByHand, variables: PageVariables): boolean => {
  const occupants = new Map(byHand.ask('occupants', variables).map(([stage, count]) => [stage, count]));
  const bought = new Map(byHand.ask('trade', variables).map(([stage, , , outside]) => [stage, outside]));
  return gaps.verdicts.every(
    ({ stage: { id }, enterprises, outsidePurchases }) =>
      String(enterprises) === String(occupants.get(id) ?? 0) &&
      String(outsidePurchases ?? 0) === String(bought.get(id) ?? 0),
  );
};
