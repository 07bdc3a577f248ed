import { apis, type ApiUnderTest } from '../support/api.js';
import { tellOfSwitchgear } from '../support/stories.js';
import { Teller } from '../support/teller.js';

const start = apis();
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const LONG_AGO = '2020-01-01T00:00:00Z';
let api: ApiUnderTest;
let beforeTheSteel: string;

beforeAll(async () => {
  api = await start();
  const teller = new Teller(api.client);
  await tellOfSwitchgear(teller);
  await moment();
  beforeTheSteel = new Date().toISOString();
  await moment();
  const stages = [{ id: 'RCM01', name: '废钢回收', tier: 'UPSTREAM' }];
  await teller.accepted('defineChain', { id: 'RCM', name: '再生金属', stages, edges: [] });
  await teller.accepted('establishZone', { id: 'XC08', name: '大周再生金属产业园' });
  await teller.settled();
});

const asked = async (field: string, argument: string, knownAt?: string): Promise<readonly string[]> => {
  const time = knownAt === undefined ? '' : `, knownAt: "${knownAt}"`;
  const { errors } = await api.client.send(`{ ${field}(${argument}${time}) { position } }`);
  return errors.map(({ extensions, message }) => `${extensions?.code ?? ''} ${message}`);
};

describe.each(['gaps', 'clusterSize'])('Asking by %s what was known', (field) => {
  test('before anything was recorded says that nothing was', async () =>
    expect(await asked(field, 'chain: "SPE"', LONG_AGO)).toEqual([
      'BAD_USER_INPUT At that instant nothing was recorded yet: give a later knownAt, or leave it out',
    ]));

  test('of a chain before it was recorded says so', async () =>
    expect(await asked(field, 'chain: "RCM"', beforeTheSteel)).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT At that instant no chain RCM was recorded yet: give a later/),
    ]));

  test('of a zone before it was recorded says so', async () =>
    expect(await asked(field, 'chain: "SPE", territory: { zone: "XC08" }', beforeTheSteel)).toEqual([
      expect.stringMatching(/^BAD_USER_INPUT At that instant no zone XC08 was recorded yet: give a later/),
    ]));

  test('of a chain that was known then is answered', async () =>
    expect(await asked(field, 'chain: "SPE"', beforeTheSteel)).toEqual([]));

  test('of a chain that never was says that there is none', async () =>
    expect(await asked(field, 'chain: "XYZ"')).toEqual([
      'BAD_USER_INPUT There is no chain XYZ: `chains` lists those there are',
    ]));
});
