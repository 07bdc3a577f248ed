import { apis, type ApiUnderTest } from '../support/api.js';

const start = apis();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await start();
});

const register = (alias: string, id: string, region = '411002'): string =>
  `${alias}: registerEnterprise(input: { id: "${id}", name: "河南天宏金属材料有限公司", region: "${region}" }) {
    __typename ... on Accepted { subject events }
  }`;

const registered = (id: string): object => ({
  __typename: 'Accepted',
  subject: id,
  events: ['EnterpriseRegistered'],
});

const nameOf = async (id: string): Promise<unknown> =>
  (await api.client.ask<{ enterprise: unknown }>(`{ enterprise(id: "${id}") { name } }`)).enterprise;

describe('Several commands in one document', () => {
  test('are carried out in order, each with its receipt', async () => {
    const document = `mutation { ${register('first', 'tianhong')} ${register('second', 'tianhong-2')} }`;
    expect(await api.client.ask(document)).toEqual({
      first: registered('tianhong'),
      second: registered('tianhong-2'),
    });
  });

  test('one of which the business refuses do not lose the receipts of the others', async () => {
    const elsewhere = register('other', 'tianhong', '411003');
    expect(await api.client.ask(`mutation { ${elsewhere} ${register('third', 'tianhong-3')} }`)).toEqual({
      other: { __typename: 'Rejected' },
      third: registered('tianhong-3'),
    });
  });

  test.each([
    ['in its id', register('bad', 'tian hong')],
    ['in its region', register('bad', 'tianhong-5', '许昌')],
    ['within a fragment', `... on Mutation { ${register('bad', 'tian hong')} }`],
  ])('one of which is malformed %s record nothing, and the error says so', async (_where, bad) => {
    const { data, errors } = await api.client.send(`mutation { ${register('good', 'tianhong-4')} ${bad} }`);
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ path: ['bad'], extensions: { code: 'BAD_USER_INPUT' } }]);
    expect(errors[0]?.message).toMatch(/^Give .*\. Nothing of this document was recorded$/);
    expect(await nameOf('tianhong-4')).toBeNull();
  });

  test('a bad one that is left out does not hinder the others', async () => {
    const skipped = register('bad', 'tian hong').replace(') {', ') @skip(if: $leaveOut) {');
    const document = `mutation ($leaveOut: Boolean!) { ${skipped} ${register('good', 'tianhong-6')} }`;
    expect(await api.client.ask(document, { leaveOut: true })).toEqual({ good: registered('tianhong-6') });
  });

  test('are recorded once, and by the same id when they are sent again', async () => {
    const input = '{ commandId: "c-7", name: "许昌电缆厂", region: "411002" }';
    const document = `mutation {
      first: registerEnterprise(input: ${input}) { ... on Accepted { subject position } }
      again: registerEnterprise(input: ${input}) { ... on Accepted { subject position } }
    }`;
    const answer = await api.client.ask<{ first: object; again: object }>(document);
    expect(answer.again).toEqual(answer.first);
    expect(await api.client.ask(document)).toEqual(answer);
  });
});
