export { DatasetError, type Problem, type Warning } from './problem.js';
export * from './importing/import-dataset.js';
export { type ImportContext } from './importing/record-row.js';
export { type StageOwners } from './importing/folder.js';
export * from './progress-line.js';
export * from './exporting/export-dataset.js';
