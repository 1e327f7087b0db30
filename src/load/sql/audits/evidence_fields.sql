-- Evidence: each piece is of a field that salaries have, and its span and words stand together or not at all.
SELECT salary_id, field, value, origin, char_start, char_end, quote
FROM evidence
WHERE
    (
        field NOT IN ('experience', 'amount')
        AND field NOT IN (SELECT column_name FROM duckdb_columns() WHERE table_name = 'salaries')
    )
    OR (char_start IS NULL) <> (char_end IS NULL)
    OR (char_start IS NOT NULL AND quote IS NULL)
ORDER BY ALL
