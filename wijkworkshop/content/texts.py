"""The content as text: what ships, by file name, and what people made their own of it.

A session carries a copy of its texts (`ContentFile`), so that it keeps the words it began with.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from wijkworkshop.content.merging import merged, place_in_own
from wijkworkshop.content.mistakes import ContentMistake, ContentMistakes
from wijkworkshop.content.positions import Keys, dotted, key_lines, line_of
from wijkworkshop.content.reading import Check, source_of, values_of
from wijkworkshop.content.shapes import Shape
from wijkworkshop.core.evening import ContentFile
from wijkworkshop.core.session import Session

OWN = "eigen.toml"
"""The name of own content among the texts that a session carries."""

Record = TypeVar("Record")


@dataclass(frozen=True)
class Texts:
    """TOML by file name; `own` is what is laid over it, empty when nothing is."""

    files: Mapping[str, str] = field(default_factory=dict)
    own: str = ""

    @cached_property
    def own_values(self) -> dict[str, Any]:
        """Return what own content says. Raises ContentMistakes."""
        return dict(values_of(Path(OWN), self.own)) if self.own else {}

    @property
    def by_name(self) -> dict[str, str]:
        """Return all texts by name, as a session carries them."""
        return {**self.files, OWN: self.own} if self.own else dict(self.files)

    def read(self, name: str, kind: type[Record], check: Check = lambda _: ()) -> Record:
        """Return a file with own content over it as a `kind`, or raise `ContentMistakes`."""
        ships = values_of(Path(name), self.files.get(name, ""))
        own = {key: value for key, value in self.own_values.items() if key in ships}
        values = merged(ships, own)
        shape = Shape(check)
        record: Record | None = shape.record(kind, values, ())
        if record is None or shape.problems:
            raise ContentMistakes(
                self._mistake(name, problem.keys, problem.what, values)
                for problem in shape.problems
            )
        return record

    def _mistake(self, name: str, keys: Keys, what: str, values: object) -> ContentMistake:
        """Return a mistake where its writer can mend it: in own content if that says it."""
        place = place_in_own(keys, values, self.own_values)
        if place:
            return ContentMistake(
                Path(OWN), line_of(place, key_lines(self.own)), dotted(place), what
            )
        lines = key_lines(self.files.get(name, ""))
        return ContentMistake(Path(name), line_of(keys, lines), dotted(keys), what)


def carried_by(session: Session) -> Texts:
    """Return the texts that a session carries; none when it was made without."""
    files = {each.name: each.text for each in session.all(ContentFile)}
    own = files.pop(OWN, "")
    return Texts(files, own)


def texts_of(folder: Path, own: Path | None = None) -> Texts:
    """Return the texts of a folder, and own content where there is any. Raises ContentMistakes."""
    files = {file.name: source_of(file) for file in sorted(folder.glob("*.toml"))}
    return Texts(files, source_of(own) if own is not None and own.exists() else "")
