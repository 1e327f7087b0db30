-- Rows of the warehouse, in the order of report.Counts.
SELECT
    (SELECT count(*) FROM documents),
    (SELECT count(*) FROM mentions),
    (SELECT count(*) FROM salaries),
    (SELECT count(*) FROM mentions WHERE kind <> 'salary'),
    (SELECT count(*) FROM quarantine)
