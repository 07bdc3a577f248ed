import { Controller, Get, Header, Req, UnauthorizedException } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Config, isLoopback } from '@liantu/config';
import { Metrics } from '@liantu/observability';
import { Projector } from '@liantu/projecting';
import { Authenticator } from '../auth/authenticator.js';

/** What monitors read. */
@Controller('metrics')
export class MetricsController {
  constructor(
    private readonly config: Config,
    private readonly metrics: Metrics,
    private readonly projector: Projector,
    private readonly authenticator: Authenticator,
  ) {}

  /** In the text format of Prometheus; asked from this machine, or with a token. */
  @Get()
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  async scrape(@Req() request: FastifyRequest): Promise<string> {
    if (!(await this.maySee(request)))
      throw new UnauthorizedException('Send a valid token: Authorization: Bearer …');
    const { events, seconds, ...positions } = await this.projector.lag();
    this.metrics.showProgress({ ...positions, lagEvents: events, lagSeconds: seconds });
    return this.metrics.registry.metrics();
  }

  private async maySee({ headers, socket }: FastifyRequest): Promise<boolean> {
    if (this.config.access.kind === 'loopback') return true;
    const isForwarded = headers['forwarded'] !== undefined || headers['x-forwarded-for'] !== undefined;
    if (!isForwarded && isLoopback((socket.remoteAddress ?? '').replace(/^::ffff:/, ''))) return true;
    return (await this.authenticator.authenticate(headers.authorization)) !== undefined;
  }
}
