CREATE VIEW typical_pay AS
SELECT
    s.salary_id,
    s.document_id,
    coalesce(s.attribution, d.content_hash, s.document_id) AS source,
    s.role,
    s.country,
    s.city,
    s.company,
    s.industry,
    coalesce((s.experience_min + s.experience_max) / 2, s.experience_min, s.experience_max) AS experience_years,
    CASE
        WHEN s.level = 'intern' THEN 'intern'
        WHEN s.level IN ('entry', 'junior') THEN 'entry'
        WHEN s.level = 'mid' THEN 'mid'
        WHEN s.level IN ('senior', 'lead', 'principal') THEN 'senior'
        WHEN s.level IN ('director', 'executive') THEN 'executive'
        WHEN experience_years < 3 THEN 'entry'
        WHEN experience_years < 6 THEN 'mid'
        WHEN experience_years >= 6 THEN 'senior'
    END AS seniority,
    s.segment,
    s.statistic,
    s.component,
    CAST((s.annual_low_inr + s.annual_high_inr) / 2 AS DECIMAL(18, 2)) AS annual_inr,
    CAST((s.annual_low_usd + s.annual_high_usd) / 2 AS DECIMAL(18, 2)) AS annual_usd
FROM salaries AS s
INNER JOIN documents AS d USING (document_id)
WHERE
    annual_inr IS NOT NULL
    AND annual_usd IS NOT NULL
    AND coalesce(s.component, 'total') IN ('base', 'total')
    AND (
        s.statistic IN ('average', 'median', 'range', 'point', 'percentile_50')
        OR (s.statistic = 'starting' AND s.level = 'entry')
    )
QUALIFY row_number() OVER (
    PARTITION BY
        source, s.role, s.country, s.city, s.company, s.industry, s.level, s.experience_min, s.experience_max,
        s.segment, s.statistic, s.component, s.currency, s.annual_low, s.annual_high
    ORDER BY d.path, s.char_start, s.salary_id
) = 1
