-- What the runs after the first parameter (NULL: from the beginning) up to the second did, each salary's in order.
SELECT c.salary_id, c.before, c.after, c.cause, c.run_id, r.started_at AS at
FROM changes AS c
INNER JOIN runs AS r USING (run_id)
WHERE ($after IS NULL OR c.run_id > $after) AND c.run_id <= $until
ORDER BY c.salary_id, r.started_at, c.run_id
