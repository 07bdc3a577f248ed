import type { Role } from './caller.js';

type Fields = Readonly<Record<string, Role>>;

const may =
  (role: Role) =>
  (...fields: readonly string[]): Fields =>
    Object.fromEntries(fields.map((field) => [field, role]));

const viewer = may('viewer');
const analyst = may('analyst');
const officer = may('officer');
const admin = may('admin');

const connection = viewer('nodes', 'pageInfo');

/**
 * The least role for each field of the schema. What is not listed is refused, and keeps the server from starting. What a viewer
 * sees of sums over few enterprises is up to the resolvers.
 */
export const rules: Readonly<Record<string, Fields>> = {
  Query: viewer(
    'chains',
    'chain',
    'zones',
    'zone',
    'clusters',
    'cluster',
    'clusterSize',
    'gaps',
    'changeDates',
    'enterprise',
    'enterpriseByCreditCode',
    'enterprises',
    'neighbourhood',
    'supplyPath',
    'history',
    'status',
  ),
  Mutation: {
    ...officer(
      'registerEnterprise',
      'enterZone',
      'leaveZone',
      'joinChain',
      'leaveChain',
      'establishLink',
      'revalueLink',
      'endLink',
      'reportFigures',
      'suspendEnterprise',
      'resumeEnterprise',
      'closeEnterprise',
      'reopenEnterprise',
      'establishZone',
      'designateCluster',
    ),
    ...admin('defineChain'),
  },
  Subscription: viewer('recorded', 'gapsChanged'),

  Accepted: viewer('subject', 'position', 'events', 'warnings'),
  Rejected: viewer('code', 'message', 'field'),

  Chain: viewer('id', 'name', 'nameEn', 'stages', 'edges'),
  Stage: viewer('id', 'name', 'nameEn', 'tier', 'scope', 'gbt4754', 'hs4'),
  StageEdge: viewer('from', 'to', 'kind', 'essential', 'coefficient'),
  Zone: viewer('id', 'name', 'region', 'leadingIndustries'),
  Territory: viewer('region', 'zone', 'name'),
  Cluster: viewer('id', 'name', 'chain', 'territory', 'tier', 'targetOutput', 'size'),
  ClusterSize: viewer(
    'chain',
    'territory',
    'asOf',
    'enterprises',
    'leaders',
    'stagesPresent',
    'stagesTotal',
    'output',
    'tax',
    'jobs',
    'outputCoverage',
    'taxCoverage',
    'jobsCoverage',
    'newestFact',
    'position',
  ),

  GapReport: viewer(
    'chain',
    'territory',
    'asOf',
    'position',
    'verdicts',
    'completeness',
    'rules',
    'edgeMoney',
  ),
  EdgeMoney: viewer('from', 'to', 'known', 'unknownLinks'),
  StageVerdict: viewer(
    'stage',
    'verdict',
    'reason',
    'flags',
    'distance',
    'unlockedBy',
    'enterprises',
    'outsidePurchases',
    'purchases',
    'evidence',
  ),
  Purchase: viewer('link', 'customer', 'region', 'amount'),
  Evidence: viewer('text', 'subject', 'amount', 'eventIds', 'confidence'),
  Completeness: viewer('breadth', 'present', 'total', 'continuity', 'localSupplyRate'),

  Enterprise: {
    ...viewer(
      'id',
      'name',
      'creditCode',
      'stockCode',
      'region',
      'zone',
      'status',
      'memberships',
      'suppliers',
      'customers',
    ),
    ...analyst('figures'),
  },
  Membership: {
    ...viewer('chain', 'stage', 'since', 'until', 'role', 'source'),
    ...analyst('annualOutput'),
  },
  Figures: analyst('year', 'output', 'tax', 'jobs', 'landMu', 'energyTce', 'rdSpending', 'source'),
  SupplyLink: {
    ...viewer(
      'id',
      'supplier',
      'outside',
      'customer',
      'kind',
      'stage',
      'intoStage',
      'goods',
      'since',
      'until',
      'source',
    ),
    ...analyst('annualValue'),
  },
  OutsideSource: viewer('region', 'name'),
  SupplyGraph: viewer('enterprises', 'links', 'truncated'),
  Source: viewer('title', 'url', 'publishedOn', 'confidence'),
  PageInfo: viewer('hasNextPage', 'endCursor'),
  EnterpriseConnection: { ...connection, ...viewer('totalCount') },
  SupplyLinkConnection: { ...connection, ...viewer('totalCount') },

  RecordedEvent: {
    ...viewer('id', 'type', 'subject', 'position', 'effectiveOn', 'recordedAt', 'actor'),
    ...analyst('summary', 'data'),
  },
  RecordedEventConnection: connection,
  GapsChanged: viewer('position', 'changes', 'causedBy'),
  VerdictChange: viewer('stage', 'before', 'beforeReason', 'after', 'afterReason'),
  Status: viewer(
    'version',
    'eventStore',
    'chainGraph',
    'head',
    'projected',
    'lagEvents',
    'projecting',
    'problem',
  ),
};
