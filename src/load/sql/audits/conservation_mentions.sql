-- Conservation: every mention of pay has a salary, and no mention of other money has one.
SELECT m.mention_id, m.document_id, m.kind, m.quote, count(s.salary_id) AS salaries
FROM mentions AS m
LEFT JOIN salaries AS s USING (mention_id)
GROUP BY ALL
HAVING (m.kind = 'salary') <> (count(s.salary_id) > 0)
ORDER BY ALL
