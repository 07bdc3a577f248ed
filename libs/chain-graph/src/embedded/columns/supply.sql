-- Links in columns, as in `facts.sql`. An outside source is the region's number below zero in place of the supplier.

-- links
-- Of the stage ?1 the first ?3 after the link ?2.
SELECT
  json_group_array(link) AS link,
  json_group_array(iif(supplier = 0, -region, supplier)) AS supplier,
  json_group_array(customer) AS customer,
  json_group_array(coalesce(into_stage, -1)) AS intoStage,
  json_group_array(since) AS since,
  json_group_array(until) AS until,
  json_group_array(confidence) AS confidence
FROM (SELECT * FROM supply WHERE stage = ?1 AND link > ?2 ORDER BY link LIMIT ?3);

-- amounts
-- Of the stage ?1 those of the links ?2 to ?3, by link; the points of a link in the order of the key.
SELECT
  json_group_array(link) AS link,
  json_group_array(since) AS since,
  json_group_array(amount) AS amount
FROM (
  SELECT link, since, amount FROM supply_value WHERE stage = ?1 AND link BETWEEN ?2 AND ?3 ORDER BY link, since, at
);

-- touched
-- At most ?3 links of the chain ?1 that were written after the position ?2.
SELECT json_group_array(link) AS links
FROM (
  SELECT supply.link
  FROM stage
  CROSS JOIN supply ON supply.stage = stage.no AND supply.touched > ?2
  WHERE stage.chain = ?1
  UNION
  SELECT supply_value.link
  FROM stage
  CROSS JOIN supply_value ON supply_value.stage = stage.no AND supply_value.touched > ?2
  WHERE stage.chain = ?1
  LIMIT ?3
);

-- touched-links
-- The links ?1.
SELECT
  json_group_array(supply.link) AS link,
  json_group_array(iif(supplier = 0, -region, supplier)) AS supplier,
  json_group_array(customer) AS customer,
  json_group_array(supply.stage) AS stage,
  json_group_array(coalesce(into_stage, -1)) AS intoStage,
  json_group_array(since) AS since,
  json_group_array(until) AS until,
  json_group_array(confidence) AS confidence
FROM json_each(?1) AS asked
CROSS JOIN link ON link.no = asked.value
CROSS JOIN supply ON supply.stage = link.stage AND supply.link = link.no;

-- touched-amounts
-- Those of the links ?1, the points of a link in the order of the key.
SELECT
  json_group_array(link) AS link,
  json_group_array(since) AS since,
  json_group_array(amount) AS amount
FROM (
  SELECT supply_value.link, since, amount
  FROM json_each(?1) AS asked
  CROSS JOIN link ON link.no = asked.value
  CROSS JOIN supply_value ON supply_value.stage = link.stage AND supply_value.link = link.no
  ORDER BY supply_value.link, since, supply_value.at
);
