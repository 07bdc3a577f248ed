import type { TableShape } from './table-shape.js';

/** Every file of the format, in the order in which its rows are recorded. */
export const tables = {
  sources: {
    file: 'sources.csv',
    required: ['id', 'title'],
    optional: ['url', 'published_on', 'confidence'],
    key: ['id'],
  },
  chains: { file: 'chains.csv', required: ['id', 'name'], optional: ['name_en'], key: ['id'] },
  stages: {
    file: 'stages.csv',
    required: ['chain', 'id', 'name', 'tier'],
    optional: ['name_en', 'scope', 'gbt4754', 'hs4'],
    key: ['id'],
  },
  stageEdges: {
    file: 'stage_edges.csv',
    required: ['chain', 'from', 'to', 'kind'],
    optional: ['essential', 'coefficient'],
    key: ['chain', 'from', 'to', 'kind'],
  },
  zones: {
    file: 'zones.csv',
    required: ['id', 'name'],
    optional: ['region', 'leading_industries', 'established_on', 'parent', 'source', 'confidence'],
    key: ['id'],
  },
  enterprises: {
    file: 'enterprises.csv',
    required: ['id', 'name', 'region'],
    optional: [
      'credit_code',
      'stock_code',
      'registered_on',
      'zone',
      'zone_since',
      'closed_on',
      'source',
      'confidence',
    ],
    key: ['id'],
    unique: { column: 'credit_code', code: 'CREDIT_CODE_TAKEN' },
  },
  memberships: {
    file: 'memberships.csv',
    required: ['enterprise', 'stage'],
    optional: ['since', 'until', 'role', 'annual_output', 'revenue_share', 'source', 'confidence'],
    key: ['enterprise', 'stage', 'since'],
  },
  figures: {
    file: 'figures.csv',
    required: ['enterprise', 'year'],
    optional: ['output', 'tax', 'jobs', 'land_mu', 'energy_tce', 'rd_spending', 'source', 'confidence'],
    key: ['enterprise', 'year'],
  },
  links: {
    file: 'links.csv',
    required: ['id', 'customer', 'goods'],
    optional: [
      'supplier',
      'outside_region',
      'outside_name',
      'stage',
      'into_stage',
      'kind',
      'since',
      'until',
      'annual_value',
      'source',
      'confidence',
    ],
    key: ['id'],
  },
  clusters: {
    file: 'clusters.csv',
    required: ['id', 'name', 'chain'],
    optional: ['region', 'zone', 'tier', 'target_output'],
    key: ['id'],
  },
} as const satisfies Record<string, TableShape>;

export type TableName = keyof typeof tables;
