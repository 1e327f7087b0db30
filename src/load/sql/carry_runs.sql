INSERT INTO runs
SELECT *
FROM before_runs
ORDER BY started_at, run_id
