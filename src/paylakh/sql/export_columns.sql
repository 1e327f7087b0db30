-- The columns of one table or view with what they mean; the parameter is its name.
SELECT column_name AS name, data_type AS type, comment
FROM duckdb_columns()
WHERE table_name = $name AND NOT internal
ORDER BY column_index
