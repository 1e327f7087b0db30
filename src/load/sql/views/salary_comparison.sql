CREATE VIEW salary_comparison AS
SELECT
    s.salary_id,
    coalesce(s.role, s.role_text) AS role,
    s.country,
    s.city,
    s.company,
    s.industry,
    s.level,
    CASE
        WHEN s.experience_min IS NULL AND s.experience_max IS NULL THEN NULL
        WHEN s.experience_max IS NULL THEN format('{:g}+ years', s.experience_min)
        WHEN s.experience_min IS NULL THEN format('up to {:g} years', s.experience_max)
        WHEN s.experience_min = s.experience_max THEN format('{:g} years', s.experience_min)
        ELSE format('{:g}-{:g} years', s.experience_min, s.experience_max)
    END AS experience,
    s.segment,
    s.statistic,
    s.component,
    s.low,
    s.high,
    s.currency,
    s.period,
    s.annual_low_inr,
    s.annual_high_inr,
    s.annual_low_usd,
    s.annual_high_usd,
    s.as_of,
    s.attribution,
    s.quote,
    s.sentence,
    d.title,
    d.publisher,
    d.url,
    d.path,
    s.confidence
FROM salaries AS s
INNER JOIN documents AS d USING (document_id)
