import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { WebSocket } from 'ws';
import { WireError } from './wire-error.js';

export const REQUEST_LIMIT_MS = 10_000;

/**
 * Fastify's own request signal aborts as soon as a POST body has been read, so each request gets this one: it aborts after 10 s,
 * when the caller hangs up, and when the answer has been sent.
 */
export const signalOfRequest = (response: ServerResponse): AbortSignal => {
  const controller = listenedToByMany();
  const late = new WireError('TIMEOUT', 'The answer took more than 10 s and was given up; ask for less');
  const timer = setTimeout(() => controller.abort(late), REQUEST_LIMIT_MS);
  const end = (): void => {
    clearTimeout(timer);
    controller.abort(new WireError('TIMEOUT', 'The request has ended'));
  };
  response.once('close', end);
  response.once('finish', end);
  return controller.signal;
};

export const signalOfSocket = (socket: WebSocket): AbortSignal => {
  const controller = listenedToByMany();
  socket.once('close', () => controller.abort(new WireError('TIMEOUT', 'The connection was closed')));
  return controller.signal;
};

/** Every field of an answer may wait for it. */
const listenedToByMany = (): AbortController => {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
};

/** Rejects with the signal's reason when it aborts first; the work is told by the signal and ends by itself. */
export const unlessAborted = <T>(work: Promise<T>, signal: AbortSignal): Promise<T> => {
  if (signal.aborted) {
    work.catch(() => undefined);
    return Promise.reject(asError(signal.reason));
  }
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(asError(signal.reason));
    signal.addEventListener('abort', abort, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
};

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new WireError('TIMEOUT', 'The request was given up');
