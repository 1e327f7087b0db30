"""What a function says of words, each asked once: a language has the same few thousand over and over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

Value = TypeVar("Value")
_MOST = 65_536


class Memo(dict[str, Value], Generic[Value]):
    """`memo[word]` is what the function says of the word; a hit costs a look into a dict and no call.

    It forgets all where the words grow too many to be those of a language.
    """

    def __init__(self, of: Callable[[str], Value]) -> None:
        super().__init__()
        self._of = of

    def __missing__(self, word: str) -> Value:
        if len(self) >= _MOST:
            self.clear()
        value = self[word] = self._of(word)
        return value
