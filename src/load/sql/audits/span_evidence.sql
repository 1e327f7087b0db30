-- Span law: the words of every piece of evidence stand in the document's text where its span says.
SELECT e.salary_id, e.field, e.char_start, e.char_end, e.quote, d.path
FROM evidence AS e
INNER JOIN salaries AS s USING (salary_id)
INNER JOIN documents AS d USING (document_id)
WHERE
    e.char_start IS NOT NULL
    AND substr(d.text, e.char_start + 1, e.char_end - e.char_start) IS DISTINCT FROM e.quote
ORDER BY ALL
