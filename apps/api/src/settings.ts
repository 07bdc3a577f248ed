/** What Nest injects a `Logger` by. */
export const LOGGER = Symbol('Logger');
