import { findLoop, type EdgeTerms, type StageId } from '@liantu/domain';
import { problem, type Problem } from '../problem.js';
import { tables } from './tables.js';

/** An edge of a template, and the line that tells it. */
export interface EdgeRow {
  readonly line: number;
  readonly terms: EdgeTerms;
}

/** For each loop of FEEDS edges the row that closes it: the last of those it goes through. */
export const loopsIn = (edges: readonly EdgeRow[]): readonly Problem[] => {
  const problems: Problem[] = [];
  let feeds = edges.filter(({ terms }) => terms.kind === 'FEEDS');
  for (let loop = loopOf(feeds); loop !== undefined; loop = loopOf(feeds)) {
    const closing = lastWithin(feeds, loop);
    if (closing === undefined) break;
    problems.push(loopClosed(closing, loop));
    feeds = feeds.filter((edge) => edge !== closing);
  }
  return problems;
};

const loopOf = (edges: readonly EdgeRow[]): readonly StageId[] | undefined =>
  findLoop(edges.map(({ terms }) => terms));

const lastWithin = (edges: readonly EdgeRow[], loop: readonly StageId[]): EdgeRow | undefined => {
  const steps = new Set(loop.slice(1).map((to, at) => `${String(loop[at])} ${to}`));
  return edges.findLast(({ terms: { from, to } }) => steps.has(`${from} ${to}`));
};

const loopClosed = ({ line, terms }: EdgeRow, loop: readonly StageId[]): Problem =>
  problem(
    { file: tables.stageEdges.file, line, column: 'to', value: terms.to },
    'STAGES_FORM_A_LOOP',
    `This row closes a loop of FEEDS edges, ${loop.join(' → ')}: take one of them out, or make it RECYCLES`,
  );
