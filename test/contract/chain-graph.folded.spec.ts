import { FoldedGraph } from '../support/folded-graph/folded-graph.js';
import { describeQuestions } from './chain-graph/questions.contract.js';

describe('The folded graph', () => {
  describeQuestions((history) => Promise.resolve(new FoldedGraph().fold(history)));
});
