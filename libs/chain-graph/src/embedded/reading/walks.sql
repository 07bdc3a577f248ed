-- enterprise
SELECT no FROM enterprise WHERE id = ?1 AND at IS NOT NULL

-- suppliers
SELECT DISTINCT supplier.no, supplier.id
FROM json_each(?1) AS here
JOIN supply INDEXED BY supply_by_customer ON supply.customer = here.value
JOIN enterprise AS supplier ON supplier.no = supply.supplier
WHERE
  supply.since <= ?2
  AND supply.until > ?2
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.customer AND kind = 2 AND since <= ?2 AND until > ?2
  )
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.supplier AND kind = 2 AND since <= ?2 AND until > ?2
  )

-- customers
SELECT DISTINCT customer.no, customer.id
FROM json_each(?1) AS here
JOIN supply INDEXED BY supply_by_supplier ON supply.supplier = here.value AND supply.supplier > 0
JOIN enterprise AS customer ON customer.no = supply.customer
WHERE
  supply.since <= ?2
  AND supply.until > ?2
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.supplier AND kind = 2 AND since <= ?2 AND until > ?2
  )
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.customer AND kind = 2 AND since <= ?2 AND until > ?2
  )

-- links-between
SELECT link.no, link.id, supply.customer
FROM json_each(?1) AS here
JOIN supply INDEXED BY supply_by_supplier ON supply.supplier = here.value AND supply.supplier > 0
JOIN link ON link.no = supply.link
WHERE
  supply.customer IN (SELECT value FROM json_each(?3))
  AND supply.since <= ?2
  AND supply.until > ?2
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.supplier AND kind = 2 AND since <= ?2 AND until > ?2
  )
  AND NOT EXISTS (
    SELECT 1
    FROM stoppage
    WHERE enterprise = supply.customer AND kind = 2 AND since <= ?2 AND until > ?2
  )
ORDER BY link.id
