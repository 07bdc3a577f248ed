import type { ChainGraph } from '../chain-graph.js';
import { EmbeddedGraph } from './embedded-graph.js';
import { ChainColumnAnswers } from './situation/chain-column-answers.js';
import { CheckpointReader } from './storage/checkpoint-reader.js';
import { graphFile, prepareFolder } from './storage/graph-file.js';
import { GraphThread } from './storage/graph-thread.js';
import { ReaderPool } from './storage/reader-pool.js';

export interface EmbeddedGraphOptions {
  readonly folder: string;
  /** Not durable: nothing is synced, for a graph that is thrown away. */
  readonly durable?: boolean;
  /** How many questions are read at once. */
  readonly readers?: number;
  /** Told what the log should say about the opening, one sentence each. */
  readonly notice?: (sentence: string) => void;
}

const READERS = 3;

/** Opens the graph of a folder, empty when there is none of this version. CORRUPT names the file to delete. */
export const openEmbeddedGraph = async (options: EmbeddedGraphOptions): Promise<ChainGraph> => {
  const { folder, durable = true, readers: size = READERS, notice } = options;
  for (const name of prepareFolder(folder))
    notice?.(`The graph ${name} is of another version and was removed; it is folded anew from the log`);
  const file = graphFile(folder);
  const thread = await GraphThread.open({ file, durable });
  const standing = await closingOnFailure(thread, () => new CheckpointReader(file));
  const readers = new ReaderPool(file, size);
  return new EmbeddedGraph({ thread, readers, standing, chains: new ChainColumnAnswers(readers, standing) });
};

const closingOnFailure = async <Part>(thread: GraphThread, open: () => Part): Promise<Part> => {
  try {
    return open();
  } catch (error) {
    await thread.close();
    throw error;
  }
};
