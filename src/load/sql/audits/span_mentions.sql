-- Span law: the quote of every row of mentions stands in the document's text where its span says.
SELECT r.mention_id, r.char_start, r.char_end, r.quote, d.path
FROM mentions AS r
INNER JOIN documents AS d USING (document_id)
WHERE substr(d.text, r.char_start + 1, r.char_end - r.char_start) IS DISTINCT FROM r.quote
ORDER BY ALL
