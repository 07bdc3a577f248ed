import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import type { Access } from '@liantu/config';
import { WireError } from '../graphql/wire-error.js';
import { Authenticator, bearerToken } from './authenticator.js';
import { isRole, type Caller } from './caller.js';

/** Signatures by a private key only: a shared secret or none would let a caller sign for itself. */
const ALGORITHMS = ['RS256', 'RS384', 'RS512', 'PS256', 'PS384', 'PS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

type Terms = Omit<Extract<Access, { kind: 'issuer' }>, 'kind'>;

/** Tokens of an OpenID Connect issuer: its signature, name, audience and time are checked; `role` says what the bearer may do. */
export class Issuer extends Authenticator {
  private readonly keys: JWTVerifyGetKey;

  constructor(private readonly terms: Terms) {
    super();
    this.keys = createRemoteJWKSet(new URL(terms.jwks), { timeoutDuration: 3000 });
  }

  override async authenticate(authorization: string | undefined): Promise<Caller | undefined> {
    const token = bearerToken(authorization);
    if (token === undefined) return undefined;
    try {
      const { issuer, audience } = this.terms;
      const terms = { issuer, audience, algorithms: ALGORITHMS, requiredClaims: ['exp', 'sub'] };
      const { payload } = await jwtVerify(token, this.keys, terms);
      return isRole(payload['role']) ? { name: payload.sub ?? '', role: payload['role'] } : undefined;
    } catch (error) {
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) return undefined;
      throw new WireError('UNAVAILABLE', 'The keys of the issuer cannot be fetched now; try again', {
        cause: error,
      });
    }
  }
}
