import { z } from 'zod';
import { bundledDataset } from '@liantu/bundled';

const BYTES = /^[^\0]+$/;

const whole = (least: number, most: number): z.ZodType<number> =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= least && value <= most);
const text = z.string().regex(BYTES);
const sample = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
  .refine((name) => name === 'none' || bundledDataset(name) !== undefined);
const address = z.url({ protocol: /^https?$/ });

const variable = <S extends z.ZodType>(
  schema: S,
  says: { readonly allowed: string; readonly meaning: string; readonly default?: string },
): { readonly schema: S } & typeof says => ({ schema, ...says });

/** Every setting there is: what it means, what may stand there, and what holds when nothing does. */
export const variables = {
  PORT: variable(whole(0, 65_535), {
    allowed: 'a port, 0 to 65535; 0 lets the system choose',
    meaning: 'port on which the api listens',
    default: '4180',
  }),
  HOST: variable(text, {
    allowed: 'an address of this machine; without tokens a loopback one',
    meaning: 'address on which the api listens',
    default: '127.0.0.1',
  }),
  LIANTU_DATA: variable(text, {
    allowed: 'a folder, made when missing',
    meaning: 'folder of the embedded stores',
    default: '.liantu',
  }),
  LIANTU_SAMPLE: variable(sample, {
    allowed: 'the name of a folder in data/, or none',
    meaning: 'dataset imported at start when the log is empty; none for an empty start',
    default: 'xuchang',
  }),
  LIANTU_HOME_REGION: variable(z.string().regex(/^\d{6}$/), {
    allowed: 'a region code of six digits',
    meaning: 'territory when a question names none',
    default: '411000',
  }),
  LIANTU_TOKENS_FILE: variable(text, {
    allowed: 'a JSON file holding a list of {name, role, sha256}',
    meaning: 'who may do what, by bearer token; re-read when it changes',
  }),
  LIANTU_JWKS_URL: variable(address, {
    allowed: 'an http or https address',
    meaning: 'keys of the OpenID Connect issuer whose tokens, with a role claim, are accepted',
  }),
  LIANTU_JWKS_ISSUER: variable(text, {
    allowed: 'the iss claim; needed with LIANTU_JWKS_URL',
    meaning: 'issuer that tokens must name',
  }),
  LIANTU_JWKS_AUDIENCE: variable(text, {
    allowed: 'the aud claim; needed with LIANTU_JWKS_URL',
    meaning: 'audience that tokens must name',
  }),
  LIANTU_OPERATIONS_PER_MINUTE: variable(whole(1, 1_000_000), {
    allowed: 'a whole number, 1 to 1000000',
    meaning: 'GraphQL operations a minute and caller; counted only when tokens are configured',
    default: '600',
  }),
  LIANTU_LOG: variable(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']), {
    allowed: 'trace, debug, info, warn, error or silent',
    meaning: 'least level that is logged; pretty on a terminal, JSON lines elsewhere',
    default: 'info',
  }),
} as const;

export type VariableName = keyof typeof variables;
export type LogLevel = z.infer<typeof variables.LIANTU_LOG.schema>;
