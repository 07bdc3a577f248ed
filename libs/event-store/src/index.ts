export * from './event-store-error.js';
export * from './event-store.js';
