import { apis } from '../support/api.js';
import { tellOfSwitchgear } from '../support/stories.js';
import { Teller } from '../support/teller.js';

const start = apis();
let teller: Teller;

beforeAll(async () => {
  teller = new Teller((await start()).client);
  await tellOfSwitchgear(teller);
});

const xuji = 'xuji-electric';

describe('What a rejection says', () => {
  test.each([
    [{ landMu: 200_000_000 }, 'landMu', /the land as at most 100,000,000 mu/],
    [{ energyTce: -1 }, 'energyTce', /the energy as 0 or more/],
  ])('of the figures %j speaks of the field that was sent', async (figures, field, message) => {
    const rejected = await teller.rejected('reportFigures', { enterprise: xuji, year: 2023, ...figures });
    expect(rejected).toMatchObject({ field, message: expect.stringMatching(message) as unknown });
  });

  test('of a commandId met before names the subject within which it counts', async () => {
    const input = { commandId: 'c-1', name: '许昌电缆厂', region: '411002' };
    await teller.accepted('registerEnterprise', { ...input, id: 'cables' });
    const again = await teller.rejected('registerEnterprise', { ...input, id: 'cables', region: '411003' });
    expect(again.message).toMatch(/^Another command about cables was sent under this id/);
    await teller.accepted('registerEnterprise', { ...input, id: 'cables-2' });
  });

  test('of a coefficient names the edge, and from where to where it may go', async () => {
    const stages = ['RCM01', 'RCM02'].map((id) => ({ id, name: id, tier: 'UPSTREAM' }));
    const edges = [{ from: 'RCM01', to: 'RCM02', coefficient: 1.5 }];
    const { message } = await teller.rejected('defineChain', { id: 'RCM', name: '再生金属', stages, edges });
    expect(message).toBe('Edge from RCM01 to RCM02: Give coefficient as a number from 0 to 1');
  });

  test('of a chain without stages is a warning', async () => {
    const empty = await teller.accepted('defineChain', { id: 'KPS', name: '鲲鹏', stages: [], edges: [] });
    expect(empty.warnings).toEqual([expect.stringMatching(/^The chain has no stage/)]);
  });
});
