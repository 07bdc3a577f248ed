import fc from 'fast-check';
import {
  CloseEnterprise,
  EnterZone,
  JoinChain,
  LeaveChain,
  LeaveZone,
  RegisterEnterprise,
  RelocateEnterprise,
  RenameEnterprise,
  ReopenEnterprise,
  ReportFigures,
  ResumeEnterprise,
  SuspendEnterprise,
  type ChainId,
  type EnterpriseCommand,
  type EnterpriseId,
  type MembershipRole,
  type StageId,
} from '@liantu/domain';
import { commanding } from './command.js';
import {
  amount,
  creditCodes,
  day,
  enterprises,
  metals,
  name,
  power,
  regions,
  source,
  spell,
  stagesOf,
  zones,
  type Spell,
} from './pools.js';

const enterpriseId = fc.constantFrom(...enterprises);
const reason = fc.constant('市场变化');
const undated = { enterpriseId, source };
const fact = { enterpriseId, effectiveOn: day, source };
const ofFact = ['enterpriseId', 'effectiveOn'] as const;

const during = <Terms extends object>(terms: fc.Arbitrary<Terms>): fc.Arbitrary<Terms & Spell> =>
  fc.tuple(terms, spell).map(([given, period]) => ({ ...given, ...period }));

export const registration = (id: EnterpriseId): fc.Arbitrary<EnterpriseCommand> =>
  commanding(
    RegisterEnterprise,
    fc.record(
      {
        ...fact,
        enterpriseId: fc.constant(id),
        name,
        region: fc.constantFrom(...regions),
        creditCode: fc.constantFrom(...creditCodes),
        stockCode: fc.constant('000400'),
      },
      { requiredKeys: [...ofFact, 'name', 'region'] },
    ),
  );

const renaming = commanding(
  RenameEnterprise,
  fc.record({ ...fact, name }, { requiredKeys: [...ofFact, 'name'] }),
);

const relocation = commanding(
  RelocateEnterprise,
  fc.record({ ...fact, region: fc.constantFrom(...regions) }, { requiredKeys: [...ofFact, 'region'] }),
);

const zoneId = fc.constantFrom(...zones);
const entering = commanding(
  EnterZone,
  during(fc.record({ ...undated, zoneId }, { requiredKeys: ['enterpriseId', 'zoneId'] })),
);
const leavingZone = commanding(
  LeaveZone,
  fc.record({ ...fact, zoneId, reason }, { requiredKeys: [...ofFact, 'zoneId', 'reason'] }),
);

interface Seat {
  readonly chainId: ChainId;
  readonly stageId: StageId;
}

const seat: fc.Arbitrary<Seat> = fc.constantFrom(
  ...[power, power, metals].flatMap((chainId) =>
    (stagesOf.get(chainId) ?? []).map((stageId) => ({ chainId, stageId })),
  ),
);

const standing = fc.record(
  {
    ...undated,
    role: fc.constantFrom<MembershipRole>('LEADER', 'MEMBER'),
    annualOutput: amount,
    revenueShareBp: fc.constantFrom(0, 1, 3_333, 5_000, 10_000),
  },
  { requiredKeys: ['enterpriseId', 'role'] },
);

const joining = commanding(
  JoinChain,
  during(fc.tuple(seat, standing).map(([at, terms]) => ({ ...at, ...terms }))),
);

const leaving = commanding(
  LeaveChain,
  fc
    .tuple(seat, fc.record({ ...fact, reason }, { requiredKeys: [...ofFact, 'reason'] }))
    .map(([at, terms]) => ({ ...at, ...terms })),
);

const report = commanding(
  ReportFigures,
  fc.record(
    {
      enterpriseId,
      source,
      year: fc.integer({ min: 2014, max: 2023 }),
      output: amount,
      tax: amount,
      jobs: fc.nat(3_000),
      landDeciMu: fc.nat(3_000),
      energyKgce: fc.nat(3_000),
      rdSpending: amount,
    },
    { requiredKeys: ['enterpriseId', 'year'] },
  ),
);

const turn = fc.record({ ...fact, reason }, { requiredKeys: [...ofFact] });
const stop = during(fc.record({ ...undated, reason }, { requiredKeys: ['enterpriseId'] }));

export const enterpriseCommand: fc.Arbitrary<EnterpriseCommand> = fc.oneof(
  { weight: 1, arbitrary: enterpriseId.chain(registration) },
  { weight: 2, arbitrary: renaming },
  { weight: 3, arbitrary: relocation },
  { weight: 4, arbitrary: entering },
  { weight: 2, arbitrary: leavingZone },
  { weight: 12, arbitrary: joining },
  { weight: 8, arbitrary: leaving },
  { weight: 6, arbitrary: report },
  { weight: 2, arbitrary: commanding(SuspendEnterprise, stop) },
  { weight: 2, arbitrary: commanding(ResumeEnterprise, turn) },
  { weight: 2, arbitrary: commanding(CloseEnterprise, stop) },
  { weight: 2, arbitrary: commanding(ReopenEnterprise, turn) },
);
