import { Inject, Injectable } from '@nestjs/common';
import { ThrottlerStorage } from '@nestjs/throttler';
import { Kind, parse, specifiedRules, validate, type DocumentNode, type GraphQLSchema } from 'graphql';
import { Config } from '@liantu/config';
import { authorise } from '../auth/authorisation.js';
import type { Caller } from '../auth/caller.js';
import { checkCost } from './cost.js';
import {
  MAX_TOKENS,
  oneOperation,
  refuseForeignTree,
  refuseIllFormedText,
  refuseSubscription,
  refuseSyntaxTree,
} from './limits.js';
import type { IncomingContext } from '../graphql/request-context.js';
import { WireError } from '../graphql/wire-error.js';

const MINUTE_MS = 60_000;

/** What every operation passes before it runs, by HTTP or as a subscription. */
@Injectable()
export class OperationGate {
  constructor(
    private readonly config: Config,
    @Inject(ThrottlerStorage) private readonly counts: ThrottlerStorage,
  ) {}

  /** Before the source is parsed. */
  readonly beforeParsing = async (
    _schema: GraphQLSchema,
    source: string,
    context: IncomingContext,
  ): Promise<void> => {
    await this.known(context);
    refuseSyntaxTree(source);
  };

  /** Once the document is valid. */
  readonly beforeExecution = async (
    schema: GraphQLSchema,
    document: DocumentNode,
    context: IncomingContext,
    variables: Record<string, unknown> | null | undefined,
  ): Promise<void> => {
    const caller = await this.known(context);
    refuseForeignTree(document);
    refuseSubscription(document);
    authorise(schema, document, caller);
    refuseIllFormedText(document, variables);
    checkCost(schema, document, variables);
    await this.count(caller, document);
  };

  /** Mercurius has parsed a subscription without a limit by now. */
  readonly beforeSubscriptionParsing = async (
    _schema: GraphQLSchema,
    source: string,
    context: IncomingContext,
  ): Promise<void> => {
    await this.known(context);
    parse(source, { maxLexicalTokens: MAX_TOKENS });
  };

  /** Mercurius does not validate subscriptions. */
  readonly beforeSubscription = async (
    schema: GraphQLSchema,
    document: DocumentNode,
    context: IncomingContext,
  ): Promise<void> => {
    const caller = await this.known(context);
    refuseForeignTree(document);
    const [mistake] = validate(schema, document, [...specifiedRules, oneOperation], { maxErrors: 5 });
    if (mistake !== undefined) throw mistake;
    authorise(schema, document, caller);
    refuseIllFormedText(document, undefined);
    checkCost(schema, document, undefined);
    await this.count(caller, document);
  };

  private async known({ caller, address }: IncomingContext): Promise<Caller> {
    if (caller !== undefined) return caller;
    await this.hit(`address ${address}`);
    throw new WireError('NOT_AUTHENTICATED', 'Send a valid token: Authorization: Bearer …');
  }

  /** Each field of the root counts, so that aliases are no way around. */
  private async count({ name }: Caller, document: DocumentNode): Promise<void> {
    if (this.config.access.kind === 'loopback') return;
    const operation = document.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
    const fields = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
    for (let counted = 0; counted < fields.length; counted += 1) await this.hit(`caller ${name}`);
  }

  private async hit(who: string): Promise<void> {
    const limit = this.config.operationsPerMinute;
    const record = await this.counts.increment(who, MINUTE_MS, limit, 0, 'operations');
    if (record.totalHits > limit)
      throw new WireError(
        'RATE_LIMITED',
        `More than ${limit} operations in a minute; try again in ${record.timeToExpire} s`,
      );
  }
}
