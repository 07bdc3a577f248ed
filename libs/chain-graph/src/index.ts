export * from './chain-graph-error.js';
export * from './chain-graph.js';
export * from './mutation.js';
export * from './projection/project.js';
export * from './situation.js';
export * from './subjects.js';
