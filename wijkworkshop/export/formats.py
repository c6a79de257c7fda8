"""The formats that a report can have. A further one is a file like `pdf.py`, and a line here."""

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

from wijkworkshop.export import pdf
from wijkworkshop.export.format import Format, written
from wijkworkshop.export.parts import Report
from wijkworkshop.export.progress import Progress

FORMATS: tuple[Format, ...] = (pdf.FORMAT,)
"""In the order in which people are offered them; the first where nothing is chosen."""


def format_of(target: Path, formats: Sequence[Format] = FORMATS) -> Format:
    """Return the format that the ending of a file names, else the first one."""
    ending = target.suffix.lower()
    return next((each for each in formats if each.ending == ending), formats[0])


def write(report: Report, target: Path, made_as: Format) -> Iterator[Progress]:
    """Write the report to the target, saying how far it is. Raises ExportProblem."""
    return written(partial(made_as.make, report), target)
