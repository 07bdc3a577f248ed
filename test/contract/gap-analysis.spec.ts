import type { ChainSituation, ClusterTotals } from '@liantu/chain-graph';
import { chainId, enterpriseId, regionCode, stageId, type Territory } from '@liantu/domain';
import { covered, findGaps, type Place, type Situation, type Total } from '@liantu/gap-analysis';
import { calendarDate, eventId, yuan } from '@liantu/kernel';

const wafers: ChainSituation = {
  chain: chainId('PV'),
  asOf: calendarDate('2025-06-30'),
  stages: [
    {
      stage: {
        stageId: stageId('PV04'),
        name: '硅片',
        tier: 'MIDSTREAM',
        scope: 'CORE',
        gbt4754: [],
        hs4: [],
        ordinal: 4,
      },
      enterprises: 1,
      leaders: 0,
      output: { known: 1, sum: 5n, sumOfSquares: 25n, largest: yuan(5n) },
      largest: [
        {
          enterprise: enterpriseId('longi'),
          name: '隆基',
          role: 'MEMBER',
          since: calendarDate('2020-01-01'),
          suspended: false,
          output: yuan(5n),
          confidence: 'HIGH',
          because: eventId('00000000-0000-4000-8000-000000000001'),
        },
      ],
      trade: {
        localKnown: 0n,
        localUnknown: 0,
        outsideKnown: 0n,
        outsideKnownLinks: 0,
        outsideUnknown: 0,
        largestOutside: [],
      },
      movements: { arrivals: 0, departures: 0, latestDepartures: [] },
    },
  ],
  edges: [],
  edgeMoney: [],
};
const xuchang: Territory = { kind: 'region', region: regionCode('411000') };
const output = (totals: Pick<ClusterTotals, 'output'>): Total => totals.output;

describe('What the chain graph answers', () => {
  test('is what the analysis reads, without a step between', () => {
    const [situation, territory]: [Situation, Place] = [wafers, xuchang];
    const { verdicts } = findGaps(situation, { territory, regionName: (code) => code });
    expect(verdicts.map(({ stage, flags }) => [stage, flags])).toEqual([
      ['PV04', ['SINGLE_SOURCE', 'NO_LEADER']],
    ]);
  });

  test('of a cluster is what its coverage is made from', () => {
    expect(covered(output({ output: { sum: 5n, reporting: 1 } }), 2)).toEqual({ sum: 5n, coverage: 0.5 });
  });
});
