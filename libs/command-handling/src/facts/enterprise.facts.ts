import type { EnterpriseCommand, EnterpriseFacts } from '@liantu/domain';
import type { Ledger } from '../ledger.js';
import { existingZones } from './zones.js';

export const enterpriseFacts = async (
  { type, data }: EnterpriseCommand,
  ledger: Ledger,
): Promise<EnterpriseFacts> => {
  if (type === 'EnterZone') return { zones: await existingZones(data.zoneId, ledger) };
  if (type === 'JoinChain') return { zones: new Set(), chain: await ledger.chains.stateOf(data.chainId) };
  if (type !== 'RegisterEnterprise' || data.creditCode === undefined) return { zones: new Set() };
  const creditCodeHolder = await ledger.registry.creditCodeHolder(data.creditCode);
  return { zones: new Set(), ...(creditCodeHolder !== undefined && { creditCodeHolder }) };
};

export const creditCodeClaim = ({ type, data }: EnterpriseCommand): string | undefined =>
  type === 'RegisterEnterprise' && data.creditCode !== undefined
    ? `credit code ${data.creditCode}`
    : undefined;
