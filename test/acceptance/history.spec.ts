import { apis, type ApiUnderTest } from '../support/api.js';
import { cabinetsFromNingbo, tellOfSwitchgear } from '../support/stories.js';
import { Subscriber } from '../support/subscriber.js';
import { Teller } from '../support/teller.js';

interface Told {
  readonly type: string;
  readonly position: string;
}

interface Page {
  readonly history: {
    readonly nodes: readonly Told[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const HISTORY = `query ($subject: ID!, $first: Int, $after: String) {
  history(subject: $subject, first: $first, after: $after) {
    nodes { id type subject position effectiveOn recordedAt actor summary data }
    pageInfo { hasNextPage endCursor }
  }
}`;

const start = apis();
let api: ApiUnderTest;
let teller: Teller;

const history = async (variables: object): Promise<Page['history']> =>
  (await api.client.ask<Page>(HISTORY, variables)).history;

const typesOf = ({ nodes }: Page['history']): readonly string[] => nodes.map(({ type }) => type);

beforeAll(async () => {
  api = await start();
  teller = new Teller(api.client);
  await tellOfSwitchgear(teller);
  await teller.accepted('establishLink', cabinetsFromNingbo);
  await teller.settled();
});

describe('Reading what was recorded of a subject', () => {
  test('gives the newest first, as it is stored', async () => {
    for (let times = 0; times < 3; times += 1) {
      const { nodes } = await history({ subject: 'lk-cabinets' });
      expect(nodes).toEqual([
        {
          id: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
          type: 'SupplyLinkEstablished',
          subject: 'lk-cabinets',
          position: expect.stringMatching(/^\d+$/) as string,
          effectiveOn: '2023-04-01',
          recordedAt: expect.stringMatching(/Z$/) as string,
          actor: expect.any(String) as string,
          summary: '2023-04-01，宁波飞羚向许继电气股份有限公司供应机柜，年供货额12000万元',
          data: expect.stringContaining('"annualValue":"120000000"') as string,
        },
      ]);
    }
  });

  test('goes on page by page, also while more is recorded', async () => {
    const first = await history({ subject: 'xuji-electric', first: 1 });
    await teller.accepted('reportFigures', { enterprise: 'xuji-electric', year: 2022, jobs: 5000 });
    const second = await history({ subject: 'xuji-electric', first: 1, after: first.pageInfo.endCursor });
    expect([...typesOf(first), ...typesOf(second)]).toEqual([
      'EnterpriseJoinedChain',
      'EnterpriseRegistered',
    ]);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
  });

  test('of an id that a zone and an enterprise share, holds both, merged', async () => {
    await teller.accepted('registerEnterprise', { id: 'shared', name: '同名公司', region: '411003' });
    await teller.accepted('establishZone', { id: 'shared', name: '同名园区' });
    await teller.accepted('suspendEnterprise', { enterprise: 'shared' });
    const all = ['EnterpriseSuspended', 'ZoneEstablished', 'EnterpriseRegistered'];
    expect(typesOf(await history({ subject: 'shared' }))).toEqual(all);
    const first = await history({ subject: 'shared', first: 2 });
    const rest = await history({ subject: 'shared', first: 2, after: first.pageInfo.endCursor });
    expect([...typesOf(first), ...typesOf(rest)]).toEqual(all);
  });

  test('of an unknown subject is empty', async () => {
    expect(await history({ subject: '没有' })).toEqual({
      nodes: [],
      pageInfo: { hasNextPage: false, endCursor: null },
    });
  });

  test('with a cursor of another subject, or a made-up one, is refused', async () => {
    const { pageInfo } = await history({ subject: 'xuji-electric', first: 1 });
    for (const after of [pageInfo.endCursor, 'MTI', ''])
      expect(await api.client.codes(HISTORY, { variables: { subject: 'lk-cabinets', after } })).toEqual([
        'BAD_USER_INPUT',
      ]);
  });
});

describe('Following what is recorded', () => {
  const RECORDED = `subscription ($after: Position, $subject: ID) {
    recorded(after: $after, subject: $subject) { type position subject summary data }
  }`;
  let address: string;

  beforeAll(async () => {
    address = await api.listen();
  });

  const follow = (variables: Record<string, unknown> = {}): Subscriber<{ recorded: Told }> =>
    new Subscriber<{ recorded: Told }>(address, RECORDED, variables);
  const suspend = (id: string): Promise<object> => teller.accepted('suspendEnterprise', { enterprise: id });

  test('from the beginning gives the whole log, then what comes', async () => {
    const { status } = await api.client.ask<{ status: { head: string } }>('{ status { head } }');
    const following = follow({ after: '0' });
    const told = await following.take(Number(status.head));
    expect(told.map(({ recorded }) => recorded.position)).toEqual(
      Array.from({ length: Number(status.head) }, (_none, at) => String(at + 1)),
    );
    await suspend('senyuan-electric');
    expect((await following.take(1))[0]?.recorded.type).toBe('EnterpriseSuspended');
    await following.close();
  });

  test('across reconnects while many write, loses and repeats nothing', async () => {
    const seen: Told[] = [];
    let after = (await api.client.ask<{ status: { head: string } }>('{ status { head } }')).status.head;
    const firms = Array.from({ length: 40 }, (_none, at) => ({
      id: `firm-${at}`,
      name: `${at}号厂`,
      region: '411003',
    }));
    const writing = Promise.all(firms.map((firm) => teller.accepted('registerEnterprise', firm)));
    for (let round = 0; round < 4; round += 1) {
      const following = follow({ after });
      for (const { recorded } of await following.take(10)) seen.push(recorded);
      after = seen.at(-1)?.position ?? after;
      await following.close();
    }
    const receipts = await writing;
    const positions = receipts.map(({ position }) => Number(position)).sort((a, b) => a - b);
    expect(seen.map(({ position }) => Number(position))).toEqual(positions);
  });

  test('of one subject tells of that alone', async () => {
    const following = follow({ subject: 'ningbo-feiling' });
    await following.rest(100);
    await teller.accepted('reportFigures', { enterprise: 'xuji-electric', year: 2021, jobs: 4900 });
    await suspend('ningbo-feiling');
    expect((await following.take(1))[0]?.recorded).toMatchObject({ subject: 'ningbo-feiling' });
    expect(await following.rest(100)).toEqual([]);
    await following.close();
  });

  test.each(['999999999', '-1', 'here', '99999999999999999999'])(
    'after position %s is refused',
    async (after) => {
      const following = follow({ after });
      expect(await following.codes()).toEqual(['BAD_USER_INPUT']);
      await following.close();
    },
  );
});
