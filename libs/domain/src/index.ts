export * from './chain/chain.decider.js';
export * from './chain/chain.events.js';
export { standsOn, type ChainFacts, type ChainState } from './chain/chain.state.js';
export * from './chain/define-chain.js';
export { findLoop } from './chain/loop.js';
export * from './chain/template.js';
export * from './cluster/cluster.decider.js';
export * from './cluster/cluster.events.js';
export { type ClusterFacts, type ClusterState } from './cluster/cluster.state.js';
export * from './cluster/designate-cluster.js';
export * from './cluster/retarget-cluster.js';
export * from './cluster/retire-cluster.js';
export * from './enterprise/close-enterprise.js';
export { hasCheckDigit } from './enterprise/credit-code.js';
export * from './enterprise/enter-zone.js';
export * from './enterprise/enterprise.decider.js';
export * from './enterprise/enterprise.events.js';
export {
  statusOn,
  type EnterpriseFacts,
  type EnterpriseState,
  type EnterpriseStatus,
} from './enterprise/enterprise.state.js';
export * from './enterprise/join-chain.js';
export * from './enterprise/leave-chain.js';
export * from './enterprise/leave-zone.js';
export * from './enterprise/register-enterprise.js';
export * from './enterprise/relocate-enterprise.js';
export * from './enterprise/rename-enterprise.js';
export * from './enterprise/reopen-enterprise.js';
export * from './enterprise/report-figures.js';
export * from './enterprise/resume-enterprise.js';
export * from './enterprise/suspend-enterprise.js';
export * from './event-catalogue.js';
export * from './event-shapes.js';
export * from './fact.js';
export * from './ids.js';
export * from './link/end-link.js';
export * from './link/establish-link.js';
export * from './link/link.decider.js';
export * from './link/link.events.js';
export { type LinkFacts, type LinkState } from './link/link.state.js';
export * from './link/revalue-link.js';
export * from './region.js';
export * from './source.js';
export * from './summary.js';
export * from './territory.js';
export { badText } from './text.js';
export * from './upcasters.js';
export * from './zone/establish-zone.js';
export * from './zone/nest-zone.js';
export * from './zone/rename-zone.js';
export * from './zone/zone.decider.js';
export * from './zone/zone.events.js';
export { type ZoneFacts, type ZoneState } from './zone/zone.state.js';
