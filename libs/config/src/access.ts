import type { Access } from './config.js';
import type { Environment } from './environment.js';
import { variables } from './variables.js';

const PARTS = ['LIANTU_JWKS_ISSUER', 'LIANTU_JWKS_AUDIENCE'] as const;

/** Who is let in: by tokens of a file, by tokens of an issuer, else whoever sits at this machine. */
export const accessOf = (environment: Environment): Access => {
  const file = environment.read('LIANTU_TOKENS_FILE', undefined);
  const issuer = issuerOf(environment);
  if (file !== undefined && issuer !== undefined)
    environment.refuse('LIANTU_JWKS_URL', 'set together with LIANTU_TOKENS_FILE; keep one of the two');
  return file === undefined ? (issuer ?? { kind: 'loopback' }) : { kind: 'tokens', file };
};

const issuerOf = (environment: Environment): Access | undefined => {
  refusePartsMissing(environment);
  const jwks = environment.read('LIANTU_JWKS_URL', undefined);
  const issuer = environment.read('LIANTU_JWKS_ISSUER', undefined);
  const audience = environment.read('LIANTU_JWKS_AUDIENCE', undefined);
  if (jwks === undefined || issuer === undefined || audience === undefined) return undefined;
  return { kind: 'issuer', jwks, issuer, audience };
};

const refusePartsMissing = (environment: Environment): void => {
  const isWanted = environment.has('LIANTU_JWKS_URL');
  const lone = 'means nothing without LIANTU_JWKS_URL; set that too, or unset it';
  for (const name of PARTS)
    if (environment.has(name) !== isWanted)
      environment.refuse(name, isWanted ? `not set; ${variables[name].allowed}` : lone);
};
