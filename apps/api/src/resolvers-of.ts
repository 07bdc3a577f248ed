import type { Type } from '@nestjs/common';

/** The provider classes of modules, of which the schema builder picks the resolvers. */
export const resolversOf = (modules: readonly Type[]): readonly Type[] =>
  modules.flatMap((module) => {
    const providers: unknown = Reflect.getMetadata('providers', module);
    return Array.isArray(providers) ? providers.filter((one): one is Type => typeof one === 'function') : [];
  });
