SELECT change, count(*)
FROM changes
WHERE run_id = ?
GROUP BY change
ORDER BY change
