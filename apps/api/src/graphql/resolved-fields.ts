import type { GqlModuleOptions } from '@nestjs/graphql';

type Resolvers = Parameters<NonNullable<GqlModuleOptions['transformResolvers']>>[0];

/** The fields that somebody wrote a resolver for: Nest gives each of the others one as well, that reads the property. */
export class ResolvedFields {
  private readonly fields = new Set<string>();

  readonly note = (resolvers: Resolvers): Resolvers => {
    for (const types of [resolvers].flat())
      for (const [type, fields] of Object.entries(types))
        for (const field of Object.keys(fields)) this.fields.add(`${type}.${field}`);
    return resolvers;
  };

  has(type: string, field: string): boolean {
    return this.fields.has(`${type}.${field}`);
  }
}
