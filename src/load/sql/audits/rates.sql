-- Rates: INR and USD amounts are the annual amounts at the stated rates, to the paisa.
WITH converted AS (
    SELECT salary_id, currency, fx_date, annual, rate, target, stated
    FROM salaries,
        LATERAL (
            VALUES
            (annual_low, fx_inr, 'INR', annual_low_inr),
            (annual_high, fx_inr, 'INR', annual_high_inr),
            (annual_low, fx_usd, 'USD', annual_low_usd),
            (annual_high, fx_usd, 'USD', annual_high_usd)
        ) AS ends (annual, rate, target, stated)
)

SELECT *
FROM converted
WHERE
    (stated IS NULL) <> (annual IS NULL OR rate IS NULL)
    OR abs(CAST(annual AS DOUBLE) * rate - CAST(stated AS DOUBLE)) > 0.01
    OR (currency = target AND rate <> 1)
ORDER BY ALL
