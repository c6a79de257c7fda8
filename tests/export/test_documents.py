"""The documents of a session: the list of actions says what the report says, and no more."""

from datetime import UTC, datetime
from pathlib import Path

import pymupdf
import pytest
from click.testing import CliRunner

from tests.support.console.opened import played
from tests.support.core.scenes import Evening, block, evening
from wijkworkshop.cli import main
from wijkworkshop.cli.exporting import WHAT
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.documents import ACTIONS, DOCUMENTS, REPORT
from wijkworkshop.export.parts import Notice
from wijkworkshop.export.pdf import report_pdf

NOW = datetime(2026, 11, 24, 21, 0, tzinfo=UTC)


def empty() -> Evening:
    return evening(block(BlockKind.STEP_4))


def test_the_list_says_of_each_action_what_the_report_says(catalogue: Catalogue) -> None:
    session = played("16.57")
    whole, alone = REPORT.make(session, NOW, catalogue), ACTIONS.make(session, NOW, catalogue)
    assert alone.actions == whole.actions
    assert (alone.title, alone.subtitle, alone.status) == (
        whole.title,
        whole.subtitle,
        whole.status,
    )
    assert (alone.front, alone.summary, alone.parts) == ((), (), ())


def test_without_agreements_it_says_so(catalogue: Catalogue) -> None:
    (only,) = ACTIONS.make(empty().session, NOW, catalogue).actions
    assert only == Notice("Er zijn nog geen afspraken gemaakt.")


@pytest.mark.parametrize("agreed", [True, False])
def test_it_is_one_page_without_contents_or_chapters(
    agreed: bool, catalogue: Catalogue, tmp_path: Path
) -> None:
    made = played("16.57") if agreed else empty().session
    target = tmp_path / "lijst.pdf"
    target.write_bytes(report_pdf(ACTIONS.make(made, NOW, catalogue)))
    with pymupdf.open(target) as file:
        words = "".join(page.get_text() for page in file)
        assert len(file) == 1
    assert "Inhoud" not in words
    assert "Actielijst" in words


def test_the_command_offers_what_is_registered() -> None:
    assert tuple(each.name for each in DOCUMENTS) == WHAT
    assert f"[{'|'.join(WHAT)}]" in CliRunner().invoke(main, ["export", "--help"]).output
