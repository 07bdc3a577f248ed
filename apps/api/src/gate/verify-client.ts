import type { IncomingMessage } from 'node:http';
import { isFromOurPage } from '../auth/origin.js';

const SUB_PROTOCOLS = /(^|,)\s*graphql-(transport-)?ws\s*(,|$)/;

const FOREIGN = 'Subscribe from a page of this server, or from a program, which sends no Origin';

type Answer = (admitted: boolean, status?: number, message?: string) => void;

/** Refuses WebSockets from pages of other origins, and sub-protocols that nobody here speaks. */
export const verifyClient = (
  { req: { headers } }: { readonly req: IncomingMessage },
  answer: Answer,
): void => {
  if (!isFromOurPage(headers)) answer(false, 403, FOREIGN);
  else if (!SUB_PROTOCOLS.test(headers['sec-websocket-protocol'] ?? ''))
    answer(false, 400, 'Speak graphql-transport-ws');
  else answer(true);
};
