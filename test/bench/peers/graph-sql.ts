/** The rows of the graph's tables as one would write them by hand; numbers are known beforehand. */
export const SQL = {
  enterprise: 'INSERT INTO enterprise (no, id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  zone: 'INSERT INTO zone (no, id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  chain: 'INSERT INTO chain (no, id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  stage: 'INSERT INTO stage (no, id) VALUES (?, ?) ON CONFLICT DO NOTHING',
  source: 'INSERT INTO source (no, terms) VALUES (?, ?) ON CONFLICT DO NOTHING',
  registered:
    'UPDATE enterprise SET at = ?2, registered = ?3, source = ?4, because = ?5 WHERE no = ?1 AND at IS NULL',
  name: 'INSERT INTO enterprise_name (no, enterprise, since, at, name) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  pairs: 'INSERT INTO name_pairs (rowid, pairs) VALUES (?, ?)',
  region:
    'INSERT INTO enterprise_region (enterprise, since, at, touched, region) VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT DO NOTHING',
  joined:
    'INSERT INTO membership (chain, enterprise, stage, since, at, touched, role, output, share_bp, confidence, source, because) ' +
    'VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?11) ON CONFLICT DO NOTHING',
  left:
    'UPDATE membership SET until = ?4, touched = ?5, ended_because = ?6 ' +
    'WHERE chain = ?1 AND enterprise = ?2 AND stage = ?3 AND until = 2932896 AND since < ?4',
  figures:
    'INSERT INTO figures (enterprise, year, at, touched, output, tax, jobs, land_deci_mu, confidence, source, because) ' +
    'VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) ON CONFLICT DO NOTHING',
  stay: 'INSERT INTO zone_stay (enterprise, zone, since, at, touched, because) VALUES (?1, ?2, ?3, ?4, ?4, ?5) ON CONFLICT DO NOTHING',
  stoppage:
    'INSERT INTO stoppage (enterprise, kind, since, at, touched, because) VALUES (?1, ?2, ?3, ?4, ?4, ?5) ON CONFLICT DO NOTHING',
  link: 'INSERT INTO link (no, id, stage, kind, goods, outside_name, source, because) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  supply:
    'INSERT INTO supply (stage, link, supplier, region, customer, into_stage, since, confidence, touched) ' +
    'VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING',
  value:
    'INSERT INTO supply_value (stage, link, since, at, touched, amount, because) VALUES (?1, ?2, ?3, ?4, ?4, ?5, ?6) ON CONFLICT DO NOTHING',
  ended:
    'UPDATE supply SET until = ?3, touched = ?4 WHERE stage = ?1 AND link = ?2 AND until = 2932896 AND since < ?3',
  endedBecause: 'UPDATE link SET ended_because = ?2 WHERE no = ?1',
  zoneFacts:
    'UPDATE zone SET at = ?2, region = ?3, leading_industries = ?4, because = ?5 WHERE no = ?1 AND at IS NULL',
  zoneName: 'INSERT INTO zone_name (zone, since, at, name) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
  zoneParent:
    'INSERT INTO zone_parent (zone, since, at, touched, parent) VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT DO NOTHING',
  chainPoint:
    'INSERT INTO chain_point (chain, since, at, touched, name) VALUES (?1, ?2, ?3, ?3, ?4) ON CONFLICT DO NOTHING',
  stageChain: 'UPDATE stage SET chain = coalesce(chain, ?2) WHERE no = ?1',
  stagePoint:
    'INSERT INTO stage_point (chain, stage, since, at, touched, terms) VALUES (?1, ?2, ?3, ?4, ?4, ?5) ON CONFLICT DO NOTHING',
  edgePoint:
    'INSERT INTO edge_point (chain, supplier, customer, kind, since, at, touched, essential, coefficient_ppm) ' +
    'VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8) ON CONFLICT DO NOTHING',
  checkpoint:
    'INSERT INTO checkpoint (only, position, hash) VALUES (1, ?1, ?2) ' +
    'ON CONFLICT DO UPDATE SET position = excluded.position, hash = excluded.hash',
} as const;

export type Statement = keyof typeof SQL;
export type Value = string | bigint | Buffer | null;
/** One row to be written. */
export type Write = readonly [statement: Statement, values: readonly Value[]];
