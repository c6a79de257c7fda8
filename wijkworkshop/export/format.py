"""What a kind of file is that a report can be made as."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from wijkworkshop.core.messages import Msgid
from wijkworkshop.export.atomic_write import atomic_write
from wijkworkshop.export.parts import Part, Report
from wijkworkshop.export.progress import Progress, Stage


@dataclass(frozen=True)
class LeftOut:
    """A kind of part that a format cannot say, and why: what a reader finds elsewhere instead."""

    why: str


Renderers = Mapping[type[Any], Callable[[Any], Any] | LeftOut]
"""What a format makes of a part, by its kind. Each kind has a place here, or is left out here."""


@dataclass(frozen=True)
class Format:
    """A kind of file: its ending, its name in the file dialog (looked up when shown), its maker.

    `make` returns the bytes of the file, and raises ExportProblem when it cannot; it says each
    part of the report as `renderers` do.
    """

    ending: str
    words: Msgid
    renderers: Renderers
    make: Callable[[Report], bytes]

    @property
    def name(self) -> str:
        """Return the ending without its dot, as a command names the format."""
        return self.ending.removeprefix(".")


def rendered(parts: Iterable[Part], renderers: Renderers) -> Iterator[Any]:
    """Return what a format makes of each part, without those that it leaves out.

    Raises LookupError for a kind of part that has no place in the table.
    """
    for part in parts:
        kind = type(part)
        if kind not in renderers:
            raise LookupError(f"no renderer for {kind.__name__}; leave it out with LeftOut")
        renderer = renderers[kind]
        if not isinstance(renderer, LeftOut):
            yield renderer(part)


def written(make: Callable[[], bytes], target: Path) -> Iterator[Progress]:
    """Make a file and put it in place when it is whole, saying how far it is.

    Raises ExportProblem; then what was there before is still there.
    """
    yield Progress(Stage.SETTING, 0, 2)
    made = make()
    yield Progress(Stage.SAVING, 1, 2)
    with atomic_write(target) as file:
        file.write(made)
    yield Progress(Stage.DONE, 2, 2)
