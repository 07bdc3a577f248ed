-- Facts in columns: one row of JSON lists, so that reading them costs the event loop no more than parsing them. -1 is unknown.

-- members
SELECT json_group_array(enterprise) AS enterprises
FROM (SELECT DISTINCT enterprise FROM membership WHERE chain = ?1);

-- memberships
-- Of the chain ?1, those of the enterprises ?2.
SELECT
  json_group_array(enterprise) AS owner,
  json_group_array(stage) AS stage,
  json_group_array(since) AS since,
  json_group_array(at) AS at,
  json_group_array(until) AS until,
  json_group_array(role) AS role,
  json_group_array(coalesce(output, -1)) AS output,
  json_group_array(coalesce(share_bp, -1)) AS share,
  json_group_array(confidence) AS confidence
FROM json_each(?2) AS asked
CROSS JOIN membership ON membership.chain = ?1 AND membership.enterprise = asked.value;

-- figures
-- Of the enterprises ?1. One loop inside the other, so that those of an enterprise come in the order of the key: year, position.
SELECT
  json_group_array(enterprise) AS owner,
  json_group_array(year) AS year,
  json_group_array(coalesce(output, -1)) AS output,
  json_group_array(coalesce(tax, -1)) AS tax,
  json_group_array(coalesce(jobs, -1)) AS jobs,
  json_group_array(confidence) AS confidence
FROM json_each(?1) AS asked
CROSS JOIN figures ON figures.enterprise = asked.value;

-- regions
-- Of the enterprises ?1.
SELECT
  json_group_array(enterprise) AS owner,
  json_group_array(since) AS since,
  json_group_array(reign) AS reign,
  json_group_array(ceded) AS ceded,
  json_group_array(region) AS region
FROM json_each(?1) AS asked
CROSS JOIN enterprise_region ON enterprise_region.enterprise = asked.value;

-- stays
-- Of the enterprises ?1.
SELECT
  json_group_array(enterprise) AS owner,
  json_group_array(zone) AS zone,
  json_group_array(since) AS since,
  json_group_array(until) AS until
FROM json_each(?1) AS asked
CROSS JOIN zone_stay ON zone_stay.enterprise = asked.value;

-- stoppages
-- Of the enterprises ?1.
SELECT
  json_group_array(enterprise) AS owner,
  json_group_array(kind) AS kind,
  json_group_array(since) AS since,
  json_group_array(at) AS at,
  json_group_array(until) AS until
FROM json_each(?1) AS asked
CROSS JOIN stoppage ON stoppage.enterprise = asked.value;

-- in-order
-- Those of the enterprises ?1 that are registered, by id.
SELECT json_group_array(no) AS enterprises
FROM (
  SELECT enterprise.no
  FROM json_each(?1) AS asked
  CROSS JOIN enterprise ON enterprise.no = asked.value
  WHERE enterprise.at IS NOT NULL
  ORDER BY enterprise.id
);

-- id
SELECT id FROM enterprise WHERE no = ?1;

-- touched
-- After the position ?2: at most ?3 members of the chain ?1 by their memberships, and at most ?3 enterprises by other facts.
SELECT
  (
    SELECT json_group_array(enterprise)
    FROM (SELECT DISTINCT enterprise FROM membership WHERE chain = ?1 AND touched > ?2 LIMIT ?3)
  ) AS members,
  (
    SELECT json_group_array(enterprise)
    FROM (
      SELECT enterprise FROM enterprise_region WHERE touched > ?2
      UNION
      SELECT enterprise FROM zone_stay WHERE touched > ?2
      UNION
      SELECT enterprise FROM stoppage WHERE touched > ?2
      UNION
      SELECT enterprise FROM figures WHERE touched > ?2
      LIMIT ?3
    )
  ) AS others;
