-- What is small enough to be read anew whenever it changes: templates, and how zones nest.

-- position
SELECT position FROM checkpoint;

-- numbers
-- Of the chain ?1 and the zone ?2, and how far the graph is folded.
SELECT
  (SELECT position FROM checkpoint) AS position,
  (SELECT no FROM chain WHERE id = ?1) AS chain,
  (SELECT no FROM zone WHERE id = ?2) AS zone;

-- changes
-- Whether the template of the chain ?1 or the nesting of zones was written after the position ?2.
SELECT
  EXISTS (SELECT 1 FROM chain_point WHERE chain = ?1 AND touched > ?2)
  OR EXISTS (SELECT 1 FROM stage_point WHERE chain = ?1 AND touched > ?2)
  OR EXISTS (SELECT 1 FROM edge_point WHERE chain = ?1 AND touched > ?2) AS template,
  EXISTS (SELECT 1 FROM zone_parent WHERE touched > ?2) AS nesting;

-- versions
SELECT since FROM chain_point WHERE chain = ?1;

-- stages
SELECT stage, since, terms FROM stage_point WHERE chain = ?1 ORDER BY since, at;

-- edges
SELECT supplier.id AS "from", customer.id AS "to", kind, since, essential, coefficient_ppm AS coefficient
FROM edge_point
JOIN stage AS supplier ON supplier.no = edge_point.supplier
JOIN stage AS customer ON customer.no = edge_point.customer
WHERE edge_point.chain = ?1
ORDER BY since, at;

-- parents
SELECT zone, parent, since FROM zone_parent ORDER BY since, at;
