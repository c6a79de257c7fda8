"""The content as TOML texts: the shipped files by name, and own content.

A session carries a copy of its texts (`ContentFile`), so that it keeps the words it began with.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, TypeVar

from wijkworkshop.content.entry_names import conflicting_names, invalid_names
from wijkworkshop.content.merging import HIDDEN, is_hidden, merged, place_in_own
from wijkworkshop.content.mistakes import ContentMistake, ContentMistakes
from wijkworkshop.content.positions import Keys, dotted, key_lines, line_of
from wijkworkshop.content.reading import Check, source_of, values_of
from wijkworkshop.content.shapes import KINDS, Problem, Shape, no_name
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ContentFile

OWN = "eigen.toml"
"""The name of own content among the texts that a session carries."""

SHEETS = "sheets"
"""The key in own content under which own run sheets are, by slug."""

Record = TypeVar("Record")


@dataclass(frozen=True)
class Texts:
    """TOML by file name; `own` is the text of own content, empty when there is none."""

    files: Mapping[str, str] = field(default_factory=dict, hash=False)
    own: str = ""

    @cached_property
    def own_values(self) -> dict[str, Any]:
        """Return the values of own content. Raises ContentMistakes."""
        return dict(values_of(Path(OWN), self.own)) if self.own else {}

    @property
    def by_name(self) -> dict[str, str]:
        """Return all texts by name, as a session carries them."""
        return {**self.files, OWN: self.own} if self.own else dict(self.files)

    def read(self, name: str, kind: type[Record], check: Check = lambda _: ()) -> Record:
        """Return a file merged with own content, as a `kind`. Raises ContentMistakes."""
        ships = self._ships(name)
        ours = Ours(Path(name), self.files.get(name, ""), (), self._over(ships))
        return self._read(ours, ships, kind, check)

    def read_sheet(
        self, slug: str, source: str, kind: type[Record], check: Check = lambda _: ()
    ) -> Record:
        """Return a run sheet merged with own content. Raises ContentMistakes."""
        own, file = self.own_sheets.get(slug, {}), Path(f"{slug}.toml")
        ours = Ours(file, source, (SHEETS, slug), own)
        return self._read(ours, _shipped(file.name, source), kind, check)

    def values(self, name: str) -> dict[str, object]:
        """Return the values of a file merged with own content, as plain TOML values."""
        ships = self._ships(name)
        return merged(ships, self._over(ships))

    @cached_property
    def own_sheets(self) -> Mapping[str, Any]:
        """Return the own run sheets by slug. Raises ContentMistakes."""
        found = self.own_values.get(SHEETS, {})
        if not isinstance(found, Mapping):
            raise ContentMistakes([self._own_mistake((SHEETS,), "hier horen draaiboeken")])
        wrong = ((name, no_name(name)) for name in found)
        self._raise(Problem((SHEETS, name), what) for name, what in wrong if what)
        return found

    def hidden(self, *place: str) -> frozenset[str]:
        """Return the slugs that own content hides in a shipped list."""
        found: object = self.own_values
        for name in place:
            found = found.get(name) if isinstance(found, Mapping) else None
        entries = found.items() if isinstance(found, Mapping) else ()
        return frozenset(name for name, entry in entries if is_hidden(entry))

    def check_names(self) -> None:
        """Raise ContentMistakes when own content has a key that no file has."""
        if not self.own_values:
            return
        known = {SHEETS}.union(*map(self._ships, self.files))
        unknown = [name for name in self.own_values if name not in known]
        if unknown:
            what = f"deze naam is niet bekend; wel: {', '.join(sorted(known))}"
            raise ContentMistakes(self._own_mistake((name,), what) for name in unknown)
        self._raise(conflicting_names(self.own_values))

    def check_slugs(self) -> None:
        """Raise ContentMistakes when the slug of an entry in own content is no valid name.

        Reading checks entries that are shown; this checks hidden ones too.
        """
        self._raise(invalid_names(self.own_values))

    def _raise(self, problems: Iterable[Problem]) -> None:
        if found := tuple(problems):
            raise ContentMistakes(self._own_mistake(keys, what) for keys, what in found)

    def _ships(self, name: str) -> Mapping[str, Any]:
        """Return what a file says as it ships."""
        return _shipped(name, self.files.get(name, ""))

    def _over(self, ships: Mapping[str, Any]) -> dict[str, Any]:
        return {key: value for key, value in self.own_values.items() if key in ships}

    def _read(
        self, ours: "Ours", ships: Mapping[str, Any], kind: type[Record], check: Check
    ) -> Record:
        if not isinstance(ours.own, Mapping):
            raise ContentMistakes([self._own_mistake(ours.at, f"hier hoort {KINDS[dict]}")])
        values = merged(ships, ours.own)
        values.pop(HIDDEN, None)
        shape = Shape(check)
        record: Record | None = shape.record(kind, values, ())
        if record is None or shape.problems:
            raise ContentMistakes(
                self._mistake(ours, problem, values) for problem in shape.problems
            )
        return record

    def _mistake(self, ours: "Ours", problem: Problem, values: object) -> ContentMistake:
        """Return a mistake with its place: in own content if the value comes from there."""
        place = place_in_own(problem.keys, values, ours.own) or ()
        if place or not ours.source:
            rest = problem.keys[len(place) :]  # what is missing there
            return self._own_mistake((*ours.at, *place, *rest), problem.what)
        line = line_of(problem.keys, key_lines(ours.source))
        return ContentMistake(ours.file, line, dotted(problem.keys), problem.what)

    def _own_mistake(self, keys: Keys, what: str) -> ContentMistake:
        return ContentMistake(Path(OWN), line_of(keys, key_lines(self.own)), dotted(keys), what)


@dataclass(frozen=True)
class Ours:
    """A shipped file and the own content for it; `at` is the path of that in own content."""

    file: Path
    source: str
    at: Keys
    own: Mapping[str, Any]


@lru_cache(64)
def _shipped(name: str, source: str) -> Mapping[str, Any]:
    """Return what a file that ships says, parsed once, whatever own content is laid over it."""
    return values_of(Path(name), source)


def carried_by(session: Session) -> Texts:
    """Return the texts that a session carries; none when it has no content files."""
    return texts_in(session.all(ContentFile))


def texts_in(carried: Iterable[ContentFile]) -> Texts:
    """Return the texts in the files that a session carries."""
    files = {each.name: each.text for each in carried}
    own = files.pop(OWN, "")
    return Texts(files, own)


def texts_of(folder: Path, own: Path | None = None) -> Texts:
    """Return the texts of a folder, and own content if there is any. Raises ContentMistakes."""
    files = {file.name: source_of(file) for file in sorted(folder.glob("*.toml"))}
    return Texts(files, source_of(own) if own is not None and own.exists() else "")
