-- Where each field of one salary was read, in the order of the salary's columns; the parameter is its id.
SELECT e.field, e.value, e.origin, e.char_start, e.char_end, e.quote
FROM evidence AS e
LEFT JOIN duckdb_columns() AS c ON c.table_name = 'salaries' AND c.column_name = e.field
WHERE e.salary_id = $salary_id
ORDER BY c.column_index NULLS LAST, e.field, e.value, e.char_start
