-- Where every field of every salary was read.
SELECT salary_id, field, origin, quote
FROM evidence
ORDER BY salary_id, field, char_start
