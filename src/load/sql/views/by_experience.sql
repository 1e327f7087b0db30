CREATE VIEW by_experience AS
SELECT
    role,
    country,
    CASE
        WHEN experience_years < 3 THEN '0-2 years'
        WHEN experience_years < 6 THEN '3-5 years'
        WHEN experience_years < 10 THEN '6-9 years'
        ELSE '10+ years'
    END AS experience,
    count(*) AS figures,
    count(DISTINCT source) AS sources,
    CAST(median(annual_inr) AS DECIMAL(18, 2)) AS median_inr,
    min(annual_inr) AS lowest_inr,
    max(annual_inr) AS highest_inr,
    CAST(median(annual_usd) AS DECIMAL(18, 2)) AS median_usd,
    min(annual_usd) AS lowest_usd,
    max(annual_usd) AS highest_usd
FROM typical_pay
WHERE experience_years IS NOT NULL
GROUP BY ALL
ORDER BY role, country, min(experience_years)
