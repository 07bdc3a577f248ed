import { openEmbeddedGraph } from '@liantu/chain-graph';
import { describeChainGraph } from './chain-graph.contract.js';

describeChainGraph('SQLite', (folder) => openEmbeddedGraph({ folder, durable: false }));
