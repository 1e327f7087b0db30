-- Conservation: the counts of coverage add up to all rows of mentions, salaries and quarantine.
WITH counted AS (
    SELECT
        coalesce(sum(mentions), 0) AS mentions,
        coalesce(sum(salary_mentions + other_money + quarantined_mentions), 0) AS accounted,
        coalesce(sum(salaries + quarantined_salaries), 0) AS salaries
    FROM coverage
),

known AS (
    SELECT document_id FROM documents
    UNION ALL
    SELECT document_id FROM quarantine WHERE table_name = 'documents'
),

present AS (
    SELECT
        (SELECT count(*) FROM mentions)
        + (SELECT count(*) FROM quarantine WHERE table_name = 'mentions' AND document_id IN (FROM known)) AS mentions,
        (SELECT count(*) FROM salaries)
        + (SELECT count(*) FROM quarantine WHERE table_name = 'salaries' AND document_id IN (FROM known)) AS salaries
)

SELECT
    counted.mentions,
    counted.accounted,
    present.mentions AS mentions_present,
    counted.salaries,
    present.salaries AS salaries_present
FROM counted, present
WHERE counted.mentions <> counted.accounted OR counted.mentions <> present.mentions OR counted.salaries <> present.salaries
