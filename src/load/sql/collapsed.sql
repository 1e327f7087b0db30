-- Documents that gave salaries and whose source is still there but gives no text any more.
SELECT now.path
FROM documents AS now
INNER JOIN before_documents AS was USING (document_id)
WHERE
    was.status = 'ok'
    AND now.status <> 'ok'
    AND now.bytes IS NOT NULL
    AND now.document_id IN (SELECT document_id FROM before_salaries)
ORDER BY now.path
