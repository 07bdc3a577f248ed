import { ConfigError } from '@liantu/config';
import { codeOf } from '@liantu/kernel';

/** What ended the start, in a sentence that says what to do; of what nobody foresaw the stack is told. */
export const startFailure = (error: unknown): string =>
  error instanceof ConfigError
    ? `The configuration is wrong:\n${error.message}`
    : `liantu could not start: ${reasonOf(error)}`;

const reasonOf = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error);
  const code = codeOf(error);
  if (typeof code !== 'string') return error.stack ?? error.message;
  if (isOfListening(error)) return LISTENING[code]?.(placeOf(error)) ?? error.message;
  return OF_STORES.includes(code) ? `${error.message}. ${LOOK_AT_THE_DISK}` : error.message;
};

/** As Node raises it. */
interface ListeningError extends Error {
  readonly syscall: string;
  readonly address?: string;
  readonly hostname?: string;
  readonly port?: number;
}

interface Place {
  readonly host: string;
  readonly port: string;
}

const isOfListening = (error: Error): error is ListeningError =>
  'syscall' in error && (error.syscall === 'listen' || error.syscall === 'getaddrinfo');

const placeOf = ({ address, hostname, port }: ListeningError): Place => ({
  host: address ?? hostname ?? '',
  port: String(port ?? ''),
});

const noAddress = ({ host }: Place): string =>
  `${host} is no address of this machine: set HOST to one that is, such as 127.0.0.1`;

const LISTENING: Readonly<Record<string, (place: Place) => string>> = {
  EADDRINUSE: ({ host, port }) =>
    `port ${port} of ${host} is in use by another program: stop that one, or set PORT to a free one`,
  EACCES: ({ port }) => `this user may not listen on port ${port}: set PORT to one from 1024 on`,
  EADDRNOTAVAIL: noAddress,
  ENOTFOUND: noAddress,
  EAI_AGAIN: noAddress,
};

/** A store that cannot be opened now. */
const OF_STORES = ['UNAVAILABLE', 'FULL'];
const LOOK_AT_THE_DISK =
  'See that the disk has room and works, and that this user may write there, or set LIANTU_DATA to another folder';
