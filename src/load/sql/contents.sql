-- The number of a table's rows and a sum over their hashes, the same whatever their order.
-- The run that refused a row is no part of what is known.
SELECT count(*), sum(CAST(md5_number_lower(CAST(to_json(t) AS VARCHAR)) AS HUGEINT))
FROM (SELECT COLUMNS(lambda c: c <> 'run_id') FROM {table}) AS t
