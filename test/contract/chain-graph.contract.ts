import { describeApplying } from './chain-graph/applying.contract.js';
import { describeAskedBetween } from './chain-graph/asked-between.contract.js';
import { GraphFolders, type Open } from './chain-graph/graph-folders.js';
import { describeHistories } from './chain-graph/histories.contract.js';
import { describeQuestions } from './chain-graph/questions.contract.js';

/** All that a chain graph promises; `open` gives the graph of a folder, empty or as it was left. */
export const describeChainGraph = (name: string, open: Open): void => {
  describe(`The chain graph on ${name}`, () => {
    const folders = new GraphFolders(open);
    afterEach(() => folders.removeAll());

    describeQuestions((history) => folders.holding(history));
    describeApplying(folders);
    describeHistories(folders);
    describeAskedBetween(folders);
  });
};
