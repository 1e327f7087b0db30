CREATE VIEW coverage AS
WITH sources AS (
    SELECT document_id, path, status
    FROM documents
    UNION ALL
    SELECT document_id, min(payload ->> 'path'), 'quarantined'
    FROM quarantine
    WHERE table_name = 'documents' AND document_id NOT IN (SELECT document_id FROM documents)
    GROUP BY document_id
),

held AS (
    SELECT
        document_id,
        count(*) FILTER (WHERE kind = 'salary') AS pay,
        count(*) FILTER (WHERE kind <> 'salary') AS other
    FROM mentions
    GROUP BY document_id
),

read AS (
    SELECT document_id, count(*) AS salaries
    FROM salaries
    GROUP BY document_id
),

refused AS (
    SELECT
        document_id,
        count(*) FILTER (WHERE table_name = 'mentions') AS mentions,
        count(*) FILTER (WHERE table_name = 'salaries') AS salaries
    FROM quarantine
    GROUP BY document_id
)

SELECT
    sources.document_id,
    sources.path,
    sources.status,
    coalesce(held.pay, 0) + coalesce(held.other, 0) + coalesce(refused.mentions, 0) AS mentions,
    coalesce(held.pay, 0) AS salary_mentions,
    coalesce(held.other, 0) AS other_money,
    coalesce(refused.mentions, 0) AS quarantined_mentions,
    coalesce(read.salaries, 0) AS salaries,
    coalesce(refused.salaries, 0) AS quarantined_salaries
FROM sources
LEFT JOIN held USING (document_id)
LEFT JOIN read USING (document_id)
LEFT JOIN refused USING (document_id)
ORDER BY sources.path
