export * from './config-error.js';
export * from './config.js';
export * from './data-folder.js';
export * from './load-config.js';
export * from './loopback.js';
export * from './variables.js';
