-- merge-chain
INSERT INTO chain_point (chain, since, at, touched, name, name_en)
VALUES (?1, ?2, ?3, ?3, ?4, ?5)
ON CONFLICT DO NOTHING;

-- merge-stage
UPDATE stage
SET chain = coalesce(chain, ?2)
WHERE no = ?1;

INSERT INTO stage_point (chain, stage, since, at, touched, terms)
VALUES (?1, ?2, ?3, ?4, ?4, ?5)
ON CONFLICT DO NOTHING;

-- merge-edge
INSERT INTO edge_point (chain, supplier, customer, kind, since, at, touched, essential, coefficient_ppm)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6, ?7, ?8)
ON CONFLICT DO NOTHING;
