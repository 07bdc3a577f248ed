import type { IncomingMessage } from 'node:http';
import { isFromOurPage } from '../auth/origin.js';

const SUB_PROTOCOLS = /(^|,)\s*graphql-(transport-)?ws\s*(,|$)/;

type Answer = (admitted: boolean, status?: number, message?: string) => void;

/** Refuses WebSockets from pages of other origins, and sub-protocols that nobody here speaks. */
export const verifyClient = (
  { req: { headers } }: { readonly req: IncomingMessage },
  answer: Answer,
): void => {
  if (!isFromOurPage(headers)) answer(false, 401, 'Unauthorized');
  else if (!SUB_PROTOCOLS.test(headers['sec-websocket-protocol'] ?? '')) answer(false, 400, 'Bad Request');
  else answer(true);
};
