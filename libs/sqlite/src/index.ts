export * from './bind.js';
export * from './connection.js';
export * from './failure.js';
export * from './reading-connection.js';
