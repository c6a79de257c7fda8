"""The paper of an evening: everybody one number, every option its exact title, nothing cut off."""

from dataclasses import replace
from pathlib import Path

import page
import pymupdf
import pytest

from tests.support.core.scenes import block, dots, evening, voting
from wijkworkshop import places
from wijkworkshop.core.acts.rounds import ChooseChannel
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, OptionSource
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.example import new_session
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import write_slips
from wijkworkshop.export.questions import BLANK

FEW = {Group.RESIDENTS: 2, Group.EDUCATION: 1}


@pytest.fixture(scope="module")
def before() -> Session:
    """The example session before anything has happened; one list is for stickers."""
    session = new_session(places.resources(), places.run_sheets(), "papier")
    vote = next(each for each in session.all(Round) if each.actor)
    return session.after(Change(put=(replace(vote, channel=Channel.STICKERS),)))


@pytest.fixture(scope="module")
def printed(before: Session, tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("papier") / "papier.pdf"
    list(write_slips(slips(before, FEW, spare=1), target))
    return target


def test_everybody_has_one_number_and_the_mark_of_the_group() -> None:
    owners = slips(evening(block(BlockKind.STEP_4, dots("A", "B"))).session, FEW, spare=1).owners
    assert [owner.number for owner in owners] == [1, 2, 3, 4]
    assert [owner.mark.shape if owner.mark else "" for owner in owners] == [
        "circle", "circle", "triangle_down", "",
    ]  # fmt: skip
    assert [mark.name for mark in owners[-1].groups] == ["Bewoners", "Onderwijs"]


def test_as_many_as_planned_when_nothing_is_said() -> None:
    session = evening(block(BlockKind.STEP_4, dots("A", "B")), groups=[(Group.OTHER, 9)]).session
    assert len(slips(session, spare=3).owners) == 12


def test_a_list_for_dots_stands_alone_and_the_rest_shares_while_it_fits() -> None:
    one = replace(voting(FormKind.SINGLE_CHOICE, "Ja", "Nee"), channel=Channel.PAPER)
    long = voting(FormKind.RECOGNITION, *map(str, range(12)))
    session = evening(block(BlockKind.STEP_1, one, one, dots("A", "B"), one, long)).session
    pages = slips(session, FEW).pages
    assert [len(sheet.questions) for sheet in pages] == [2, 1, 1, 1]
    assert pages[0].place == "blad 1 van 4"


def test_goals_that_are_not_there_yet_get_a_line_for_each_dot() -> None:
    later = voting(FormKind.DOTS, budget=2, source=OptionSource.GOALS)
    session = evening(block(BlockKind.STEP_1, later)).session
    asked = slips(session, FEW).pages[0].questions[0]
    assert asked.choices == (BLANK, BLANK)
    assert "Schrijf bij elke stip een nummer" in asked.how


def test_what_is_asked_by_hand_is_on_a_sheet_to_count_on() -> None:
    play = evening(block(BlockKind.STEP_4, dots("A", "B")))
    play.do(ChooseChannel(1, Channel.HANDS))
    made = slips(play.session)
    assert (made.pages, made.tables) == ((), ())
    assert [sheet.columns for sheet in made.counts] == [("Handen",)]


def test_every_table_gets_a_sheet_for_stickers() -> None:
    play = evening(block(BlockKind.STEP_4, dots("A", "B")))
    play.do(ChooseChannel(1, Channel.STICKERS))
    assert [sheet.table for sheet in slips(play.session).tables] == [
        f"Tafel {number}" for number in range(1, 5)
    ]


@pytest.mark.parametrize("profile", ["ua1", "2a"])
def test_paper_is_accessible_too(printed: Path, profile: str) -> None:
    assert page.validate_pdf(printed, profile=profile).failures == []


def test_two_slips_on_a_sheet_and_one_cut_gives_sets_in_order(
    printed: Path, before: Session
) -> None:
    made = slips(before, FEW, spare=1)
    sheets = -(-len(made.owners) * len(made.pages) // 2)
    with pymupdf.open(printed) as file:
        wide = [sheet for sheet in file if sheet.rect.width > sheet.rect.height]
        assert len(wide) == sheets
        left = pymupdf.Rect(0, 0, wide[0].rect.width / 2, wide[0].rect.height)
        assert made.pages[0].questions[0].question in wide[0].get_text(clip=left)
        assert made.pages[1].questions[0].question in wide[1].get_text(clip=left)


def test_exact_titles_are_there_and_none_is_cut_off(printed: Path, before: Session) -> None:
    with pymupdf.open(printed) as file:
        words = [word for sheet in file for word in sheet.get_text("words")]
        text = "".join(word[4] for word in words)
        low = [w[4] for s in file for w in s.get_text("words") if w[3] > s.rect.height - 20]
    assert low == []
    titles = {o.title for o in before.all(RoundOption)}
    assert [title for title in titles if title.replace(" ", "") not in text] == []


def test_questions_of_ours_carry_the_mark_and_every_page_says_what_it_means(
    printed: Path, before: Session
) -> None:
    with pymupdf.open(printed) as paper:
        said = [" ".join(each.get_text().split()) for each in paper]
    assert all("* van deze app" in each for each in said if each)
    whole = " ".join(said)
    for vote in before.all(Round):
        if vote.question in whole:
            assert (f"{vote.question}*" in whole) is not vote.literal


def test_a_title_without_end_breaks_nothing(tmp_path: Path) -> None:
    endless = voting(FormKind.RECOGNITION, "w" * 2000, "x " * 900, "👍 *#_$ \u202e")
    session = evening(block(BlockKind.QUESTION_1, endless)).session
    list(write_slips(slips(session, FEW), tmp_path / "a.pdf"))
    assert page.is_pdf_compliant(tmp_path / "a.pdf", profile="ua1")


def test_no_rounds_and_nobody_is_an_empty_sheet(tmp_path: Path) -> None:
    list(write_slips(slips(evening(block(BlockKind.OPENING)).session, {}, 0), tmp_path / "b.pdf"))
    assert (tmp_path / "b.pdf").exists()
