-- enterprises
-- With the position they are read at.
SELECT
  (SELECT position FROM checkpoint) AS position,
  enterprise.id,
  name.name,
  enterprise.credit_code AS creditCode,
  enterprise.stock_code AS stockCode,
  region.region,
  (
    SELECT zone.id
    FROM zone_stay JOIN zone ON zone.no = zone_stay.zone
    WHERE zone_stay.enterprise = enterprise.no AND zone_stay.since <= ?2 AND zone_stay.until > ?2
    ORDER BY zone_stay.since DESC, zone_stay.at DESC
    LIMIT 1
  ) AS zone,
  (
    SELECT max(kind)
    FROM stoppage
    WHERE stoppage.enterprise = enterprise.no AND since <= ?2 AND until > ?2
  ) AS stoppage

-- by-id
FROM json_each(?1) AS asked JOIN enterprise ON enterprise.id = asked.value AND enterprise.at IS NOT NULL

-- by-number
FROM json_each(?1) AS asked JOIN enterprise ON enterprise.no = asked.value AND enterprise.at IS NOT NULL

-- on-day
JOIN enterprise_name AS name ON name.enterprise = enterprise.no AND name.reign <= ?2 AND name.ceded > ?2
JOIN enterprise_region AS region
  ON region.enterprise = enterprise.no AND region.reign <= ?2 AND region.ceded > ?2

-- dossiers
-- Of all days, in lists of [from, until, what held], with the position they are read at. An id that stands for none has a row.
SELECT
  (SELECT position FROM checkpoint) AS position,
  enterprise.id,
  enterprise.credit_code AS creditCode,
  enterprise.stock_code AS stockCode,
  json_object(
    'names', (
      SELECT json_group_array(json_array(reign, ceded, name))
      FROM enterprise_name
      WHERE enterprise_name.enterprise = enterprise.no AND reign < ceded
    ),
    'regions', (
      SELECT json_group_array(json_array(reign, ceded, region))
      FROM enterprise_region
      WHERE enterprise_region.enterprise = enterprise.no AND reign < ceded
    ),
    'stays', (
      SELECT json_group_array(json_array(since, until, id))
      FROM (
        SELECT zone_stay.since, zone_stay.until, zone.id
        FROM zone_stay JOIN zone ON zone.no = zone_stay.zone
        WHERE zone_stay.enterprise = enterprise.no
        ORDER BY zone_stay.since, zone_stay.at
      )
    ),
    'stoppages', (
      SELECT json_group_array(json_array(since, until, kind))
      FROM stoppage
      WHERE stoppage.enterprise = enterprise.no
    )
  ) AS spells
FROM json_each(?1) AS asked
LEFT JOIN enterprise ON enterprise.id = asked.value AND enterprise.at IS NOT NULL

-- memberships
SELECT
  enterprise.id AS enterprise,
  chain.id AS chain,
  stage.id AS stage,
  membership.since,
  membership.until,
  membership.role,
  membership.output,
  membership.share_bp AS share,
  source.terms AS source,
  membership.because
FROM json_each(?1) AS asked
JOIN enterprise ON enterprise.id = asked.value AND enterprise.at IS NOT NULL
LEFT JOIN membership INDEXED BY membership_by_enterprise ON membership.enterprise = enterprise.no
LEFT JOIN chain ON chain.no = membership.chain
LEFT JOIN stage ON stage.no = membership.stage
LEFT JOIN source ON source.no = membership.source
ORDER BY membership.since, stage.id, membership.at

-- figures
SELECT
  enterprise.id AS enterprise,
  year,
  output,
  tax,
  jobs,
  land_deci_mu AS landDeciMu,
  energy_kgce AS energyKgce,
  rd_spending AS rdSpending,
  source.terms AS source
FROM json_each(?1) AS asked
JOIN enterprise ON enterprise.id = asked.value AND enterprise.at IS NOT NULL
LEFT JOIN figures ON figures.enterprise = enterprise.no AND figures.year <= ?2
LEFT JOIN source ON source.no = figures.source
ORDER BY figures.year, figures.at
