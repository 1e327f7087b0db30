-- India and the USA for the role with the most figures of those that have some in both countries: one row a country.
WITH commonest AS (
    SELECT *
    FROM india_vs_usa
    WHERE seniority = 'all'
    ORDER BY india_figures + usa_figures DESC, role
    LIMIT 1
)
SELECT role, 'IN', india_figures, india_median_inr::DOUBLE, india_median_usd::DOUBLE
FROM commonest
UNION ALL
SELECT role, 'US', usa_figures, usa_median_inr::DOUBLE, usa_median_usd::DOUBLE
FROM commonest
ORDER BY 2
