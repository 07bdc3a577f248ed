-- find-enterprise
SELECT no FROM enterprise WHERE id = ?;

-- add-enterprise
INSERT INTO enterprise (id) VALUES (?) RETURNING no;

-- find-zone
SELECT no FROM zone WHERE id = ?;

-- add-zone
INSERT INTO zone (id) VALUES (?) RETURNING no;

-- find-chain
SELECT no FROM chain WHERE id = ?;

-- add-chain
INSERT INTO chain (id) VALUES (?) RETURNING no;

-- find-stage
SELECT no FROM stage WHERE id = ?;

-- add-stage
INSERT INTO stage (id) VALUES (?) RETURNING no;

-- find-source
SELECT no FROM source WHERE terms = ?;

-- add-source
INSERT INTO source (terms) VALUES (?) RETURNING no;
