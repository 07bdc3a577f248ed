import type { WebSocket } from 'ws';

/** Of graphql-transport-ws, for a message that has no place in it. */
const BAD_REQUEST = 4400;
const REASON = 'Speak graphql-transport-ws: connection_init first, then subscribe once it is acknowledged';

/** Mercurius hangs up without a word on whoever does not keep to the protocol. */
export const giveReasonOnClosing = (socket: WebSocket): void => {
  const close = socket.close.bind(socket);
  socket.close = (code = BAD_REQUEST, reason = REASON): void => close(code, reason);
};
