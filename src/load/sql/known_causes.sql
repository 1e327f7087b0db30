-- Causes of changes that the caller knows: ids of salaries, and the cause of each.
CREATE TEMP TABLE known_causes AS
SELECT unnest(CAST($1 AS VARCHAR[])) AS salary_id, unnest(CAST($2 AS VARCHAR[])) AS cause
