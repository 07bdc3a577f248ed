export * from './known-at.js';
export * from './lag.js';
export * from './projecting-error.js';
export * from './projector.js';
