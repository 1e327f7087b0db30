-- All runs that published, the oldest first.
SELECT run_id
FROM runs
ORDER BY started_at, run_id
