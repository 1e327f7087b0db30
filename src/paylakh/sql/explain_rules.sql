-- The rules that one salary's derived figures used; the parameter is its id.
SELECT r.rule_id, r.value, r.reason
FROM salaries AS s
JOIN rules AS r ON list_contains(s.rules, r.rule_id)
WHERE s.salary_id = $salary_id
ORDER BY r.rule_id
