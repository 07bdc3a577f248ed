import { Catch, HttpException, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from '@liantu/observability';
import { LOGGER } from './settings.js';

/** GraphQL errors go on to the error formatter, which logs and masks them; on other routes a defect is masked here. */
@Catch()
export class ErrorsFilter implements ExceptionFilter {
  constructor(@Inject(LOGGER) private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): unknown {
    if (host.getType<'graphql' | 'http'>() === 'graphql') throw error;
    const reply = host.switchToHttp().getResponse<FastifyReply>().type('application/json');
    if (error instanceof HttpException) return reply.code(error.getStatus()).send(error.getResponse());
    const correlationId = reply.request.id;
    this.logger.error({ err: error, correlationId }, 'A request failed inside');
    return reply.code(500).send({ code: 'INTERNAL', correlationId });
  }
}
