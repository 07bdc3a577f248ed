-- merge-enterprise
UPDATE enterprise
SET at = ?2, registered = ?3, credit_code = ?4, stock_code = ?5, source = ?6, because = ?7
WHERE no = ?1 AND at IS NULL;

-- merge-name
INSERT INTO enterprise_name (enterprise, since, at, name, folded)
VALUES (?1, ?2, ?3, ?4, ?5)
ON CONFLICT DO NOTHING;

INSERT INTO name_pairs (rowid, pairs)
VALUES (last_insert_rowid(), ?1);

-- merge-region
INSERT INTO enterprise_region (enterprise, since, at, touched, region)
VALUES (?1, ?2, ?3, ?3, ?4)
ON CONFLICT DO NOTHING;

-- merge-zone-stay
INSERT INTO zone_stay (enterprise, zone, since, at, touched, because)
VALUES (?1, ?2, ?3, ?4, ?4, ?5)
ON CONFLICT DO NOTHING;

-- close-zone-stay
UPDATE zone_stay
SET until = ?3, touched = ?4, ended_because = ?5
WHERE
  until = 2932896
  AND (enterprise, zone, since, at) = (
    SELECT enterprise, zone, since, at
    FROM zone_stay
    WHERE enterprise = ?1 AND zone = ?2 AND since < ?3 AND at < ?4
    ORDER BY since DESC, at DESC
    LIMIT 1
  );

-- merge-membership
INSERT INTO membership (
  chain, enterprise, stage, since, at, touched, role, output, share_bp, confidence, source, because
)
VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6, ?7, ?8, ?9, ?10, ?11)
ON CONFLICT DO NOTHING;

-- close-membership
UPDATE membership
SET until = ?3, touched = ?4, ended_because = ?5
WHERE
  until = 2932896
  AND (chain, enterprise, stage, since, at) = (
    SELECT chain, enterprise, stage, since, at
    FROM membership INDEXED BY membership_by_enterprise
    WHERE enterprise = ?1 AND stage = ?2 AND since < ?3 AND at < ?4
    ORDER BY since DESC, at DESC
    LIMIT 1
  );

-- merge-figures
INSERT INTO figures (
  enterprise, year, at, touched, output, tax, jobs, land_deci_mu, energy_kgce, rd_spending, confidence, source, because
)
VALUES (?1, ?2, ?3, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
ON CONFLICT DO NOTHING;

-- merge-stoppage
INSERT INTO stoppage (enterprise, kind, since, at, touched, because)
VALUES (?1, ?2, ?3, ?4, ?4, ?5)
ON CONFLICT DO NOTHING;

-- close-stoppage
UPDATE stoppage
SET until = ?3, touched = ?4, ended_because = ?5
WHERE
  until = 2932896
  AND (enterprise, kind, since, at) = (
    SELECT enterprise, kind, since, at
    FROM stoppage
    WHERE enterprise = ?1 AND kind = ?2 AND since < ?3 AND at < ?4
    ORDER BY since DESC, at DESC
    LIMIT 1
  );
