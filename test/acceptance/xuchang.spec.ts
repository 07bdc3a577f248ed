import { Sample } from '../../apps/api/src/sample/sample.js';
import { apis, type ApiUnderTest } from '../support/api.js';
import { Subscriber } from '../support/subscriber.js';

const start = apis();
let api: ApiUnderTest;

beforeAll(async () => {
  api = await start({ environment: { LIANTU_SAMPLE: 'xuchang' } });
  await api.app.get(Sample).importWhenDue();
});

interface Verdict {
  readonly stage: { readonly id: string };
  readonly verdict: string;
  readonly reason: string | null;
  readonly evidence: readonly { readonly text: string }[];
}

const verdictsOn = async (asOf?: string): Promise<readonly Verdict[]> => {
  const query = `query ($asOf: Date) { gaps(chain: "SPE", asOf: $asOf) {
    verdicts { stage { id } verdict reason evidence { text } }
  } }`;
  return (await api.client.ask<{ gaps: { verdicts: readonly Verdict[] } }>(query, { asOf })).gaps.verdicts;
};

describe('智能电力装备 in 许昌', () => {
  const cabinetsOn = async (day: string): Promise<Verdict | undefined> =>
    (await verdictsOn(day)).find(({ stage }) => stage.id === 'SPE08');

  test('lacks cabinets before the makers of them come, and the five stages that wait for them are named', async () => {
    const cabinets = await cabinetsOn('2024-12-31');
    expect([cabinets?.verdict, cabinets?.reason]).toEqual(['EXTEND', 'UPSTREAM']);
    expect(cabinets?.evidence[0]?.text).toContain('5个环节已在本地');
  });

  test('has them from one maker, then from two', async () => {
    expect((await cabinetsOn('2025-12-25'))?.verdict).toBe('STRENGTHEN');
    expect((await cabinetsOn('2025-12-26'))?.verdict).toBe('HEALTHY');
    expect((await cabinetsOn('2025-12-26'))?.evidence[0]?.text).toContain('宁波飞羚');
  });
});

describe('再生金属 at 大周', () => {
  const sizeOn = (asOf: string): Promise<object> =>
    api.client.ask(
      `query ($asOf: Date) { clusterSize(chain: "RCM", territory: { zone: "XC08" }, asOf: $asOf) {
        territory { name } enterprises leaders stagesPresent output outputCoverage newestFact
      } }`,
      { asOf },
    );

  test('grows from three firms to nine, whose output nobody has reported', async () => {
    const place = {
      territory: { name: '长葛市大周再生金属循环产业集聚区' },
      output: null,
      outputCoverage: 0,
    };
    expect(await sizeOn('2016-12-31')).toEqual({
      clusterSize: { ...place, enterprises: 3, leaders: 1, stagesPresent: 5, newestFact: '2016-06-26' },
    });
    expect(await sizeOn('2023-12-31')).toEqual({
      clusterSize: { ...place, enterprises: 9, leaders: 3, stagesPresent: 9, newestFact: '2023-04-26' },
    });
  });
});

describe('Watching 智能电力装备 from the beginning of the log', () => {
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
    };
  }

  test('leads, turn by turn, to the verdicts of today', async () => {
    const query = `subscription { gapsChanged(chain: "SPE", after: "0") {
      position changes { stage { id } before beforeReason after afterReason }
    } }`;
    const watching = new Subscriber<Turned>(await api.listen(), query);
    const messages = [...(await watching.take(1)), ...(await watching.rest(3000))];
    await watching.close();
    const standing = new Map<string, string>();
    for (const { stage, before, beforeReason, after, afterReason } of messages.flatMap(
      ({ gapsChanged }) => gapsChanged.changes,
    )) {
      expect([stage.id, `${before} ${String(beforeReason)}`]).toEqual([
        stage.id,
        standing.get(stage.id) ?? 'UNRELATED null',
      ]);
      standing.set(stage.id, `${after} ${String(afterReason)}`);
    }
    const positions = messages.map(({ gapsChanged }) => Number(gapsChanged.position));
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => a - b));
    for (const { stage, verdict, reason } of await verdictsOn())
      expect([stage.id, standing.get(stage.id) ?? 'UNRELATED null']).toEqual([
        stage.id,
        `${verdict} ${String(reason)}`,
      ]);
  });
});
