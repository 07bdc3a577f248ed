import type {
  EdgeMoney,
  Movement,
  Occupant,
  OutsidePurchase,
  OutputSummary,
  Situation,
  StageEdge,
  StageMovements,
  StageSituation,
  StageTrade,
} from '@liantu/gap-analysis';
import { calendarDate, eventId } from '@liantu/kernel';

/** A firm at a stage; its id is its name, its join the event `join-<name>`. */
export const firm = (name: string, output?: bigint, more: Partial<Occupant> = {}): Occupant => ({
  enterprise: name,
  name,
  suspended: false,
  confidence: 'MEDIUM',
  because: eventId(`join-${name}`),
  ...(output !== undefined && { output }),
  ...more,
});

/** A purchase from 宁波 since 2023-04-01; its event is `link-<id>`. */
export const purchase = (
  link: string,
  amount?: bigint,
  more: Partial<OutsidePurchase> = {},
): OutsidePurchase => ({
  link,
  customerName: '许继电气',
  region: '330200',
  supplierName: '飞羚电气',
  since: calendarDate('2023-04-01'),
  confidence: 'HIGH',
  because: [eventId(`link-${link}`)],
  ...(amount !== undefined && { amount }),
  ...more,
});

export const departure = (name: string, kind: 'LEFT' | 'CLOSED', on: string): Movement => ({
  kind,
  enterprise: name,
  name,
  on: calendarDate(on),
  because: eventId(`departure-${name}`),
});

const summary = (outputs: readonly bigint[]): OutputSummary => {
  const largest = outputs.reduce<bigint | undefined>(
    (top, value) => (top === undefined || value > top ? value : top),
    undefined,
  );
  return {
    known: outputs.length,
    sum: outputs.reduce((sum, value) => sum + value, 0n),
    sumOfSquares: outputs.reduce((sum, value) => sum + value * value, 0n),
    ...(largest !== undefined && { largest }),
  };
};

const bySize = (a: Occupant, b: Occupant): number => {
  const [left, right] = [a.output ?? -1n, b.output ?? -1n];
  if (left !== right) return left > right ? -1 : 1;
  return a.enterprise < b.enterprise ? -1 : 1;
};

export const noMovements: StageMovements = { arrivals: 0, departures: 0, latestDepartures: [] };

export const tradeOf = (
  outside: readonly OutsidePurchase[] = [],
  local: Partial<Pick<StageTrade, 'localKnown' | 'localUnknown'>> = {},
): StageTrade => {
  const known = outside.flatMap(({ amount }) => amount ?? []);
  return {
    localKnown: 0n,
    localUnknown: 0,
    ...local,
    outsideKnown: known.reduce((sum, amount) => sum + amount, 0n),
    outsideKnownLinks: known.length,
    outsideUnknown: outside.length - known.length,
    largestOutside: [...outside].sort((a, b) => ((a.amount ?? -1n) > (b.amount ?? -1n) ? -1 : 1)).slice(0, 3),
  };
};

interface StageFixture {
  readonly name?: string;
  readonly scope?: 'CORE' | 'SERVICE' | 'DEMAND';
  readonly firms?: readonly Occupant[];
  readonly leaders?: number;
  readonly trade?: StageTrade;
  readonly movements?: StageMovements;
}

/** An absent stage unless it is given firms. */
export const stageOf = (stageId: string, fixture: StageFixture = {}): StageSituation => {
  const {
    name = stageId,
    scope = 'CORE',
    firms = [],
    leaders = 0,
    trade = tradeOf(),
    movements = noMovements,
  } = fixture;
  return {
    stage: { stageId, name, scope },
    enterprises: firms.length,
    leaders,
    output: summary(firms.flatMap(({ output }) => output ?? [])),
    largest: [...firms].sort(bySize).slice(0, 3),
    trade,
    movements,
  };
};

/** `feeds('石英砂→工业硅→多晶硅', …)` */
export const feeds = (...paths: readonly string[]): readonly StageEdge[] =>
  paths.flatMap((path) => {
    const stages = path.split('→');
    return stages.slice(1).map((to, at) => ({ from: stages[at] ?? to, to, kind: 'FEEDS' as const }));
  });

export const situationOf = (
  stages: readonly StageSituation[],
  edges: readonly StageEdge[] = [],
  edgeMoney: readonly EdgeMoney[] = [],
): Situation => ({ stages, edges, edgeMoney });

/** Speaks of 许昌市. */
export const xuchang = {
  territory: { kind: 'region', region: '411000' },
  regionName: (code: string): string => (code === '330200' ? '浙江省宁波市' : code),
} as const;
