-- Of the roles that are the parameter those with pay in India and in the USA, by the number of their rows there, of which some may be copies of others.
SELECT role, count(*)
FROM salaries
WHERE country IN ('IN', 'US') AND list_contains($1, role)
GROUP BY role
HAVING bool_or(country = 'IN') AND bool_or(country = 'US')
ORDER BY count(*) DESC, role
