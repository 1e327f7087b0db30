-- Annual arithmetic: annual amount = amount times the paid periods that the rules state, to the paisa.
WITH stated AS (
    SELECT s.salary_id, s.period, s.low, s.high, s.annual_low, s.annual_high,
        CASE s.period WHEN 'year' THEN 1 ELSE TRY_CAST(r.value AS DECIMAL(18, 6)) END AS periods
    FROM salaries AS s
    LEFT JOIN rules AS r ON r.rule_id = s.period || 's_a_year'
)

SELECT *
FROM stated
WHERE
    (annual_low IS NOT NULL OR annual_high IS NOT NULL)
    AND periods IS NOT NULL
    AND (
        (low IS NULL) <> (annual_low IS NULL)
        OR (high IS NULL) <> (annual_high IS NULL)
        OR abs(CAST(low AS DOUBLE) * CAST(periods AS DOUBLE) - CAST(annual_low AS DOUBLE)) > 0.01
        OR abs(CAST(high AS DOUBLE) * CAST(periods AS DOUBLE) - CAST(annual_high AS DOUBLE)) > 0.01
    )
ORDER BY ALL
