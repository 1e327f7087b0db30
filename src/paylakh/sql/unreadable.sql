-- Documents that could not be read.
SELECT count(*)
FROM documents
WHERE status = 'unreadable'
