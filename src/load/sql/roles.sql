-- The roles of the salaries before and now.
SELECT role
FROM salaries
WHERE role IS NOT NULL
UNION
SELECT role
FROM before_salaries
WHERE role IS NOT NULL
