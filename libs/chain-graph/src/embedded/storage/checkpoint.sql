-- checkpoint
SELECT position, hash FROM checkpoint
