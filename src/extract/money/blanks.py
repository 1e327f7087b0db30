"""The blanks that may stand inside an amount: never a line end, often a no-break, a thin or an invisible space."""

BLANKS = " \t\u00a0\u2007\u2009\u200a\u200b\u202f\u2060\u00ad\ufeff"
BLANK = f"[{BLANKS}]"
EMPHASIS = "*_"
DASHES = "-–—−‐‑‒―~～→"
UNSEEN = r"[\u00ad\u200b-\u200d\u2060\ufeff]"
