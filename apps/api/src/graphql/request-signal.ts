import { setMaxListeners } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { WebSocket } from 'ws';
import { WireError } from './wire-error.js';

export const REQUEST_LIMIT_MS = 10_000;

/** The same for all: most requests end well, and nobody ever looks at it. */
const ENDED = new WireError('TIMEOUT', 'The request has ended');

/**
 * Fastify's own request signal aborts as soon as a POST body has been read, so each request gets this one: it aborts after 10 s,
 * when the caller hangs up, and when the answer has been sent.
 */
export const signalOfRequest = (response: ServerResponse): AbortSignal => {
  const controller = listenedToByMany();
  const timer = setTimeout(() => controller.abort(late()), REQUEST_LIMIT_MS);
  const end = (): void => {
    clearTimeout(timer);
    controller.abort(ENDED);
  };
  response.once('close', end);
  response.once('finish', end);
  return controller.signal;
};

const late = (): WireError =>
  new WireError('TIMEOUT', 'The answer took more than 10 s and was given up; ask for less');

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
  const others = waitingOn(signal);
  return new Promise((resolve, reject) => {
    others.add(reject);
    work.then(resolve, reject).finally(() => others.delete(reject));
  });
};

type Reject = (reason: Error) => void;

const waiting = new WeakMap<AbortSignal, Set<Reject>>();

/** One listener for all: an answer of thousands of fields would otherwise search its list thousands of times. */
const waitingOn = (signal: AbortSignal): Set<Reject> => {
  const known = waiting.get(signal);
  if (known !== undefined) return known;
  const fresh = new Set<Reject>();
  waiting.set(signal, fresh);
  signal.addEventListener('abort', () => fresh.forEach((reject) => reject(asError(signal.reason))), {
    once: true,
  });
  return fresh;
};

const asError = (reason: unknown): Error =>
  reason instanceof Error ? reason : new WireError('TIMEOUT', 'The request was given up');
