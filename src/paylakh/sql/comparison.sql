-- India and the USA for the role that is the parameter: figures and medians a year of each.
SELECT
    role,
    india_figures,
    CAST(india_median_inr AS DOUBLE),
    CAST(india_median_usd AS DOUBLE),
    usa_figures,
    CAST(usa_median_inr AS DOUBLE),
    CAST(usa_median_usd AS DOUBLE)
FROM india_vs_usa
WHERE role = ? AND seniority = 'all'
