import type { GqlModuleOptions } from '@nestjs/graphql';

/** How the schema is made from the code, wherever that happens. */
export const codeFirst = {
  autoSchemaFile: true,
  sortSchema: true,
  buildSchemaOptions: { noDuplicatedFields: true, numberScalarMode: 'integer' },
} as const satisfies GqlModuleOptions;
