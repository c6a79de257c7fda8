"""Writes a report as PDF."""

from collections.abc import Iterator
from pathlib import Path

from wijkworkshop.export.parts import Report
from wijkworkshop.export.progress import Progress, Stage
from wijkworkshop.export.swapping import swapped_in_when_done
from wijkworkshop.export.typesetting import typeset


def write_pdf(report: Report, target: Path) -> Iterator[Progress]:
    """Write the report to the target, saying how far it is. Raises ExportProblem."""
    yield Progress(Stage.SETTING, 0, 2)
    made = typeset("report.typ", report, report.moment)
    yield Progress(Stage.SAVING, 1, 2)
    with swapped_in_when_done(target) as file:
        file.write(made)
    yield Progress(Stage.DONE, 2, 2)
