-- of-customers
SELECT
  asked.no AS enterprise,
  link.no AS link,
  count(*) OVER one AS total,
  sum(link.id > ?3) OVER one AS following,
  row_number() OVER (PARTITION BY asked.no ORDER BY link.id <= ?3, link.id) AS place
FROM (SELECT no FROM json_each(?1) AS id JOIN enterprise ON enterprise.id = id.value) AS asked
JOIN supply INDEXED BY supply_by_customer ON supply.customer = asked.no
JOIN link ON link.no = supply.link
WHERE
  supply.since <= ?2
  AND supply.until > ?2
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = asked.no AND kind = 2 AND since <= ?2 AND until > ?2
  )
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.supplier AND kind = 2 AND since <= ?2 AND until > ?2
  )
WINDOW one AS (PARTITION BY asked.no)

-- of-suppliers
SELECT
  asked.no AS enterprise,
  link.no AS link,
  count(*) OVER one AS total,
  sum(link.id > ?3) OVER one AS following,
  row_number() OVER (PARTITION BY asked.no ORDER BY link.id <= ?3, link.id) AS place
FROM (SELECT no FROM json_each(?1) AS id JOIN enterprise ON enterprise.id = id.value) AS asked
JOIN supply INDEXED BY supply_by_supplier ON supply.supplier = asked.no AND supply.supplier > 0
JOIN link ON link.no = supply.link
WHERE
  supply.since <= ?2
  AND supply.until > ?2
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = asked.no AND kind = 2 AND since <= ?2 AND until > ?2
  )
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.customer AND kind = 2 AND since <= ?2 AND until > ?2
  )
WINDOW one AS (PARTITION BY asked.no)

-- pages
-- An enterprise without links has one row with none. `following` counts the links after the cursor.
SELECT
  id.value AS enterprise,
  held.total,
  held.following,
  held.place,
  link.no,
  link.id,
  supplier.id AS supplier,
  supply.region,
  link.outside_name AS outsideName,
  customer.id AS customer,
  link.kind,
  stage.id AS stage,
  into_stage.id AS intoStage,
  link.goods,
  (
    SELECT amount
    FROM supply_value AS value
    WHERE value.stage = link.stage AND value.link = link.no AND value.since <= ?2
    ORDER BY value.since DESC, value.at DESC
    LIMIT 1
  ) AS annualValue,
  supply.since,
  supply.until,
  source.terms AS source
FROM json_each(?1) AS id
JOIN enterprise AS asked ON asked.id = id.value AND asked.at IS NOT NULL
LEFT JOIN held ON held.enterprise = asked.no AND (held.place <= ?4 OR held.place = 1)
LEFT JOIN link ON link.no = held.link
LEFT JOIN supply ON supply.stage = link.stage AND supply.link = link.no
LEFT JOIN enterprise AS customer ON customer.no = supply.customer
LEFT JOIN enterprise AS supplier ON supplier.no = supply.supplier
LEFT JOIN stage ON stage.no = link.stage
LEFT JOIN stage AS into_stage ON into_stage.no = supply.into_stage
LEFT JOIN source ON source.no = link.source
ORDER BY held.place

-- details
SELECT
  link.no,
  link.id,
  supplier.id AS supplier,
  supply.region,
  link.outside_name AS outsideName,
  customer.id AS customer,
  link.kind,
  stage.id AS stage,
  into_stage.id AS intoStage,
  link.goods,
  (
    SELECT amount
    FROM supply_value AS value
    WHERE value.stage = link.stage AND value.link = link.no AND value.since <= ?2
    ORDER BY value.since DESC, value.at DESC
    LIMIT 1
  ) AS annualValue,
  supply.since,
  supply.until,
  source.terms AS source
FROM json_each(?1) AS asked
JOIN link ON link.no = asked.value
JOIN supply ON supply.stage = link.stage AND supply.link = link.no
JOIN enterprise AS customer ON customer.no = supply.customer
LEFT JOIN enterprise AS supplier ON supplier.no = supply.supplier
LEFT JOIN stage ON stage.no = link.stage
LEFT JOIN stage AS into_stage ON into_stage.no = supply.into_stage
LEFT JOIN source ON source.no = link.source
ORDER BY link.id
