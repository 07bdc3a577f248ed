-- given
SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14

-- by-name
SELECT name.enterprise
FROM name_pairs JOIN enterprise_name AS name ON name.no = name_pairs.rowid
WHERE name_pairs.pairs MATCH ?12 AND name.reign <= ?1 AND name.ceded > ?1

-- by-zone
SELECT DISTINCT enterprise
FROM zone_stay INDEXED BY zone_stay_by_zone
WHERE zone IN (SELECT value FROM json_each(?12)) AND since <= ?1 AND until > ?1

-- by-stage
SELECT DISTINCT enterprise
FROM membership INDEXED BY membership_by_stage
WHERE
  stage = (SELECT no FROM stage WHERE id = ?12)
  AND since <= ?1
  AND until > ?1
  AND (?13 IS NULL OR chain = (SELECT no FROM chain WHERE id = ?13))
  AND (?14 IS NULL OR role = ?14)

-- by-chain
SELECT DISTINCT enterprise
FROM membership
WHERE
  chain = (SELECT no FROM chain WHERE id = ?12)
  AND since <= ?1
  AND until > ?1
  AND (?14 IS NULL OR role = ?14)

-- by-region
SELECT enterprise
FROM enterprise_region INDEXED BY enterprise_by_region
WHERE region BETWEEN ?12 AND ?13 AND reign <= ?1 AND ceded > ?1

-- by-stoppage
SELECT DISTINCT enterprise
FROM stoppage
WHERE since <= ?1 AND until > ?1

-- by-nothing
SELECT no AS enterprise FROM enterprise WHERE at IS NOT NULL

-- count
SELECT count(*) AS total
FROM (SELECT enterprise AS no FROM candidate) AS enterprise
WHERE true

-- few
SELECT enterprise.id
FROM candidate CROSS JOIN enterprise ON enterprise.no = candidate.enterprise
WHERE enterprise.at IS NOT NULL AND enterprise.id > ?2

-- many
SELECT enterprise.id
FROM enterprise
WHERE enterprise.at IS NOT NULL AND enterprise.id > ?2

-- page
ORDER BY enterprise.id
LIMIT ?3

-- conditions
AND (
  ?4 IS NULL
  OR EXISTS (
    SELECT 1
    FROM enterprise_name AS name
    WHERE
      name.enterprise = enterprise.no
      AND name.reign <= ?1
      AND name.ceded > ?1
      AND instr(coalesce(name.folded, name.name), ?4) > 0
  )
)
AND (
  ?5 IS NULL
  OR EXISTS (
    SELECT 1
    FROM enterprise_region AS place
    WHERE
      place.enterprise = enterprise.no
      AND place.reign <= ?1
      AND place.ceded > ?1
      AND place.region BETWEEN ?5 AND ?6
  )
)
AND (
  ?7 IS NULL
  OR EXISTS (
    SELECT 1
    FROM zone_stay AS stay
    WHERE
      stay.enterprise = enterprise.no
      AND stay.since <= ?1
      AND stay.until > ?1
      AND stay.zone IN (SELECT value FROM json_each(?7))
  )
)
AND (
  coalesce(?8, ?9, ?10) IS NULL
  OR EXISTS (
    SELECT 1
    FROM membership AS held INDEXED BY membership_by_enterprise
    WHERE
      held.enterprise = enterprise.no
      AND held.since <= ?1
      AND held.until > ?1
      AND (?8 IS NULL OR held.chain = (SELECT no FROM chain WHERE id = ?8))
      AND (?9 IS NULL OR held.stage = (SELECT no FROM stage WHERE id = ?9))
      AND (?10 IS NULL OR held.role = ?10)
  )
)
AND CASE ?11
  WHEN 'ACTIVE' THEN
    enterprise.no NOT IN (SELECT enterprise FROM stoppage WHERE since <= ?1 AND until > ?1)
  WHEN 'CLOSED' THEN
    enterprise.no IN (SELECT enterprise FROM stoppage WHERE kind = 2 AND since <= ?1 AND until > ?1)
  WHEN 'SUSPENDED' THEN
    enterprise.no IN (SELECT enterprise FROM stoppage WHERE kind = 1 AND since <= ?1 AND until > ?1)
    AND enterprise.no NOT IN (SELECT enterprise FROM stoppage WHERE kind = 2 AND since <= ?1 AND until > ?1)
  ELSE true
END

-- count-all
SELECT
  (SELECT count(*) FROM enterprise) - (SELECT count(*) FROM enterprise WHERE at IS NULL) AS total

-- zones-inside
WITH RECURSIVE
  nesting AS (
    SELECT
      zone,
      parent,
      row_number() OVER (PARTITION BY zone ORDER BY since > ?2, abs(since - ?2), at DESC) AS place
    FROM zone_parent
  ),
  inside (zone) AS (
    SELECT no FROM zone WHERE id = ?1
    UNION
    SELECT nesting.zone
    FROM inside JOIN nesting ON nesting.parent = inside.zone AND nesting.place = 1
  )
SELECT zone FROM inside
