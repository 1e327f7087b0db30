"""The blanks that may stand inside an amount: never a line end, often a no-break or a thin space."""

BLANK = r"[ \t\u00a0\u2007\u2009\u200a\u202f]"
BLANKS = " \t\u00a0\u2007\u2009\u200a\u202f"
