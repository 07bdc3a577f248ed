import { NestFactory } from '@nestjs/core';
import { GraphQLSchemaBuilderModule, GraphQLSchemaFactory } from '@nestjs/graphql';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { checkRules } from './auth/authorisation.js';
import { codeFirst, describeRoots } from './graphql/schema-options.js';
import { resolversOf } from './resolvers-of.js';
import { slices } from './slices.js';

const context = await NestFactory.createApplicationContext(GraphQLSchemaBuilderModule, { logger: false });
const schema = await context
  .get(GraphQLSchemaFactory)
  .create([...resolversOf(slices)], codeFirst.buildSchemaOptions);
checkRules(schema);
process.stdout.write(`${printSchema(lexicographicSortSchema(describeRoots(schema)))}\n`);
await context.close();
