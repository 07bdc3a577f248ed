import {
  enterpriseDecider,
  standsOn,
  statusOn,
  zoneDecider,
  type ChainFacts,
  type ClusterFacts,
  type EnterpriseCommand,
  type EnterpriseFacts,
  type LinkFacts,
  type ZoneFacts,
  type ZoneId,
} from '@liantu/domain';
import type { CalendarDate } from '@liantu/kernel';
import type { Past } from './past.js';
import { chains, enterprises, stages, zones } from './pools.js';

const establishedZones = (past: Past): readonly ZoneId[] =>
  zones.filter((zone) => past.stateOf(zoneDecider, zone).establishment !== undefined);

export const enterpriseFacts = (past: Past, { type, data }: EnterpriseCommand): EnterpriseFacts => {
  const code = type === 'RegisterEnterprise' ? data.creditCode : undefined;
  const holder = enterprises.find(
    (id) => past.stateOf(enterpriseDecider, id).registration?.creditCode === code,
  );
  return {
    zones: new Set(establishedZones(past)),
    ...(code !== undefined && holder !== undefined && { creditCodeHolder: holder }),
    ...('chainId' in data && { chain: past.chain(data.chainId) }),
  };
};

export const zoneFacts = (past: Past): ZoneFacts => ({
  parents: new Map(establishedZones(past).map((zone) => [zone, past.stateOf(zoneDecider, zone).parents])),
});

export const chainFacts = (past: Past): ChainFacts => ({
  owners: new Map(
    chains.flatMap((chain) => [...past.chain(chain).stages.keys()].map((stage) => [stage, chain] as const)),
  ),
});

export const linkFacts = (past: Past, date: CalendarDate): LinkFacts => {
  const registered = enterprises.flatMap((id) => {
    const enterprise = past.stateOf(enterpriseDecider, id);
    return enterprise.registration === undefined ? [] : [[id, statusOn(enterprise, date)] as const];
  });
  const states = chains.map((chain) => past.chain(chain));
  return {
    enterprises: new Map(registered),
    stages: new Set(stages.filter((stage) => states.some((chain) => standsOn(chain, stage, date)))),
  };
};

export const clusterFacts = (past: Past): ClusterFacts => ({
  chains: new Set(chains.filter((chain) => past.chain(chain).name !== undefined)),
  zones: new Set(establishedZones(past)),
});
