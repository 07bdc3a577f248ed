import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  exportJWK,
  generateKeyPair,
  SignJWT,
  UnsecuredJWT,
  type CryptoKey,
  type GenerateKeyPairResult,
  type JWTPayload,
} from 'jose';
import { apis, type ApiUnderTest } from '../support/api.js';

const start = apis();
const query = '{ status { version } }';
const issuer = 'https://id.xuchang.example';
const audience = 'liantu';
let keys: GenerateKeyPairResult;
let server: Server;
let api: ApiUnderTest;

beforeAll(async () => {
  keys = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: 'one', alg: 'RS256' };
  server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const environment = {
    LIANTU_JWKS_URL: `http://127.0.0.1:${String(port)}/keys`,
    LIANTU_JWKS_ISSUER: issuer,
    LIANTU_JWKS_AUDIENCE: audience,
  };
  api = await start({ environment });
});

afterAll(() => {
  server.close();
  server.closeAllConnections();
});

interface Terms {
  readonly claims?: JWTPayload;
  readonly key?: CryptoKey;
  readonly issuer?: string;
  readonly audience?: string;
  readonly expires?: string;
}

const signed = (terms: Terms = {}): Promise<string> =>
  new SignJWT({ role: 'viewer', ...terms.claims })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setSubject('zhang')
    .setIssuer(terms.issuer ?? issuer)
    .setAudience(terms.audience ?? audience)
    .setExpirationTime(terms.expires ?? '5m')
    .sign(terms.key ?? keys.privateKey);

const codes = async (token: string): Promise<readonly unknown[]> => api.client.codes(query, { token });

describe('A token of the issuer', () => {
  test('lets its bearer in', async () => expect(await codes(await signed())).toEqual([]));

  test('gives its bearer the role it names, and no more', async () => {
    const figures = '{ enterprise(id: "xuji") { figures { year } } }';
    expect(await api.client.codes(figures, { token: await signed() })).toEqual(['FORBIDDEN']);
    const analyst = await signed({ claims: { role: 'analyst' } });
    expect(await api.client.codes(figures, { token: analyst })).toEqual([]);
  });

  test.each<[string, Terms]>([
    ['that has expired', { expires: '-1m' }],
    ['for another audience', { audience: 'payroll' }],
    ['of another issuer', { issuer: 'https://evil.example' }],
    ['with an unknown role', { claims: { role: 'root' } }],
    ['without a role', { claims: { role: undefined } }],
  ])('%s is refused', async (_what, terms) =>
    expect(await codes(await signed(terms))).toEqual(['NOT_AUTHENTICATED']),
  );

  test('signed by another key is refused', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    expect(await codes(await signed({ key: privateKey }))).toEqual(['NOT_AUTHENTICATED']);
  });

  test('that is not signed at all is refused', async () => {
    const token = new UnsecuredJWT({ role: 'admin' })
      .setSubject('zhang')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('5m')
      .encode();
    expect(await codes(token)).toEqual(['NOT_AUTHENTICATED']);
  });

  test('signed with the public key as a secret is refused', async () => {
    const secret = new TextEncoder().encode(JSON.stringify(await exportJWK(keys.publicKey)));
    const token = await new SignJWT({ role: 'admin' })
      .setProtectedHeader({ alg: 'HS256', kid: 'one' })
      .setSubject('zhang')
      .setIssuer(issuer)
      .setAudience(audience)
      .setExpirationTime('5m')
      .sign(secret);
    expect(await codes(token)).toEqual(['NOT_AUTHENTICATED']);
  });
});
