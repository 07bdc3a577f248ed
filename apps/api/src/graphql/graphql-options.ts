import { Inject, Injectable } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { MercuriusDriverConfig } from '@nestjs/mercurius';
import type { FastifyReply, FastifyRequest } from 'fastify';
import mercurius from 'mercurius';
import type { WebSocket } from 'ws';
import type { Logger } from '@liantu/observability';
import { Authenticator } from '../auth/authenticator.js';
import { LOGGER } from '../settings.js';
import { keepVariables } from '../writing/as-sent.js';
import { readAllInputs } from '../writing/read-all-inputs.js';
import { formatErrors, showing, showingFailures } from './format-errors.js';
import { guardSchema } from '../gate/guard-schema.js';
import { MAX_BODY_BYTES, MAX_DEPTH, MAX_TOKENS, oneOperation } from '../gate/limits.js';
import { maskErrorsOn } from '../gate/masked-socket.js';
import { OperationGate } from '../gate/operation-gate.js';
import { OperationMeter } from '../gate/operation-meter.js';
import type { IncomingContext } from './request-context.js';
import { signalOfRequest, signalOfSocket } from './request-signal.js';
import { ResolvedFields } from './resolved-fields.js';
import { codeFirst, describeRoots } from './schema-options.js';

const PERSISTED_QUERIES = 1000;
const PING_MS = 30_000;
const UNAUTHORIZED = 4401;

/** How the GraphQL server is set up. */
@Injectable()
export class GraphqlOptions implements GqlOptionsFactory<MercuriusDriverConfig> {
  constructor(
    @Inject(LOGGER) private readonly logger: Logger,
    private readonly authenticator: Authenticator,
    private readonly gate: OperationGate,
    private readonly meter: OperationMeter,
  ) {}

  createGqlOptions(): Omit<MercuriusDriverConfig, 'driver'> {
    const show = showing(this.logger);
    const resolved = new ResolvedFields();
    return {
      ...codeFirst,
      transformResolvers: resolved.note,
      transformSchema: (schema) => guardSchema(describeRoots(schema), resolved, show),
      jit: 1,
      graphiql: false,
      queryDepth: MAX_DEPTH,
      graphql: { parseOptions: { maxLexicalTokens: MAX_TOKENS }, validateOptions: { maxErrors: 5 } },
      validationRules: [oneOperation],
      additionalRouteOptions: { bodyLimit: MAX_BODY_BYTES },
      csrfPrevention: { requiredHeaders: ['mercurius-require-preflight', 'sec-websocket-key'] },
      persistedQueryProvider: mercurius.persistedQueryDefaults.automatic(PERSISTED_QUERIES),
      errorFormatter: formatErrors(show),
      context: (request: FastifyRequest, reply: FastifyReply) => this.ofRequest(request, reply),
      subscription: {
        fullWsTransport: false,
        keepAlive: PING_MS,
        context: (socket: WebSocket, request: FastifyRequest) => this.ofSocket(socket, request),
        onConnect: ({ payload }: { payload: unknown }) => this.ofFirstMessage(payload),
      },
      hooks: {
        preParsing: this.gate.beforeParsing,
        preExecution: [this.gate.beforeExecution, keepVariables, readAllInputs, this.meter.begin],
        onResolution: this.meter.end,
        preSubscriptionParsing: showingFailures(this.gate.beforeSubscriptionParsing, show),
        preSubscriptionExecution: showingFailures(this.gate.beforeSubscription, show),
      },
    };
  }

  private async ofRequest(request: FastifyRequest, reply: FastifyReply): Promise<IncomingContext> {
    const incoming = this.incoming(request, signalOfRequest(reply.raw));
    return { ...incoming, ...(await this.who(request.headers.authorization)) };
  }

  private async ofSocket(socket: WebSocket, request: FastifyRequest): Promise<IncomingContext> {
    maskErrorsOn(socket, (reason) => {
      this.logger.info(
        { code: 'BAD_USER_INPUT', correlationId: request.id, reason },
        'A request was refused',
      );
    });
    return {
      ...this.incoming(request, signalOfSocket(socket)),
      ...(await this.who(request.headers.authorization)),
      socket: {
        subscriptions: 0,
        close: () => socket.close(UNAUTHORIZED, 'The token is not valid any more'),
      },
    };
  }

  private incoming(request: FastifyRequest, signal: AbortSignal): IncomingContext {
    return { signal, correlationId: request.id, address: request.ip, began: performance.now() };
  }

  /** A page cannot set headers on a WebSocket, so the token may come with the first message. */
  private async ofFirstMessage(payload: unknown): Promise<boolean | Partial<IncomingContext>> {
    const sent = typeof payload === 'object' && payload !== null ? Object.entries(payload) : [];
    const authorization: unknown = sent.find(([name]) => name.toLowerCase() === 'authorization')?.[1];
    return typeof authorization === 'string' ? this.who(authorization) : true;
  }

  private async who(
    authorization: string | undefined,
  ): Promise<Pick<IncomingContext, 'caller' | 'isStillKnown'>> {
    const caller = await this.authenticator.authenticate(authorization).catch((error: unknown) => {
      this.logger.warn({ err: error }, 'A caller could not be checked');
      return undefined;
    });
    if (caller === undefined) return {};
    const isStillKnown = async (): Promise<boolean> =>
      (await this.authenticator.authenticate(authorization))?.role === caller.role;
    return { caller, isStillKnown };
  }
}
