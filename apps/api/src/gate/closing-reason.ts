import type { WebSocket } from 'ws';

const UNAUTHORIZED = 4401;
const REASON = 'Send connection_init first, and subscribe once it is acknowledged';
const REFUSAL = '{"type":"connection_error"';

/** Mercurius hangs up without a reason on whoever subscribes before it has introduced itself. */
export const giveReasonOnClosing = (socket: WebSocket): void => {
  const send = socket.send.bind(socket) as (data: unknown, ...rest: readonly unknown[]) => void;
  const close = socket.close.bind(socket);
  let isRefused = false;
  socket.send = (data: unknown, ...rest: readonly unknown[]): void => {
    isRefused ||= typeof data === 'string' && data.startsWith(REFUSAL);
    send(data, ...rest);
  };
  socket.close = (code, reason): void =>
    isRefused && code === undefined ? close(UNAUTHORIZED, REASON) : close(code, reason);
};
