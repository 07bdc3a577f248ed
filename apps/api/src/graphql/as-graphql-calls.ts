import 'reflect-metadata';
import { PARAM_ARGS_METADATA } from '@nestjs/graphql';

/**
 * A resolver of a field that takes what GraphQL gives: parent, arguments, context. Nest then calls it as it is; with decorated
 * parameters it wraps every call in promises, which outweighs the work itself where each item of a list has the field.
 */
export const AsGraphqlCalls = (): MethodDecorator => (prototype, method) => {
  Reflect.deleteMetadata(PARAM_ARGS_METADATA, prototype.constructor, method);
};
