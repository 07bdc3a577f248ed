-- credit-code-holder
SELECT id
FROM enterprise
WHERE credit_code = ?1
ORDER BY at
LIMIT 1

-- chains
SELECT id, name, name_en AS nameEn
FROM (
  SELECT
    chain,
    name,
    name_en,
    row_number() OVER (PARTITION BY chain ORDER BY since > ?1, abs(since - ?1), at DESC) AS place
  FROM chain_point
)
JOIN chain ON chain.no = chain
WHERE place = 1
ORDER BY id

-- stages-in-force
SELECT chain.id AS chain, terms
FROM (
  SELECT
    chain,
    terms,
    row_number() OVER (PARTITION BY chain, stage ORDER BY since DESC, at DESC) AS place
  FROM stage_point JOIN chain_beginning USING (chain)
  WHERE since <= max(?1, beginning)
) AS point
JOIN chain ON chain.no = point.chain
WHERE place = 1 AND terms IS NOT NULL

-- edges-in-force
SELECT
  chain.id AS chain,
  supplier.id AS "from",
  customer.id AS "to",
  kind,
  essential,
  coefficient_ppm AS coefficientPpm
FROM (
  SELECT
    *,
    row_number() OVER (PARTITION BY chain, supplier, customer, kind ORDER BY since DESC, at DESC) AS place
  FROM edge_point JOIN chain_beginning USING (chain)
  WHERE since <= max(?1, beginning)
) AS point
JOIN chain ON chain.no = point.chain
JOIN stage AS supplier ON supplier.no = point.supplier
JOIN stage AS customer ON customer.no = point.customer
WHERE place = 1 AND essential IS NOT NULL
ORDER BY supplier.id, customer.id, kind

-- stages
SELECT stage.id, chain.id AS chain, newest.terms
FROM json_each(?1) AS asked
JOIN stage ON stage.id = asked.value
JOIN chain ON chain.no = stage.chain
JOIN (
  SELECT
    stage,
    terms,
    row_number() OVER (PARTITION BY stage ORDER BY since DESC, at DESC) AS place
  FROM stage_point
  WHERE terms IS NOT NULL
) AS newest ON newest.stage = stage.no AND newest.place = 1

-- zones
SELECT
  zone.id,
  (
    SELECT name
    FROM zone_name
    WHERE zone_name.zone = zone.no
    ORDER BY since > ?1, abs(since - ?1), at DESC
    LIMIT 1
  ) AS name,
  zone.region,
  (
    SELECT parent.id
    FROM zone_parent JOIN zone AS parent ON parent.no = zone_parent.parent
    WHERE zone_parent.zone = zone.no
    ORDER BY since > ?1, abs(since - ?1), zone_parent.at DESC
    LIMIT 1
  ) AS parent,
  zone.leading_industries AS leadingIndustries
FROM zone
WHERE zone.at IS NOT NULL
ORDER BY zone.id

-- clusters
SELECT
  cluster.id,
  cluster.name,
  chain.id AS chain,
  cluster.region,
  zone.id AS zone,
  cluster.tier,
  (
    SELECT target
    FROM cluster_target
    WHERE cluster_target.cluster = cluster.id
    ORDER BY since > ?1, abs(since - ?1), at DESC
    LIMIT 1
  ) AS target
FROM cluster
JOIN chain ON chain.no = cluster.chain
LEFT JOIN zone ON zone.no = cluster.zone
WHERE cluster.until > ?1
ORDER BY cluster.id
