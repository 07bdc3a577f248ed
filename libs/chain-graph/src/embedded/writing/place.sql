-- merge-zone
UPDATE zone
SET at = ?2, region = ?3, leading_industries = ?4, because = ?5
WHERE no = ?1 AND at IS NULL;

-- merge-zone-name
INSERT INTO zone_name (zone, since, at, name)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO NOTHING;

-- merge-zone-parent
INSERT INTO zone_parent (zone, since, at, touched, parent)
VALUES (?1, ?2, ?3, ?3, ?4)
ON CONFLICT DO NOTHING;

-- merge-cluster
INSERT INTO cluster (id, at, name, chain, region, zone, tier, since, because)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
ON CONFLICT DO NOTHING;

-- merge-cluster-target
INSERT INTO cluster_target (cluster, since, at, target)
VALUES (?1, ?2, ?3, ?4)
ON CONFLICT DO NOTHING;

-- close-cluster
UPDATE cluster
SET until = ?2, ended_because = ?3
WHERE id = ?1 AND until = 2932896 AND since < ?2;
