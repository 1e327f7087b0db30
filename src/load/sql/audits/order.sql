-- Order: no low end stands above its high end, in whatever currency, and no span ends before it starts.
SELECT 'salaries' AS table_name, salary_id AS id, low, high
FROM salaries
WHERE
    low > high
    OR annual_low > annual_high
    OR annual_low_inr > annual_high_inr
    OR annual_low_usd > annual_high_usd
    OR experience_min > experience_max
    OR char_start >= char_end
UNION ALL
SELECT 'mentions', mention_id, low, high
FROM mentions
WHERE low > high OR char_start >= char_end
ORDER BY ALL
