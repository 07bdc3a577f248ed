export * from './correlation-id.js';
export * from './logger.js';
export * from './metrics.js';
export * from './system-clock.js';
