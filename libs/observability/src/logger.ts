import {
  pino,
  stdTimeFunctions,
  type DestinationStream,
  type LoggerOptions,
  type Logger as PinoLogger,
} from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { LogLevel } from '@liantu/config';

export type Logger = PinoLogger;

const SECRETS = ['req.headers.authorization', 'headers.authorization', '*.password', '*.token'];

/** Structured lines, pretty on a terminal. Line breaks in values are escaped, so that a value cannot forge a line. */
export const createLogger = (level: LogLevel, destination: DestinationStream = standardOutput()): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      hooks: leavingOutLists,
      redact: { paths: SECRETS, censor: '[hidden]' },
    },
    destination,
  );

/** Mercurius logs the errors of a refused subscription, each of which has a line of its own, once more as a list. */
const leavingOutLists: NonNullable<LoggerOptions['hooks']> = {
  logMethod(given, log) {
    if (!Array.isArray(given[0])) log.apply(this, given);
  },
};

const standardOutput = (): DestinationStream =>
  process.stdout.isTTY
    ? PinoPretty({ colorize: true, translateTime: 'SYS:HH:MM:ss', singleLine: true })
    : pino.destination({ dest: 1, sync: true });
