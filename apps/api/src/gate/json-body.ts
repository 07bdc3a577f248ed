import { GraphQLError } from 'graphql';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { RawServerDefault } from 'fastify';
import { badUserInput } from '../graphql/wire-error.js';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** Bytes that are no UTF-8 are refused: read leniently, they would be recorded as broken characters. */
export const readJsonBodies = (app: NestFastifyApplication): void => {
  const server = app.getHttpAdapter().getInstance();
  const parse = server.getDefaultJsonParser('error', 'error');
  app.useBodyParser<RawServerDefault>('application/json', {}, (request, body, done) => {
    const text = decoded(body);
    if (text === undefined) done(NOT_UTF8);
    else return parse(request, text, done);
  });
};

const decoded = (body: Buffer): string | undefined => {
  try {
    return utf8.decode(body);
  } catch {
    return undefined;
  }
};

const refusal = badUserInput('The body is not UTF-8: send the JSON in that encoding');
const NOT_UTF8 = new GraphQLError(refusal.message, {
  originalError: Object.assign(refusal, { statusCode: 400 }),
});
