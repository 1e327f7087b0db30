-- Every mention of money, in reading order.
SELECT document_id, char_start, char_end, kind, reason
FROM mentions
ORDER BY document_id, char_start, char_end, mention_id
