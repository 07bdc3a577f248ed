import { Injectable } from '@nestjs/common';
import { Kind, type DocumentNode, type ExecutionResult, type GraphQLSchema } from 'graphql';
import { Metrics } from '@liantu/observability';
import type { IncomingContext } from '../graphql/request-context.js';

/** Counts operations and takes their time. */
@Injectable()
export class OperationMeter {
  private readonly kinds = new WeakMap<object, string>();

  constructor(private readonly metrics: Metrics) {}

  readonly begin = (_schema: GraphQLSchema, document: DocumentNode, context: IncomingContext): void => {
    const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
    this.kinds.set(context, operation?.operation ?? 'query');
  };

  readonly end = (execution: Pick<ExecutionResult, 'errors'>, context: IncomingContext): Promise<void> => {
    const kind = this.kinds.get(context) ?? 'query';
    const code: unknown = execution.errors?.[0]?.extensions['code'];
    this.metrics.operations.inc({ kind, outcome: typeof code === 'string' ? code : 'OK' });
    this.metrics.duration.observe({ kind }, (performance.now() - context.began) / 1000);
    return Promise.resolve();
  };
}
