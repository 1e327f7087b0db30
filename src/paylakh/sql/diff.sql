-- What the runs after the first parameter (NULL: from the beginning) up to the second did in sum, one row a salary.
WITH steps AS (
    SELECT c.*, r.started_at
    FROM changes AS c
    INNER JOIN runs AS r USING (run_id)
    WHERE ($after IS NULL OR c.run_id > $after) AND c.run_id <= $until
)
SELECT
    salary_id,
    first(before ORDER BY started_at, run_id) AS before,
    last(after ORDER BY started_at, run_id) AS after,
    list(DISTINCT cause ORDER BY cause) AS causes,
    max(run_id) AS run_id,
    max(started_at) AS at
FROM steps
GROUP BY salary_id
HAVING before IS DISTINCT FROM after
ORDER BY salary_id
