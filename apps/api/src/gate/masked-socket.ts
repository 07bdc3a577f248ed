import type { WebSocket } from 'ws';

interface ErrorMessage {
  readonly payload: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

const ERROR = '{"type":"error"';

/** What fails before a subscription reaches the gate, Mercurius sends as it was thrown: here it gets its code and its mask, and `report` hears of it. */
export const maskErrorsOn = (socket: WebSocket, report: (reason: string) => void): void => {
  const send = socket.send.bind(socket) as (data: unknown, ...rest: readonly unknown[]) => void;
  socket.send = (data: unknown, ...rest: readonly unknown[]): void => {
    send(typeof data === 'string' && data.startsWith(ERROR) ? masked(data, report) : data, ...rest);
  };
};

const masked = (text: string, report: (reason: string) => void): string => {
  const message = JSON.parse(text) as ErrorMessage;
  const payload = message.payload.map((error) => {
    if (error.extensions?.code !== undefined) return error;
    const isSyntax = error.message.startsWith('Syntax Error');
    const shown = isSyntax ? error.message : 'Send one operation, a subscription, as GraphQL text';
    report(shown);
    return { message: shown, extensions: { code: 'BAD_USER_INPUT' } };
  });
  return JSON.stringify({ ...message, payload });
};
