import { Module } from '@nestjs/common';
import { GraphQLModule } from '@nestjs/graphql';
import { MercuriusDriver, type MercuriusDriverConfig } from '@nestjs/mercurius';
import { ThrottlerModule } from '@nestjs/throttler';
import { GraphqlOptions } from './graphql-options.js';
import { OperationGate } from '../gate/operation-gate.js';
import { OperationMeter } from '../gate/operation-meter.js';

@Module({
  imports: [ThrottlerModule.forRoot([])],
  providers: [OperationGate, OperationMeter, GraphqlOptions],
  exports: [GraphqlOptions],
})
class GraphqlOptionsModule {}

/** The GraphQL server; the resolvers stand in the modules of their slices. */
@Module({
  imports: [
    GraphQLModule.forRootAsync<MercuriusDriverConfig>({
      driver: MercuriusDriver,
      imports: [GraphqlOptionsModule],
      useExisting: GraphqlOptions,
    }),
  ],
})
export class GraphqlServerModule {}
