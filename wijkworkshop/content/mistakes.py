"""Errors in content files, worded so that their author can correct them."""

from collections.abc import Iterable
from pathlib import Path


class ContentMistake(Exception):
    """One mistake: in which file, on which line, at which key, and what is wrong."""

    def __init__(self, file: Path, line: int, key: str, what: str) -> None:
        """Keep the place of the mistake; `what` is a sentence in plain Dutch."""
        super().__init__(file, line, key, what)
        self.file = file
        self.line = line
        self.key = key
        self.what = what

    def __str__(self) -> str:
        """Return the mistake as one line."""
        key = f", bij '{self.key}'" if self.key else ""
        return f"{self.file.name}, regel {self.line}{key}: {self.what}"


class ContentMistakes(Exception):
    """All mistakes of one file, in the order of the file."""

    def __init__(self, mistakes: Iterable[ContentMistake]) -> None:
        """Put the mistakes in the order of the file."""
        self.mistakes = tuple(sorted(mistakes, key=lambda mistake: mistake.line))
        super().__init__(self.mistakes)

    def __str__(self) -> str:
        """Return one line per mistake."""
        return "\n".join(map(str, self.mistakes))
