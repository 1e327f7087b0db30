CREATE VIEW disagreements AS
WITH originals AS (
    SELECT document_id, path
    FROM documents
    QUALIFY row_number() OVER (PARTITION BY coalesce(content_hash, document_id) ORDER BY path) = 1
),

readings AS (
    SELECT s.*, o.path
    FROM salaries AS s
    INNER JOIN originals AS o USING (document_id)
    WHERE s.role IS NOT NULL
    QUALIFY row_number() OVER (
        PARTITION BY
            coalesce(s.attribution || chr(31) || s.quote, s.salary_id),
            s.role, s.country, s.city, s.company, s.industry, s.level, s.experience_min, s.experience_max,
            s.segment, s.statistic, s.component, s.currency
        ORDER BY o.path, s.char_start, s.salary_id
    ) = 1
)

SELECT
    role,
    country,
    city,
    company,
    industry,
    level,
    experience_min,
    experience_max,
    segment,
    statistic,
    component,
    currency,
    count(DISTINCT document_id) AS sources,
    min(coalesce(annual_low, annual_high)) AS lowest,
    max(coalesce(annual_high, annual_low)) AS highest,
    list(path || ': ' || quote ORDER BY path, char_start, salary_id) AS readings,
    list(salary_id ORDER BY path, char_start, salary_id) AS salary_ids
FROM readings
GROUP BY ALL
HAVING count(DISTINCT document_id) > 1 AND count(DISTINCT [annual_low, annual_high]) > 1
ORDER BY role, country, city, company
