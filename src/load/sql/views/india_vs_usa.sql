CREATE VIEW india_vs_usa AS
WITH compared AS (
    SELECT
        role,
        CASE WHEN grouping(seniority) = 1 THEN 'all' ELSE seniority END AS seniority,
        count(*) FILTER (WHERE country = 'IN') AS india_figures,
        count(*) FILTER (WHERE country = 'US') AS usa_figures,
        median(annual_inr) FILTER (WHERE country = 'IN') AS india_inr,
        median(annual_usd) FILTER (WHERE country = 'IN') AS india_usd,
        median(annual_inr) FILTER (WHERE country = 'US') AS usa_inr,
        median(annual_usd) FILTER (WHERE country = 'US') AS usa_usd
    FROM typical_pay
    WHERE country IN ('IN', 'US') AND role IS NOT NULL
    GROUP BY GROUPING SETS ((role, seniority), (role))
)

SELECT
    role,
    seniority,
    india_figures,
    usa_figures,
    CAST(india_inr AS DECIMAL(18, 2)) AS india_median_inr,
    CAST(usa_inr AS DECIMAL(18, 2)) AS usa_median_inr,
    CAST(india_usd AS DECIMAL(18, 2)) AS india_median_usd,
    CAST(usa_usd AS DECIMAL(18, 2)) AS usa_median_usd,
    round(CAST(usa_usd AS DOUBLE) / nullif(CAST(india_usd AS DOUBLE), 0), 2) AS usa_to_india_ratio
FROM compared
WHERE india_figures > 0 AND usa_figures > 0 AND seniority IS NOT NULL
ORDER BY
    role,
    list_position(['all', 'intern', 'entry', 'mid', 'senior', 'executive'], seniority)
