-- Keys: every row points to rows that exist, in the same document, and names rules that are stated.
SELECT 'mentions' AS table_name, mention_id AS id, document_id AS missing
FROM mentions
WHERE document_id NOT IN (SELECT document_id FROM documents)
UNION ALL
SELECT 'salaries', s.salary_id, s.mention_id
FROM salaries AS s
LEFT JOIN mentions AS m ON m.mention_id = s.mention_id AND m.document_id = s.document_id
WHERE m.mention_id IS NULL
UNION ALL
SELECT 'evidence', salary_id, salary_id
FROM evidence
WHERE salary_id NOT IN (SELECT salary_id FROM salaries)
UNION ALL
SELECT 'salaries', named.salary_id, named.rule_id
FROM (SELECT salary_id, unnest(rules) AS rule_id FROM salaries) AS named
WHERE named.rule_id NOT IN (SELECT rule_id FROM rules)
ORDER BY ALL
