import fc from 'fast-check';
import {
  DesignateCluster,
  EndLink,
  EstablishLink,
  EstablishZone,
  NestZone,
  RenameZone,
  RetargetCluster,
  RetireCluster,
  RevalueLink,
  type ClusterCommand,
  type ClusterTier,
  type LinkCommand,
  type Supplier,
  type SupplyKind,
  type ZoneCommand,
  type ZoneId,
} from '@liantu/domain';
import { without } from '@liantu/kernel';
import { commanding } from './command.js';
import {
  amount,
  chains,
  clusters,
  day,
  enterprises,
  links,
  name,
  regions,
  source,
  stages,
  territory,
  zones,
} from './pools.js';

const fact = { effectiveOn: day, source };
const reason = fc.constant('合同到期');
const region = fc.constantFrom(...regions);

const ofZone = { ...fact, zoneId: fc.constantFrom(...zones) };
const leadingIndustries = fc.uniqueArray(fc.constantFrom('电力装备', '再生金属', 'ABB'), { maxLength: 2 });

export const establishment = (id: ZoneId): fc.Arbitrary<ZoneCommand> =>
  commanding(
    EstablishZone,
    fc.record(
      { ...fact, zoneId: fc.constant(id), name, region, leadingIndustries },
      { requiredKeys: ['zoneId', 'effectiveOn', 'name', 'leadingIndustries'] },
    ),
  );

export const zoneCommand: fc.Arbitrary<ZoneCommand> = fc.oneof(
  commanding(RenameZone, fc.record({ ...ofZone, name }, { requiredKeys: ['zoneId', 'effectiveOn', 'name'] })),
  commanding(
    NestZone,
    fc.record(
      { ...ofZone, parent: fc.constantFrom(...zones) },
      { requiredKeys: ['zoneId', 'effectiveOn', 'parent'] },
    ),
  ),
);

const enterprise = fc.constantFrom(...enterprises);
const linkId = fc.constantFrom(...links);
const stage = fc.constantFrom(...stages);

const outside: fc.Arbitrary<Supplier> = fc.record(
  { kind: fc.constant('outside'), region, name },
  { requiredKeys: ['kind', 'region'] },
);

const supplier: fc.Arbitrary<Supplier> = fc.oneof(
  { weight: 3, arbitrary: enterprise.map((id) => ({ kind: 'enterprise', id }) as const) },
  { weight: 1, arbitrary: outside },
);

const delivery = fc.record(
  {
    ...fact,
    linkId,
    supplier,
    customer: enterprise,
    kind: fc.constantFrom<SupplyKind>('SUPPLY', 'RECYCLING'),
    goods: name,
    stageId: stage,
    intoStageId: stage,
    annualValue: amount,
    until: day,
  },
  { requiredKeys: ['linkId', 'supplier', 'customer', 'kind', 'goods', 'effectiveOn'] },
);

/** Not told as a whole: it goes on until it is ended. */
const lasting = delivery.map((terms) => without(terms, 'until'));

export const linkCommand: fc.Arbitrary<LinkCommand> = fc.oneof(
  { weight: 5, arbitrary: commanding(EstablishLink, lasting) },
  { weight: 1, arbitrary: commanding(EstablishLink, delivery) },
  {
    weight: 2,
    arbitrary: commanding(
      RevalueLink,
      fc.record(
        { ...fact, linkId, annualValue: amount },
        { requiredKeys: ['linkId', 'effectiveOn', 'annualValue'] },
      ),
    ),
  },
  {
    weight: 1,
    arbitrary: commanding(
      EndLink,
      fc.record({ ...fact, linkId, reason }, { requiredKeys: ['linkId', 'effectiveOn', 'reason'] }),
    ),
  },
);

const ofCluster = { ...fact, clusterId: fc.constantFrom(...clusters) };

export const clusterCommand: fc.Arbitrary<ClusterCommand> = fc.oneof(
  {
    weight: 3,
    arbitrary: commanding(
      DesignateCluster,
      fc.record(
        {
          ...ofCluster,
          name,
          chainId: fc.constantFrom(...chains),
          territory,
          tier: fc.constantFrom<ClusterTier>('MUNICIPAL', 'COUNTY'),
          targetOutput: amount,
        },
        { requiredKeys: ['clusterId', 'effectiveOn', 'name', 'chainId', 'territory', 'tier'] },
      ),
    ),
  },
  {
    weight: 2,
    arbitrary: commanding(
      RetargetCluster,
      fc.record({ ...ofCluster, targetOutput: amount }, { requiredKeys: ['clusterId', 'effectiveOn'] }),
    ),
  },
  {
    weight: 1,
    arbitrary: commanding(
      RetireCluster,
      fc.record({ ...ofCluster, reason }, { requiredKeys: ['clusterId', 'effectiveOn', 'reason'] }),
    ),
  },
);
