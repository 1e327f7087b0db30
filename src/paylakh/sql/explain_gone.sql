-- Salaries that went, each with the run, the cause, and why its words are no pay where they are still there; the
-- parameter is the beginning of the id.
SELECT c.salary_id, c.run_id, c.cause, m.reason
FROM changes AS c
LEFT JOIN mentions AS m ON m.mention_id = c.before ->> 'mention_id'
WHERE starts_with(c.salary_id, $salary_id) AND c.change = 'removed'
QUALIFY row_number() OVER (PARTITION BY c.salary_id ORDER BY c.run_id DESC) = 1
ORDER BY c.salary_id
LIMIT 2
