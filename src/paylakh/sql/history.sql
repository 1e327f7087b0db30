-- Every change of the salaries whose id begins with the parameter, the oldest first.
SELECT c.salary_id, c.before, c.after, c.cause, c.run_id, r.started_at AS at
FROM changes AS c
INNER JOIN runs AS r USING (run_id)
WHERE starts_with(c.salary_id, $salary_id)
ORDER BY r.started_at, c.run_id, c.salary_id
