-- What is shown of a few rows. Candidates are lists of JSON; of each list the first ?n by score, then by id, are shown.

-- occupants
-- ?1 the chain, ?2 the day, ?3 how many of a list, ?4 candidates [list, output, enterprise, stage, since, at].
WITH
  candidate AS (
    SELECT
      value ->> 0 AS list,
      value ->> 1 AS score,
      value ->> 2 AS enterprise,
      value ->> 3 AS stage,
      value ->> 4 AS since,
      value ->> 5 AS at
    FROM json_each(?4)
  ),
  ranked AS (
    SELECT candidate.*, id, row_number() OVER (PARTITION BY list ORDER BY score DESC, id) AS rank
    FROM candidate
    CROSS JOIN enterprise ON enterprise.no = candidate.enterprise
  )
SELECT
  list,
  ranked.enterprise AS "no",
  score AS output,
  id AS enterprise,
  coalesce(
    (SELECT name FROM enterprise_name WHERE enterprise = ranked.enterprise AND reign <= ?2 AND ?2 < ceded),
    id
  ) AS name,
  role,
  membership.since,
  confidence,
  because
FROM ranked
CROSS JOIN
  membership
  ON membership.chain = ?1
  AND membership.enterprise = ranked.enterprise
  AND membership.stage = ranked.stage
  AND membership.since = ranked.since
  AND membership.at = ranked.at
WHERE rank <= ?3
ORDER BY list, rank;

-- departures
-- ?1 the chain, ?2 the day, ?3 how many of a list, ?4 candidates [list, day, kind, enterprise, stage, since, at].
WITH
  candidate AS (
    SELECT
      value ->> 0 AS list,
      value ->> 1 AS day,
      value ->> 2 AS kind,
      value ->> 3 AS enterprise,
      value ->> 4 AS stage,
      value ->> 5 AS since,
      value ->> 6 AS at
    FROM json_each(?4)
  ),
  ranked AS (
    SELECT candidate.*, id, row_number() OVER (PARTITION BY list ORDER BY day DESC, id, kind) AS rank
    FROM candidate
    CROSS JOIN enterprise ON enterprise.no = candidate.enterprise
  )
SELECT
  list,
  kind,
  id AS enterprise,
  coalesce(
    (SELECT name FROM enterprise_name WHERE enterprise = ranked.enterprise AND reign <= ?2 AND ?2 < ceded),
    id
  ) AS name,
  day AS "on",
  iif(
    kind = 'LEFT',
    (
      SELECT ended_because
      FROM membership
      WHERE
        chain = ?1
        AND enterprise = ranked.enterprise
        AND stage = ranked.stage
        AND since = ranked.since
        AND at = ranked.at
    ),
    (
      SELECT because
      FROM stoppage
      WHERE enterprise = ranked.enterprise AND kind = 2 AND since = ranked.since AND at = ranked.at
    )
  ) AS because
FROM ranked
WHERE rank <= ?3
ORDER BY list, rank;

-- purchases
-- ?1 the day, ?2 how many of a list, ?3 candidates [list, amount, link].
WITH
  candidate AS (
    SELECT value ->> 0 AS list, value ->> 1 AS score, value ->> 2 AS link FROM json_each(?3)
  ),
  ranked AS (
    SELECT
      list,
      score,
      link.*,
      row_number() OVER (PARTITION BY list ORDER BY score DESC, id) AS rank
    FROM candidate
    CROSS JOIN link ON link.no = candidate.link
  )
SELECT
  list,
  score AS amount,
  ranked.id AS link,
  customer.id AS customer,
  coalesce(
    (SELECT name FROM enterprise_name WHERE enterprise = supply.customer AND reign <= ?1 AND ?1 < ceded),
    customer.id
  ) AS customerName,
  coalesce(
    supply.region,
    (SELECT region FROM enterprise_region WHERE enterprise = supply.supplier AND reign <= ?1 AND ?1 < ceded),
    0
  ) AS region,
  iif(
    supply.supplier = 0,
    outside_name,
    coalesce(
      (SELECT name FROM enterprise_name WHERE enterprise = supply.supplier AND reign <= ?1 AND ?1 < ceded),
      (SELECT id FROM enterprise WHERE no = supply.supplier)
    )
  ) AS supplierName,
  goods,
  supply.since,
  supply.confidence,
  ranked.because AS established,
  (
    SELECT supply_value.because
    FROM supply_value
    WHERE stage = ranked.stage AND link = ranked.no AND supply_value.since <= ?1
    ORDER BY supply_value.since DESC, supply_value.at DESC
    LIMIT 1
  ) AS valued
FROM ranked
CROSS JOIN supply ON supply.stage = ranked.stage AND supply.link = ranked.no
CROSS JOIN enterprise AS customer ON customer.no = supply.customer
WHERE rank <= ?2
ORDER BY list, rank;
