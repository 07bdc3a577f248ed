-- dealings
-- Of all days, the other side's closures and the values in lists, with the position they are read at. An enterprise without
-- dealings has one row with none, and so has one with more than ?2, and an id that stands for none.
SELECT
  (SELECT position FROM checkpoint) AS position,
  dealing.id AS enterprise,
  dealing.many,
  dealing.closed,
  link.no,
  link.id,
  supplier.id AS supplier,
  dealing.region,
  link.outside_name AS outsideName,
  customer.id AS customer,
  link.kind,
  stage.id AS stage,
  into_stage.id AS intoStage,
  link.goods,
  dealing.since,
  dealing.until,
  source.terms AS source,
  (
    SELECT json_group_array(json_array(since, until))
    FROM stoppage
    WHERE stoppage.enterprise = dealing.other AND stoppage.kind = 2
  ) AS otherClosed,
  (
    SELECT json_group_array(json_array(since, CAST(amount AS TEXT)))
    FROM (
      SELECT value.since, value.amount
      FROM supply_value AS value
      WHERE value.stage = link.stage AND value.link = link.no
      ORDER BY value.since, value.at
    )
  ) AS worth
FROM dealing
LEFT JOIN link ON link.no = dealing.link
LEFT JOIN enterprise AS customer ON customer.no = dealing.customer
LEFT JOIN enterprise AS supplier ON supplier.no = dealing.supplier
LEFT JOIN stage ON stage.no = link.stage
LEFT JOIN stage AS into_stage ON into_stage.no = dealing.into_stage
LEFT JOIN source ON source.no = link.source
ORDER BY link.id

-- supplier
SELECT asked.*, supply.*, supply.customer AS other
FROM (
  SELECT
    enterprise.id,
    enterprise.no,
    (
      SELECT json_group_array(json_array(since, until))
      FROM stoppage
      WHERE stoppage.enterprise = enterprise.no AND stoppage.kind = 2
    ) AS closed,
    (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM supply INDEXED BY supply_by_supplier
        WHERE supply.supplier = enterprise.no AND supply.supplier > 0
        LIMIT ?2 + 1
      )
    ) > ?2 AS many
  FROM json_each(?1) AS id
  LEFT JOIN enterprise ON enterprise.id = id.value AND enterprise.at IS NOT NULL
) AS asked
LEFT JOIN supply INDEXED BY supply_by_supplier
  ON NOT asked.many AND supply.supplier = asked.no AND supply.supplier > 0

-- customer
SELECT asked.*, supply.*, supply.supplier AS other
FROM (
  SELECT
    enterprise.id,
    enterprise.no,
    (
      SELECT json_group_array(json_array(since, until))
      FROM stoppage
      WHERE stoppage.enterprise = enterprise.no AND stoppage.kind = 2
    ) AS closed,
    (
      SELECT count(*)
      FROM (
        SELECT 1
        FROM supply INDEXED BY supply_by_customer
        WHERE supply.customer = enterprise.no
        LIMIT ?2 + 1
      )
    ) > ?2 AS many
  FROM json_each(?1) AS id
  LEFT JOIN enterprise ON enterprise.id = id.value AND enterprise.at IS NOT NULL
) AS asked
LEFT JOIN supply INDEXED BY supply_by_customer ON NOT asked.many AND supply.customer = asked.no
