-- Every document that has a text.
SELECT document_id, path, text
FROM documents
WHERE status <> 'unreadable'
ORDER BY path
