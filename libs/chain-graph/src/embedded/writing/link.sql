-- merge-supply
INSERT INTO link (id, stage, kind, goods, outside_name, source, because)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
ON CONFLICT DO NOTHING;

INSERT INTO supply (stage, link, supplier, region, customer, into_stage, since, confidence, touched)
VALUES (?1, last_insert_rowid(), ?2, ?3, ?4, ?5, ?6, ?7, ?8);

-- merge-supply-value
INSERT INTO supply_value (stage, link, since, at, touched, amount, because)
SELECT stage, no, ?2, ?3, ?3, ?4, ?5
FROM link
WHERE id = ?1
ON CONFLICT DO NOTHING;

-- close-supply
UPDATE supply
SET until = ?2, touched = ?3
WHERE (stage, link) = (SELECT stage, no FROM link WHERE id = ?1) AND until = 2932896 AND since < ?2;

UPDATE link
SET ended_because = ?2
WHERE id = ?1;
