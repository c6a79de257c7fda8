"""The documents of a session: the list of actions says what the report says, and no more."""

from datetime import UTC, datetime
from pathlib import Path
from typing import TypeGuard

import page
import pymupdf
import pytest
from click.testing import CliRunner

from tests.support.big import big_evening
from tests.support.console.opened import played
from tests.support.core.scenes import Evening, block, evening
from tests.support.page_text import squeezed
from tests.support.saying import told
from wijkworkshop.cli import main
from wijkworkshop.cli.exporting import WHAT
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.goals import chosen_goals
from wijkworkshop.core.session import Session
from wijkworkshop.core.summaries.plan import plan
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.export.chapters.letter import TO_WRITE
from wijkworkshop.export.decision_parts import Chain, Headline, PlanBoxes
from wijkworkshop.export.documents import ACTIONS, DOCUMENTS, FOUR, LETTER, REPORT, DocumentKind
from wijkworkshop.export.parts import Listing, Notice
from wijkworkshop.export.pdf import report_pdf
from wijkworkshop.wording.summaries import open_pill

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


def test_the_plan_says_what_the_report_and_the_room_say(catalogue: Catalogue) -> None:
    session = played("16.57")
    boxes, _days = FOUR.make(session, NOW, catalogue).actions
    assert isinstance(boxes, PlanBoxes)
    assert [each.title for each in boxes.boxes] == ["Waartoe?", "Wie?", "Hoe?", "Waar?"]
    agreements = [each for each in REPORT.make(session, NOW, catalogue).front if is_chain(each)]
    assert [(each.number, each.text, each.mark, each.state) for each in boxes.boxes[2].rows] == [
        (each.number, each.title, each.mark, each.state) for each in agreements
    ]
    goals = [goal.text for goal in chosen_goals(session)]
    assert [each.text for each in boxes.boxes[0].rows] == goals
    for box, quarter in zip(boxes.boxes, plan(session), strict=True):
        assert box.open == tuple(map(open_pill, quarter.open))


def test_the_letter_says_the_numbers_of_the_report_and_leaves_lines_to_write_on(
    catalogue: Catalogue,
) -> None:
    session = played("16.57")
    letter = LETTER.make(session, NOW, catalogue)
    agreed = next(each for each in letter.actions if isinstance(each, Listing) and each.numbered)
    front = REPORT.make(session, NOW, catalogue).front
    titles = [each.title for each in front if is_chain(each)]
    assert all(
        said.startswith(f"{title}. ") for said, title in zip(agreed.items, titles, strict=True)
    )
    words = told(letter)
    headline = next(each for each in front if isinstance(each, Headline))
    support = "45 van de 52 mensen steunen ze samen"
    assert support in words
    assert support in headline.lines[0]
    assert "Gemeente: ja." in words
    assert f"Laat het weten: {TO_WRITE}, uiterlijk {TO_WRITE}." in words


@pytest.mark.parametrize("agreed", [True, False])
@pytest.mark.parametrize("kind", [ACTIONS, FOUR, LETTER], ids=lambda kind: kind.name)
def test_a_sheet_is_one_page_without_contents_or_chapters(
    kind: DocumentKind, agreed: bool, afternoon: Session, catalogue: Catalogue, tmp_path: Path
) -> None:
    made = afternoon if agreed else empty().session
    sheet = kind.make(made, NOW, catalogue)
    target = tmp_path / "blad.pdf"
    target.write_bytes(report_pdf(sheet))
    with pymupdf.open(target) as file:
        words = "".join(each.get_text() for each in file)
        assert len(file) == 1
        assert (file[0].rect.width > file[0].rect.height) is (kind is FOUR)
    assert "Inhoud" not in words
    assert sheet.kind in words


def is_chain(part: object) -> TypeGuard[Chain]:
    return isinstance(part, Chain)


def test_the_command_offers_what_is_registered() -> None:
    assert tuple(each.name for each in DOCUMENTS) == WHAT
    assert f"[{'|'.join(WHAT)}]" in CliRunner().invoke(main, ["export", "--help"]).output


@pytest.mark.seconds
@pytest.mark.parametrize("kind", [ACTIONS, FOUR, LETTER], ids=lambda kind: kind.name)
def test_of_a_large_session_nothing_is_cut_and_it_can_be_read_aloud(
    kind: DocumentKind, catalogue: Catalogue, tmp_path: Path
) -> None:
    session, target = big_evening().session, tmp_path / "blad.pdf"
    target.write_bytes(report_pdf(kind.make(session, NOW, catalogue)))
    with pymupdf.open(target) as file:
        words = squeezed("".join(each.get_text() for each in file))
    for agreement in session.where(Agreement, edition=0):
        assert squeezed(agreement.title) in words
    assert page.is_pdf_compliant(target, profile="ua1")
    assert page.is_pdf_compliant(target, profile="2a")
