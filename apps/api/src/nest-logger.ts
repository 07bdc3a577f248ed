import type { LoggerService } from '@nestjs/common';
import type { Logger } from '@liantu/observability';

/** Parts of Nest that report what ends the start. */
const STARTING = ['ExceptionHandler', 'NestApplication'];

/** Nest's own lines, in our log; what it says about its start is of interest in debugging only. */
export class NestLogger implements LoggerService {
  constructor(private readonly logger: Logger) {}

  log(message: unknown): void {
    this.logger.debug(String(message));
  }

  debug(message: unknown): void {
    this.logger.debug(String(message));
  }

  verbose(message: unknown): void {
    this.logger.trace(String(message));
  }

  warn(message: unknown): void {
    this.logger.warn(String(message));
  }

  /** What ends the start is told by whoever started us. */
  error(message: unknown, stack?: unknown, source?: unknown): void {
    if (STARTING.some((part) => part === stack || part === source)) return;
    this.logger.error({ stack }, String(message));
  }

  fatal(message: unknown): void {
    this.logger.fatal(String(message));
  }
}
