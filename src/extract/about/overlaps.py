"""Which tags share words with others, told in time that grows with the number of tags and not with its square."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from itertools import accumulate

from extract.about.tag import Tag


class Overlaps:
    """The stretches that some tags cover, to be asked about other tags."""

    def __init__(self, tags: Iterable[Tag]) -> None:
        spans = [(tag.start, tag.end) for tag in tags]
        if len(spans) > 1:
            spans.sort()
        self._starts = [start for start, _ in spans]
        self._reach = list(accumulate((end for _, end in spans), max))

    def __bool__(self) -> bool:
        return bool(self._starts)

    def touch(self, tag: Tag) -> bool:
        """Whether a tag shares a letter with one of them."""
        before = bisect_left(self._starts, tag.end)
        return before > 0 and self._reach[before - 1] > tag.start

    def surround(self, tag: Tag) -> bool:
        """Whether a tag lies inside a longer one of them."""
        earlier = bisect_left(self._starts, tag.start)
        no_later = bisect_right(self._starts, tag.start)
        longer_behind = no_later > 0 and self._reach[no_later - 1] > tag.end
        return longer_behind or (earlier > 0 and self._reach[earlier - 1] >= tag.end)

    def cover(self, tag: Tag) -> bool:
        """Whether a tag lies inside one of them or is one."""
        no_later = bisect_right(self._starts, tag.start)
        return no_later > 0 and self._reach[no_later - 1] >= tag.end
