"""Reports and paper. What a report says is decided in one place; writers only set it."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from wijkworkshop.export.parts import Report
from wijkworkshop.export.pdf import write_pdf
from wijkworkshop.export.progress import Progress

Writer = Callable[[Report, Path], Iterator[Progress]]
"""Writes a report to a file; yields its progress, and raises ExportProblem."""

WRITERS: Mapping[str, Writer] = {"pdf": write_pdf}
"""The formats, by the suffix of the file."""


def export(report: Report, target: Path) -> Iterator[Progress]:
    """Write the report in the format that the target's suffix names."""
    return WRITERS[target.suffix.lower().removeprefix(".")](report, target)
