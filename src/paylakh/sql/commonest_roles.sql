-- Roles with pay in India and in the USA by the number of their rows there, of which some may be copies of others.
SELECT role, count(*)
FROM salaries
WHERE country IN ('IN', 'US') AND role IS NOT NULL
GROUP BY role
HAVING bool_or(country = 'IN') AND bool_or(country = 'US')
ORDER BY count(*) DESC, role
