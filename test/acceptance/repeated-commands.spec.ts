import { apis, type ApiUnderTest } from '../support/api.js';
import { tellOfSwitchgear } from '../support/stories.js';
import { Teller, type Accepted } from '../support/teller.js';

const start = apis();
let api: ApiUnderTest;
let teller: Teller;

beforeAll(async () => {
  api = await start();
  teller = new Teller(api.client);
  await tellOfSwitchgear(teller);
});

const registration = { name: '河南天宏金属材料有限公司', region: '411082' };
const join = { enterprise: 'senyuan-electric', chain: 'SPE', stage: 'SPE08', effectiveOn: '2024-01-01' };

describe('Sending a command again', () => {
  test('under the same id gives the first receipt, and the same subject', async () => {
    const first = await teller.accepted('registerEnterprise', { commandId: 'c-1', ...registration });
    for (let times = 0; times < 3; times += 1)
      expect(await teller.accepted('registerEnterprise', { commandId: 'c-1', ...registration })).toEqual(
        first,
      );
    expect(first.subject).toMatch(/^[0-9a-f-]{36}$/);
  });

  test('with another body under the same id is rejected', async () => {
    await teller.accepted('joinChain', { commandId: 'c-2', ...join });
    const other = await teller.rejected('joinChain', { commandId: 'c-2', ...join, annualOutput: '5' });
    expect(other.code).toBe('COMMAND_ID_REUSED');
  });

  test('a default that was not sent is part of the body once it is sent', async () => {
    const again = await teller.rejected('joinChain', { commandId: 'c-2', ...join, role: 'MEMBER' });
    expect(again.code).toBe('COMMAND_ID_REUSED');
  });

  test('to do something else, in the same words, is rejected', async () => {
    const words = { commandId: 'c-4', enterprise: 'senyuan-electric', effectiveOn: '2025-01-01' };
    await teller.accepted('suspendEnterprise', words);
    expect((await teller.rejected('closeEnterprise', words)).code).toBe('COMMAND_ID_REUSED');
  });

  test('null is the same as not given', async () => {
    const first = await teller.accepted('joinChain', { commandId: 'c-2', ...join });
    expect(await teller.accepted('joinChain', { commandId: 'c-2', ...join, annualOutput: null })).toEqual(
      first,
    );
  });

  test('written out in the document is the same body', async () => {
    const { first } = await api.client.ask<{ first: Accepted }>(`mutation {
      first: joinChain(input: {
        effectiveOn: "2024-01-01", stage: "SPE08", chain: "SPE", enterprise: "senyuan-electric", commandId: "c-2"
      }) { ... on Accepted { subject events } ... on Rejected { code } }
    }`);
    expect(first).toEqual({ subject: 'senyuan-electric', events: ['EnterpriseJoinedChain'] });
  });

  test('after a rejection it is decided again', async () => {
    const leave = {
      commandId: 'c-3',
      enterprise: 'xuji-electric',
      chain: 'SPE',
      stage: 'SPE08',
      reason: '停产',
    };
    expect((await teller.rejected('leaveChain', leave)).code).toBe('NOT_IN_STAGE');
    await teller.accepted('joinChain', { ...join, enterprise: 'xuji-electric' });
    expect((await teller.accepted('leaveChain', leave)).events).toEqual(['EnterpriseLeftChain']);
  });

  test('what is so already records nothing, and says where it stands', async () => {
    const known = { id: 'tianhong', ...registration, effectiveOn: '2010-01-01' };
    const first = await teller.accepted('registerEnterprise', known);
    expect(await teller.accepted('registerEnterprise', known)).toMatchObject({
      events: [],
      position: first.position,
    });
  });

  test('without an id of its own each is a command, and a subject, of its own', async () => {
    const subjects = await Promise.all(
      ['甲厂', '乙厂'].map(
        async (name) => (await teller.accepted('registerEnterprise', { ...registration, name })).subject,
      ),
    );
    expect(new Set(subjects).size).toBe(2);
  });
});

describe('Reading what was just written', () => {
  test('is certain with the position of the receipt', async () => {
    const { subject, position } = await teller.accepted('registerEnterprise', {
      ...registration,
      name: '丙厂',
    });
    const query =
      'query ($id: ID!, $atLeast: Position) { enterprise(id: $id, atLeast: $atLeast) { name region } }';
    expect(await api.client.ask(query, { id: subject, atLeast: position })).toEqual({
      enterprise: { name: '丙厂', region: '411082' },
    });
  });
});
