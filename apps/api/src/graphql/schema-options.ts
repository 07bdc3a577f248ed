import type { GqlModuleOptions } from '@nestjs/graphql';
import type { GraphQLSchema } from 'graphql';

/** How the schema is made from the code, wherever that happens. */
export const codeFirst = {
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { noDuplicatedFields: true, numberScalarMode: 'integer' },
} as const satisfies GqlModuleOptions;

const ROOTS = {
  Query: 'What can be asked.',
  Mutation:
    'What can be commanded. A business "no" is an answer, not an error. Of several commands in a document all inputs are read before the first is carried out, in the order of the document; when one fails later, those before it are recorded and those after it are not.',
  Subscription: 'What can be watched, driven by what the graph has.',
} as const;

/** Nest makes the root types itself and gives them no description. */
export const describeRoots = (schema: GraphQLSchema): GraphQLSchema => {
  for (const [name, description] of Object.entries(ROOTS)) {
    const type = schema.getType(name);
    if (type !== undefined) type.description = description;
  }
  return schema;
};
