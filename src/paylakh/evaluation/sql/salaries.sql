-- Every salary with the fields that are compared, in reading order.
SELECT
  document_id, salary_id, char_start, char_end, quote, sentence, confidence,
  low, high, currency, period, statistic, role, country, city, company, industry, experience_min, experience_max,
  level, component, segment, attribution
FROM salaries
ORDER BY document_id, char_start, char_end, salary_id
