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
import type { Events } from '../world.js';
import { chainState, stateOf } from './folding.js';
import { chains, enterprises, stages, zones } from './pools.js';

const establishedZones = (history: Events): readonly ZoneId[] =>
  zones.filter((zone) => stateOf(history, zoneDecider, zone).establishment !== undefined);

export const enterpriseFacts = (history: Events, { type, data }: EnterpriseCommand): EnterpriseFacts => {
  const code = type === 'RegisterEnterprise' ? data.creditCode : undefined;
  const holder = enterprises.find(
    (id) => stateOf(history, enterpriseDecider, id).registration?.creditCode === code,
  );
  return {
    zones: new Set(establishedZones(history)),
    ...(code !== undefined && holder !== undefined && { creditCodeHolder: holder }),
    ...('chainId' in data && { chain: chainState(history, data.chainId) }),
  };
};

export const zoneFacts = (history: Events): ZoneFacts => ({
  parents: new Map(
    establishedZones(history).map((zone) => [zone, stateOf(history, zoneDecider, zone).parents]),
  ),
});

export const chainFacts = (history: Events): ChainFacts => ({
  owners: new Map(
    chains.flatMap((chain) =>
      [...chainState(history, chain).stages.keys()].map((stage) => [stage, chain] as const),
    ),
  ),
});

export const linkFacts = (history: Events, date: CalendarDate): LinkFacts => {
  const registered = enterprises.flatMap((id) => {
    const enterprise = stateOf(history, enterpriseDecider, id);
    return enterprise.registration === undefined ? [] : [[id, statusOn(enterprise, date)] as const];
  });
  const states = chains.map((chain) => chainState(history, chain));
  return {
    enterprises: new Map(registered),
    stages: new Set(stages.filter((stage) => states.some((chain) => standsOn(chain, stage, date)))),
  };
};

export const clusterFacts = (history: Events): ClusterFacts => ({
  chains: new Set(chains.filter((chain) => chainState(history, chain).name !== undefined)),
  zones: new Set(establishedZones(history)),
});
