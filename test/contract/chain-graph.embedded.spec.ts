import { openEmbeddedGraph, project, type ChainGraph } from '@liantu/chain-graph';
import { temporaryFolders } from '../support/temporary-folder.js';
import type { Recorded } from '../support/world.js';
import { describeQuestions } from './chain-graph/questions.contract.js';

const folderOf = temporaryFolders();
const opened: ChainGraph[] = [];
afterAll(() => Promise.all(opened.map((graph) => graph.close())));

const holding = async (history: readonly Recorded[]): Promise<ChainGraph> => {
  const graph = await openEmbeddedGraph({ folder: folderOf(), durable: false });
  opened.push(graph);
  const last = history.at(-1);
  if (last !== undefined) await graph.apply(history.flatMap(project), last);
  return graph;
};

describeQuestions('the embedded engine', holding);
