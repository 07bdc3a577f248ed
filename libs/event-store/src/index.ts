export { decode, encode, type EncodedEvent } from './codec.js';
export * from './embedded/embedded-event-store.js';
export * from './event-lines.js';
export * from './event-store-error.js';
export * from './event-store.js';
export * from './event-store.module.js';
export * from './embedded/stated-log.js';
