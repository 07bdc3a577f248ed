import { randomUUID } from 'node:crypto';

const ACCEPTED = /^[A-Za-z0-9_.-]{8,64}$/;

/** The id a caller gave its request when it is harmless, else a fresh one: log lines, errors and events carry it. */
export const correlationId = (given?: unknown): string =>
  typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID();
