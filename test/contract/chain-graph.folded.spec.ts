import { FoldedGraph } from '../support/folded-graph/folded-graph.js';
import { describeQuestions } from './chain-graph/questions.contract.js';

describeQuestions('the folded graph', (history) => Promise.resolve(new FoldedGraph().fold(history)));
