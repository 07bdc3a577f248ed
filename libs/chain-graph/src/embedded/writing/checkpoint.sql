-- find
SELECT position FROM checkpoint;

-- move
INSERT INTO checkpoint (only, position, hash)
VALUES (1, ?1, ?2)
ON CONFLICT DO UPDATE SET position = excluded.position, hash = excluded.hash;
