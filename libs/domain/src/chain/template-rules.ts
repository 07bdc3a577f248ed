import { rejected, type Rejected } from '@liantu/kernel';
import { badCoefficient } from '../amount.js';
import type { StageId } from '../ids.js';
import { badText, badTexts } from '../text.js';
import type { EdgeTerms } from './chain.events.js';
import { edgeKey } from './chain.state.js';
import type { ChainTemplate, TemplateStage } from './template.js';
import { findLoop } from './loop.js';

/** A template must be whole in itself: readable, each stage and edge once, no edge into the void, no FEEDS loop. */
export const badTemplate = (template: ChainTemplate): Rejected | undefined =>
  badText('name', template.name, 'name') ??
  badText('name', template.nameEn, 'nameEn') ??
  firstOf(template.stages, badStage) ??
  firstOf(template.edges, badEdge) ??
  twice(template) ??
  edgeIntoTheVoid(template) ??
  feedsLoop(template.edges);

const firstOf = <Item>(
  items: readonly Item[],
  bad: (item: Item) => Rejected | undefined,
): Rejected | undefined => {
  for (const item of items) {
    const found = bad(item);
    if (found !== undefined) return found;
  }
  return undefined;
};

const badStage = ({ stageId, name, nameEn, gbt4754, hs4 }: TemplateStage): Rejected | undefined =>
  within(
    `Stage ${stageId}`,
    'stages',
    badText('name', name, 'name') ??
      badText('name', nameEn, 'nameEn') ??
      badTexts('name', gbt4754, 'gbt4754') ??
      badTexts('name', hs4, 'hs4'),
  );

const badEdge = (edge: EdgeTerms): Rejected | undefined =>
  within(`Edge from ${edge.from} to ${edge.to}`, 'edges', badCoefficient(edge.coefficientPpm, 'coefficient'));

/** Which of the many in the list it is about. */
const within = (which: string, field: string, found: Rejected | undefined): Rejected | undefined =>
  found && rejected(found.code, `${which}: ${found.message}`, field);

const repeated = (keys: readonly string[]): string | undefined => {
  const seen = new Set<string>();
  return keys.find((key) => seen.size === seen.add(key).size);
};

const twice = ({ stages, edges }: ChainTemplate): Rejected | undefined => {
  const stage = repeated(stages.map(({ stageId }) => stageId));
  if (stage !== undefined)
    return rejected('STAGE_TWICE', `Stage ${stage} is listed twice: list it once`, 'stages');
  const edge = repeated(edges.map(edgeKey));
  return edge === undefined
    ? undefined
    : rejected('EDGE_TWICE', `The edge ${edge} is listed twice: list it once`, 'edges');
};

const edgeIntoTheVoid = ({ stages, edges }: ChainTemplate): Rejected | undefined => {
  const listed = new Set<StageId>(stages.map(({ stageId }) => stageId));
  const missing = edges.flatMap(({ from, to }) => [from, to]).find((stage) => !listed.has(stage));
  return missing === undefined
    ? undefined
    : rejected(
        'STAGE_UNKNOWN',
        `An edge names stage ${missing}, which the template does not list: add it`,
        'edges',
      );
};

const feedsLoop = (edges: readonly EdgeTerms[]): Rejected | undefined => {
  const loop = findLoop(edges.filter(({ kind }) => kind === 'FEEDS'));
  return loop === undefined
    ? undefined
    : rejected(
        'STAGES_FORM_A_LOOP',
        `FEEDS edges go in a loop, ${loop.join(' → ')}: take one out, or make it RECYCLES`,
        'edges',
      );
};
