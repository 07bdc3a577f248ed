import { hash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { openConnections, post } from '../harness/http.js';
import type { Expected } from '../harness/load-generator.js';
import type { Finding } from '../harness/protocol.js';
import { ByHand, type Row } from '../peers/by-hand.js';
import {
  PAGE_QUERY,
  type ClusterFigures,
  type PageAnswer,
  type PageData,
  type PageVariables,
} from '../world/page-query.js';

const CONNECTIONS = 4;

export interface AnswerFiles {
  readonly answers: string;
  readonly expected: string;
}

/** Asks for every page once, and keeps the answers for the peer and their hashes for the load. */
export const learnAnswers = async (
  address: string,
  pages: readonly PageVariables[],
  files: AnswerFiles,
): Promise<readonly PageAnswer[]> => {
  const agent = openConnections(CONNECTIONS);
  const learnt: { readonly answer: PageAnswer; readonly expected: Expected }[] = [];
  const queue = pages.entries();
  const work = async (): Promise<void> => {
    for (const [at, variables] of queue) {
      const request = JSON.stringify({ query: PAGE_QUERY, variables });
      const body = await post(agent, address, request);
      const { data } = JSON.parse(body) as { readonly data?: PageData };
      if (data === undefined) throw new Error(`The api refused: ${body.slice(0, 500)}`);
      learnt[at] = { answer: { variables, data }, expected: { request, answer: hash('sha1', body) } };
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, work));
  agent.destroy();
  writeFileSync(files.answers, JSON.stringify(learnt.map(({ answer }) => answer)));
  writeFileSync(files.expected, JSON.stringify(learnt.map(({ expected }) => expected)));
  return learnt.map(({ answer }) => answer);
};

/** Compares answers with SQL that was written by hand. */
export const comparedByHand = (folder: string, answers: readonly PageAnswer[]): readonly Finding[] => {
  const byHand = new ByHand(folder);
  const findings = answers.map(({ variables, data }) => ({
    what: `cluster size of ${JSON.stringify(variables)}, as counted by hand`,
    right: isSame(data.clusterSize, byHand.ask('cluster', variables)[0] ?? []),
  }));
  byHand.close();
  return findings;
};

const isSame = (of: ClusterFigures, row: Row): boolean => {
  const figures = [of.enterprises, of.leaders, of.stagesPresent, of.output, of.tax, of.jobs];
  return figures.every((figure, at) => String(figure) === String(row[at] ?? null));
};
