import type { Caller } from './caller.js';

/** Tells who sent a request by its Authorization header; undefined for whoever it cannot tell. */
export abstract class Authenticator {
  abstract authenticate(authorization: string | undefined): Promise<Caller | undefined>;
}

/** Without tokens only this machine is served, and whoever sits at it may do everything. */
export class LoopbackAuthenticator extends Authenticator {
  override authenticate(): Promise<Caller> {
    return Promise.resolve({ name: 'local', role: 'admin' });
  }
}

/** The token of a `Bearer` header. */
export const bearerToken = (authorization: string | undefined): string | undefined =>
  /^Bearer +([\w.~+/-]+=*) *$/i.exec(authorization ?? '')?.[1];
