-- What a run leaves: documents that could not be read, and rows of mentions, salaries and quarantine.
SELECT
    (SELECT count(*) FROM {database}documents WHERE status = 'unreadable'),
    (SELECT count(*) FROM {database}mentions),
    (SELECT count(*) FROM {database}salaries),
    (SELECT count(*) FROM {database}quarantine)
