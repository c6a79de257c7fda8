"""What a person can read: words, and nothing that is left of the code."""

import re
from collections.abc import Iterable
from enum import Enum

OF_THE_CODE = re.compile(r"\{|\}|None|True|False|_|=|<|>|\n|\b\w+\.\w+_\w+\b|[a-z][A-Z]")
"""What a person never reads: names of the code, places that were not filled in."""


def assert_readable(words: str) -> None:
    """Fail for words that are none, or show something of the code."""
    assert re.search(r"\w", words), "no words"
    assert not OF_THE_CODE.search(words.replace("WebP", "")), words
    assert words == words.strip()


def assert_own_words(words: Iterable[tuple[Enum, str]]) -> None:
    """Fail unless each member has words that can be read, and no two have the same."""
    said = dict(words)
    assert said
    for member, text in said.items():
        assert_readable(text)
        assert text != member.name
    assert len(set(said.values())) == len(said), said
