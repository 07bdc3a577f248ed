import { accessOf } from './access.js';
import { Config } from './config.js';
import { ConfigError } from './config-error.js';
import { Environment } from './environment.js';
import { isLoopback } from './loopback.js';
import { variables } from './variables.js';

const LATER = ['LIANTU_EVENTSTORE_URL', 'LIANTU_NEO4J_URL', 'LIANTU_NEO4J_USER', 'LIANTU_NEO4J_PASSWORD'];
const OF_TESTS = /^LIANTU_(TEST|BENCH)_/;

/** The settings of the process. Fails with a ConfigError that names every mistake; an empty value counts as not set. */
export const loadConfig = (values: Readonly<Record<string, string | undefined>> = process.env): Config => {
  const environment = new Environment(values);
  refuseStrangers(environment);
  const config = new Config({
    port: environment.read('PORT', 0),
    host: environment.read('HOST', ''),
    data: environment.read('LIANTU_DATA', ''),
    sample: sampleOf(environment.read('LIANTU_SAMPLE', 'none')),
    homeRegion: environment.read('LIANTU_HOME_REGION', ''),
    access: accessOf(environment),
    operationsPerMinute: environment.read('LIANTU_OPERATIONS_PER_MINUTE', 0),
    logLevel: environment.read('LIANTU_LOG', 'info'),
  });
  refuseOpenDoor(environment, config);
  if (environment.mistakes.length > 0) throw new ConfigError(environment.mistakes);
  return config;
};

const sampleOf = (name: string): string | undefined => (name === 'none' ? undefined : name);

/** A setting with a slip in its name must not be passed over. */
const refuseStrangers = (environment: Environment): void => {
  for (const name of environment.namesOfOurs) {
    if (OF_TESTS.test(name) || Object.hasOwn(variables, name)) continue;
    environment.refuse(
      name,
      LATER.includes(name)
        ? 'not in this version, which has the embedded engines only; unset it'
        : `no such setting; there are ${Object.keys(variables).join(', ')}`,
    );
  }
};

const refuseOpenDoor = (environment: Environment, { access, host }: Config): void => {
  if (access.kind !== 'loopback' || isLoopback(host)) return;
  environment.refuse(
    'HOST',
    `found ${JSON.stringify(host)}; without tokens only a loopback address (127.0.0.1, ::1, localhost) is served: ` +
      'set LIANTU_TOKENS_FILE or LIANTU_JWKS_URL to serve others',
  );
};
