-- A salary with the document that it stands in and the sentence around it; the parameter is the beginning of its id.
SELECT
    s.*,
    d.path,
    d.title,
    d.publisher,
    d.url,
    d.published_on,
    d.text,
    substr(d.text, m.sentence_start + 1, m.sentence_end - m.sentence_start) AS around,
    s.char_start - m.sentence_start AS mark_start,
    s.char_end - m.sentence_start AS mark_end
FROM salaries AS s
JOIN mentions AS m USING (mention_id)
JOIN documents AS d ON d.document_id = s.document_id
WHERE starts_with(s.salary_id, $salary_id)
ORDER BY s.salary_id
LIMIT 3
