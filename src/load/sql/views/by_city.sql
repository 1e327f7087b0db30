CREATE VIEW by_city AS
SELECT
    city,
    country,
    role,
    count(*) AS figures,
    count(DISTINCT source) AS sources,
    CAST(median(annual_inr) AS DECIMAL(18, 2)) AS median_inr,
    min(annual_inr) AS lowest_inr,
    max(annual_inr) AS highest_inr,
    CAST(median(annual_usd) AS DECIMAL(18, 2)) AS median_usd,
    min(annual_usd) AS lowest_usd,
    max(annual_usd) AS highest_usd
FROM typical_pay
WHERE city IS NOT NULL
GROUP BY ALL
ORDER BY country, city, role
