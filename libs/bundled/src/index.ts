export * from './bundled-files.js';
export * from './region-names.js';
