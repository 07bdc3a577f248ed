import { ConfigError } from './config-error.js';
import { loadConfig } from './load-config.js';
import { variables } from './variables.js';

const mistakesOf = (environment: Readonly<Record<string, string>>): readonly string[] => {
  try {
    loadConfig(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('Loading the configuration', () => {
  test('of an empty environment gives the defaults', () =>
    expect(loadConfig({})).toEqual({
      port: 4180,
      host: '127.0.0.1',
      data: '.liantu',
      sample: 'xuchang',
      homeRegion: '411000',
      access: { kind: 'loopback' },
      operationsPerMinute: 600,
      logLevel: 'info',
    }));

  test('takes an empty value for none', () => expect(loadConfig({ PORT: '' }).port).toBe(4180));

  test('starts empty when no sample is wanted', () =>
    expect(loadConfig({ LIANTU_SAMPLE: 'none' }).sample).toBeUndefined());

  test('cannot be changed afterwards', () => expect(Object.isFrozen(loadConfig({}))).toBe(true));

  test('names every mistake at once, what was found and what is allowed', () =>
    expect(
      mistakesOf({
        PORT: 'eighty',
        LIANTU_SAMPLE: 'luoyang',
        LIANTU_HOME_REGION: '许昌',
        LIANTU_LOG: 'loud',
      }),
    ).toEqual([
      'PORT: found "eighty"; allowed is a port, 0 to 65535; 0 lets the system choose',
      'LIANTU_SAMPLE: found "luoyang"; allowed is the name of a folder in data/, or none',
      'LIANTU_HOME_REGION: found "许昌"; allowed is a region code of six digits',
      'LIANTU_LOG: found "loud"; allowed is trace, debug, info, warn, error or silent',
    ]));

  test('refuses a setting it does not know', () =>
    expect(mistakesOf({ LIANTU_TOKEN_FILE: 'tokens.json' })[0]).toMatch(
      /^LIANTU_TOKEN_FILE: no such setting/,
    ));

  test('says that other engines are not in this version', () =>
    expect(mistakesOf({ LIANTU_NEO4J_URL: 'bolt://127.0.0.1' })[0]).toMatch(/not in this version/));

  test('leaves settings of tests alone', () => expect(mistakesOf({ LIANTU_TEST_SEED: '7' })).toEqual([]));
});

describe('Opening the api to other machines', () => {
  test('without tokens is refused, with what to set', () =>
    expect(mistakesOf({ HOST: '0.0.0.0' })[0]).toMatch(/set LIANTU_TOKENS_FILE or LIANTU_JWKS_URL/));

  test('with tokens is allowed', () =>
    expect(loadConfig({ HOST: '0.0.0.0', LIANTU_TOKENS_FILE: 'tokens.json' }).access).toEqual({
      kind: 'tokens',
      file: 'tokens.json',
    }));

  test('with an issuer asks for its name and audience', () =>
    expect(mistakesOf({ HOST: '0.0.0.0', LIANTU_JWKS_URL: 'https://id.xuchang.example/keys' })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^LIANTU_JWKS_ISSUER: not set/),
        expect.stringMatching(/^LIANTU_JWKS_AUDIENCE: not set/),
      ]),
    ));

  test('with both a file and an issuer is refused', () =>
    expect(
      mistakesOf({
        LIANTU_TOKENS_FILE: 'tokens.json',
        LIANTU_JWKS_URL: 'https://id.xuchang.example/keys',
        LIANTU_JWKS_ISSUER: 'id',
        LIANTU_JWKS_AUDIENCE: 'liantu',
      }),
    ).toEqual(['LIANTU_JWKS_URL: set together with LIANTU_TOKENS_FILE; keep one of the two']));

  test.each(['127.0.0.1', '127.1.2.3', '::1', 'localhost'])('is not done by %s', (host) =>
    expect(loadConfig({ HOST: host }).host).toBe(host),
  );
});

describe('A setting', () => {
  test.each(Object.entries(variables))('%s says what it means and what may stand there', (_name, said) => {
    expect(said.meaning).not.toBe('');
    expect(said.allowed).not.toBe('');
  });
});
