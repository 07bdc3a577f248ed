import fc from 'fast-check';
import {
  CloseEnterprise,
  DefineChain,
  DesignateCluster,
  EndLink,
  EnterZone,
  EstablishLink,
  EstablishZone,
  JoinChain,
  LeaveChain,
  LeaveZone,
  NestZone,
  RegisterEnterprise,
  RelocateEnterprise,
  RenameEnterprise,
  RenameZone,
  ReopenEnterprise,
  ReportFigures,
  ResumeEnterprise,
  RetargetCluster,
  RetireCluster,
  RevalueLink,
  SuspendEnterprise,
  type Supplier,
} from '@liantu/domain';
import { calendarDate, epochDay, fromEpochDay, yuan } from '@liantu/kernel';
import { commanding, type Order } from './command.js';
import { chains, clusters, enterprises, links, regions, stages, territory, zones } from './pools.js';

/** Any text, number and day there is, where a person would have given a sensible one. */
const text = fc.string({ unit: 'binary', maxLength: 300 });
const number = fc.oneof(fc.double(), fc.integer());
const amount = fc.bigInt().map(yuan);
const day = fc
  .integer({ min: epochDay(calendarDate('0001-01-01')), max: epochDay(calendarDate('9999-12-31')) })
  .map(fromEpochDay);

const source = fc.record(
  { title: text, url: text, publishedOn: day, confidence: fc.constantFrom('HIGH', 'LOW') },
  { requiredKeys: ['title', 'confidence'] },
);
const enterpriseId = fc.constantFrom(...enterprises);
const zoneId = fc.constantFrom(...zones);
const linkId = fc.constantFrom(...links);
const clusterId = fc.constantFrom(...clusters);
const chainId = fc.constantFrom(...chains);
const stageId = fc.constantFrom(...stages);
const region = fc.constantFrom(...regions);
const told = { effectiveOn: day, source };
const ofEnterprise = { enterpriseId, ...told };
const seat = { chainId, stageId };

const ofEnterprises = fc.oneof(
  commanding(
    RegisterEnterprise,
    fc.record({ ...ofEnterprise, name: text, region, creditCode: text, stockCode: text }),
  ),
  commanding(RenameEnterprise, fc.record({ ...ofEnterprise, name: text })),
  commanding(RelocateEnterprise, fc.record({ ...ofEnterprise, region })),
  commanding(EnterZone, fc.record({ ...ofEnterprise, zoneId, until: day })),
  commanding(LeaveZone, fc.record({ ...ofEnterprise, zoneId, reason: text })),
  commanding(
    JoinChain,
    fc.record({
      ...{ ...ofEnterprise, ...seat, until: day, role: fc.constantFrom('LEADER', 'MEMBER') },
      ...{ annualOutput: amount, revenueShareBp: number },
    }),
  ),
  commanding(LeaveChain, fc.record({ ...ofEnterprise, ...seat, reason: text })),
  commanding(
    ReportFigures,
    fc.record({
      ...{ enterpriseId, source, year: number, output: amount, tax: amount, rdSpending: amount },
      ...{ jobs: number, landDeciMu: number, energyKgce: number },
    }),
  ),
  commanding(SuspendEnterprise, fc.record({ ...ofEnterprise, until: day, reason: text })),
  commanding(ResumeEnterprise, fc.record({ ...ofEnterprise, reason: text })),
  commanding(CloseEnterprise, fc.record({ ...ofEnterprise, until: day, reason: text })),
  commanding(ReopenEnterprise, fc.record({ ...ofEnterprise, reason: text })),
);

const ofZones = fc.oneof(
  commanding(EstablishZone, fc.record({ ...told, zoneId, name: text, leadingIndustries: fc.array(text) })),
  commanding(RenameZone, fc.record({ ...told, zoneId, name: text })),
  commanding(NestZone, fc.record({ ...told, zoneId, parent: zoneId })),
);

const stage = fc.record({
  ...{ stageId, name: text, nameEn: text, gbt4754: fc.array(text), hs4: fc.array(text) },
  tier: fc.constantFrom('UPSTREAM', 'MIDSTREAM', 'DOWNSTREAM'),
  scope: fc.constantFrom('CORE', 'SERVICE', 'DEMAND'),
});
const edge = fc.record({
  ...{ from: stageId, to: stageId, essential: fc.boolean(), coefficientPpm: number },
  kind: fc.constantFrom('FEEDS', 'SERVES', 'RECYCLES'),
});
const ofChains = commanding(
  DefineChain,
  fc.record({ chainId, name: text, effectiveOn: day, stages: fc.array(stage), edges: fc.array(edge) }),
);

const supplier: fc.Arbitrary<Supplier> = fc.oneof(
  enterpriseId.map((id) => ({ kind: 'enterprise', id }) as const),
  fc.record({ kind: fc.constant('outside'), region, name: text }),
);
const ofLinks = fc.oneof(
  commanding(
    EstablishLink,
    fc.record({
      ...{ ...told, linkId, supplier, customer: enterpriseId, kind: fc.constantFrom('SUPPLY', 'RECYCLING') },
      ...{ until: day, stageId, intoStageId: stageId, goods: text, annualValue: amount },
    }),
  ),
  commanding(RevalueLink, fc.record({ ...told, linkId, annualValue: amount })),
  commanding(EndLink, fc.record({ ...told, linkId, reason: text })),
);

const ofClusters = fc.oneof(
  commanding(
    DesignateCluster,
    fc.record({
      ...{ ...told, clusterId, name: text, chainId, territory, targetOutput: amount },
      tier: fc.constantFrom('MUNICIPAL', 'COUNTY'),
    }),
  ),
  commanding(RetargetCluster, fc.record({ ...told, clusterId, targetOutput: amount })),
  commanding(RetireCluster, fc.record({ ...told, clusterId, reason: text })),
);

/** Commands about known subjects that state whatever their types allow. */
export const wildOrder: fc.Arbitrary<Order> = fc.oneof(
  ofEnterprises.map((command) => ({ to: 'enterprise', command }) as const),
  ofZones.map((command) => ({ to: 'zone', command }) as const),
  ofChains.map((command) => ({ to: 'chain', command }) as const),
  ofLinks.map((command) => ({ to: 'link', command }) as const),
  ofClusters.map((command) => ({ to: 'cluster', command }) as const),
);
