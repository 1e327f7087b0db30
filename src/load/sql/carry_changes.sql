INSERT INTO changes
SELECT *
FROM before_changes
