import { Clock, instant, type Instant } from '@liantu/kernel';
import { apis, type ApiUnderTest } from '../support/api.js';
import { cabinetsFromNingbo, tellOfSwitchgear } from '../support/stories.js';
import { Subscriber } from '../support/subscriber.js';
import { Teller } from '../support/teller.js';

interface Turned {
  readonly gapsChanged: {
    readonly position: string;
    readonly changes: readonly {
      readonly stage: { readonly id: string };
      readonly before: string;
      readonly beforeReason: string | null;
      readonly after: string;
      readonly afterReason: string | null;
    }[];
    readonly causedBy: readonly { readonly type: string; readonly position: string }[];
  };
}

const GAPS_CHANGED = `subscription ($after: Position, $territory: TerritoryInput) {
  gapsChanged(chain: "SPE", after: $after, territory: $territory) {
    position changes { stage { id } before beforeReason after afterReason } causedBy { type position }
  }
}`;

/** A clock that can be set on. */
class SetClock extends Clock {
  constructor(private time: string) {
    super();
  }

  now(): Instant {
    return instant(this.time);
  }

  setTo(time: string): void {
    this.time = time;
  }
}

const start = apis();

const told = ({ gapsChanged: { changes, causedBy } }: Turned): readonly string[] => [
  ...changes.map(({ stage, before, beforeReason, after, afterReason }) =>
    [stage.id, before, beforeReason, '->', after, afterReason].filter(Boolean).join(' '),
  ),
  `by ${causedBy.map(({ type }) => type).join()}`,
];

describe('Watching the verdicts of a chain', () => {
  let api: ApiUnderTest;
  let teller: Teller;
  let address: string;
  const clock = new SetClock('2026-06-30T02:00:00.000Z');

  const watch = (variables: Record<string, unknown> = {}): Subscriber<Turned> =>
    new Subscriber<Turned>(address, GAPS_CHANGED, variables);

  beforeEach(async () => {
    clock.setTo('2026-06-30T02:00:00.000Z');
    api = await start({ clock });
    address = await api.listen();
    teller = new Teller(api.client);
    await tellOfSwitchgear(teller);
    await teller.settled();
  });

  const head = async (): Promise<string> =>
    (await api.client.ask<{ status: { head: string } }>('{ status { head } }')).status.head;

  const joinOfFeiling = {
    enterprise: 'ningbo-feiling',
    chain: 'SPE',
    stage: 'SPE08',
    effectiveOn: '2024-01-01',
  };
  const moveIn = async (): Promise<void> => {
    await teller.accepted('registerEnterprise', {
      id: 'feiling-xuchang',
      name: '许昌飞羚',
      region: '411003',
    });
    await teller.accepted('joinChain', { ...joinOfFeiling, enterprise: 'feiling-xuchang' });
  };

  test('tells of a purchase and of a join as they come, each with its event', async () => {
    const watching = watch();
    await watching.rest();
    await teller.accepted('establishLink', cabinetsFromNingbo);
    expect((await watching.take(1)).map(told)).toEqual([
      ['SPE08 EXTEND UPSTREAM -> FILL DEMAND', 'by SupplyLinkEstablished'],
    ]);
    await moveIn();
    expect((await watching.take(1)).map(told)).toEqual([
      ['SPE02 LATER -> EXTEND UPSTREAM', 'SPE08 FILL DEMAND -> STRENGTHEN', 'by EnterpriseJoinedChain'],
    ]);
    await watching.close();
  });

  test('resumes after a position, with one message for each event, whatever came at once', async () => {
    const before = await head();
    await teller.accepted('establishLink', cabinetsFromNingbo);
    await moveIn();
    await teller.accepted('leaveChain', {
      enterprise: 'feiling-xuchang',
      chain: 'SPE',
      stage: 'SPE08',
      effectiveOn: '2025-01-01',
      reason: '迁出',
    });
    const watching = watch({ after: before });
    const messages = await watching.take(3);
    expect(messages.map(told)).toEqual([
      ['SPE08 EXTEND UPSTREAM -> FILL DEMAND', 'by SupplyLinkEstablished'],
      ['SPE02 LATER -> EXTEND UPSTREAM', 'SPE08 FILL DEMAND -> STRENGTHEN', 'by EnterpriseJoinedChain'],
      ['SPE02 EXTEND UPSTREAM -> LATER', 'SPE08 STRENGTHEN -> FILL DEMAND', 'by EnterpriseLeftChain'],
    ]);
    expect(messages.map(({ gapsChanged }) => gapsChanged.position)).toEqual(
      messages.map(({ gapsChanged }) => gapsChanged.causedBy[0]?.position),
    );
    await watching.close();
  });

  test('goes on after a reconnect with nothing lost or repeated', async () => {
    const first = watch({ after: await head() });
    await teller.accepted('establishLink', cabinetsFromNingbo);
    const [seen] = await first.take(1);
    await first.close();
    await moveIn();
    const second = watch({ after: seen?.gapsChanged.position });
    expect((await second.take(1)).map(told)).toEqual([
      ['SPE02 LATER -> EXTEND UPSTREAM', 'SPE08 FILL DEMAND -> STRENGTHEN', 'by EnterpriseJoinedChain'],
    ]);
    expect(await second.rest()).toEqual([]);
    await second.close();
  });

  test('tells the same while many write at once as to one who comes later', async () => {
    const before = await head();
    const live = watch();
    await live.rest();
    await teller.accepted('registerEnterprise', {
      id: 'feiling-xuchang',
      name: '许昌飞羚',
      region: '411003',
    });
    const periods = Array.from({ length: 8 }, (_none, at) => ({
      ...joinOfFeiling,
      enterprise: 'feiling-xuchang',
      effectiveOn: `${2010 + at}-01-01`,
      until: `${2010 + at}-07-01`,
    }));
    const open = ['xuji-electric', 'senyuan-electric', 'feiling-xuchang'].flatMap((enterprise) =>
      ['SPE02', 'SPE08', 'SPE22'].map((stage) => ({
        enterprise,
        chain: 'SPE',
        stage,
        effectiveOn: '2025-01-01',
      })),
    );
    await Promise.all([...periods, ...open].map((join) => teller.accepted('joinChain', join)));
    const later = watch({ after: before });
    const replayed = await later.rest(2000);
    expect(replayed.length).toBeGreaterThan(2);
    expect(await live.rest(1000)).toEqual(replayed);
    await live.close();
    await later.close();
  });

  test('says nothing of events that turn no verdict', async () => {
    const watching = watch();
    await watching.rest();
    await teller.accepted('reportFigures', { enterprise: 'xuji-electric', year: 2024, jobs: 12 });
    await teller.accepted('establishZone', { id: 'XC02', name: '中原电气谷' });
    expect(await watching.rest()).toEqual([]);
    await watching.close();
  });

  test('sends one message without a cause when the day turns a verdict, and not again on resume', async () => {
    await teller.accepted('establishLink', { ...cabinetsFromNingbo, effectiveOn: '2026-07-01' });
    const last = await head();
    const watching = watch();
    await watching.rest();
    clock.setTo('2026-06-30T16:00:00.000Z');
    const [message] = await watching.take(1);
    expect(message && told(message)).toEqual(['SPE08 EXTEND UPSTREAM -> FILL DEMAND', 'by ']);
    expect(message?.gapsChanged.position).toBe(last);
    const resumed = watch({ after: last });
    expect(await resumed.rest()).toEqual([]);
    await watching.close();
    await resumed.close();
  });

  test.each([
    ['a position beyond the log', { after: '999999' }],
    ['what is no position', { after: '-1' }],
    ['a zone that there is not', { territory: { zone: 'nowhere' } }],
  ])('from %s is refused', async (_what, variables) => {
    const watching = watch(variables);
    expect(await watching.codes()).toEqual(['BAD_USER_INPUT']);
    await watching.close();
  });
});
