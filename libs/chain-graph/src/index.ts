export * from './chain-graph-error.js';
export * from './chain-graph.js';
export * from './chain-graph.module.js';
export { openEmbeddedGraph, type EmbeddedGraphOptions } from './embedded/open-embedded-graph.js';
export * from './mutation.js';
export * from './projection/project.js';
export * from './situation.js';
export * from './subjects.js';
