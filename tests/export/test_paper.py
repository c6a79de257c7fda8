"""The paper of an evening: everybody one number, plain words and exact titles, nothing cut off."""

from dataclasses import replace
from pathlib import Path

import page
import pymupdf
import pytest

from tests.support.core.by_tables import aligned
from tests.support.core.scenes import block, dots, evening, voting
from tests.support.printed import faults_of
from wijkworkshop import places
from wijkworkshop.core.acts.rounds import ChooseChannel, OpenRound
from wijkworkshop.core.boards.board import CARDS_OF_TABLE
from wijkworkshop.core.planning.packing import Need, Thing, packing
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, OptionSource
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.given import given_to
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.slip_input import read_slip
from wijkworkshop.example import new_session
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import write_slips
from wijkworkshop.export.questions import BLANK, question
from wijkworkshop.ui.files.paper_choice import Paper, part_of

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


def test_rounds_of_a_block_share_a_slip_while_they_fit() -> None:
    one = replace(voting(FormKind.SINGLE_CHOICE, "Ja", "Nee"), channel=Channel.PAPER)
    long = voting(FormKind.RECOGNITION, *map(str, range(12)))
    session = evening(block(BlockKind.STEP_1, one, one, dots("A", "B"), one, long)).session
    pages = slips(session, FEW).pages
    assert [len(sheet.questions) for sheet in pages] == [3, 1, 1]
    assert slips(session, FEW).slips[0].place == "blad 1 van 3"


def test_a_table_has_only_its_own_cells_on_its_sheet() -> None:
    now = aligned(*"ABCDE", rules=tuple("123456"))
    before = slips(now.session, {}).filled
    now.do(OpenRound(1))
    made = slips(now.session, {}).filled
    assert [[c.number for c in each.question.choices] for each in made] == [
        [c.number for c in each.question.choices] for each in before
    ]
    given = given_to(now.session, now.session.get(Round, 1))
    for table, each in enumerate(made, 1):
        assert each.table == f"Tafel {table}"
        assert {int(choice.number) for choice in each.question.choices} == given[table]


def test_a_round_for_residents_is_printed_for_residents_only() -> None:
    theirs = replace(dots("A", "B"), only_group=Group.RESIDENTS)
    made = slips(evening(block(BlockKind.STEP_4, dots("A", "B"), theirs)).session, FEW, spare=1)
    assert [page.only and page.only.name for page in made.pages] == [None, "Bewoners"]
    assert "bewoners" in made.pages[1].questions[0].how
    theirs_too = [slip.owner for slip in made.slips if slip.page == 1]
    assert [made.owners[owner].number for owner in theirs_too] == [1, 2, 4]  # 4 is a spare set
    assert [slip.place for slip in made.slips if slip.owner == 2] == ["blad 1 van 1"]


@pytest.mark.parametrize("form", [form for form in FormKind if FORMS[form].scale])
def test_the_digits_on_a_slip_are_the_keys(form: FormKind) -> None:
    """What is typed for an answer is what read_slip takes it for."""
    session = evening(block(BlockKind.QUESTION_1, voting(form, "A"))).session
    (vote,), options = session.all(Round), session.all(RoundOption)
    for answer, level in zip(question(session, vote).scale, FORMS[form].scale, strict=True):
        key = "0" if form is FormKind.GRADE and level == 10 else answer.mark
        assert read_slip(key, FORMS[form], options, vote.budget) == ((1, level),)


def test_plain_words_are_large_and_the_exact_title_of_a_measure_small(before: Session) -> None:
    measured = [each for each in before.all(RoundOption) if each.measure]
    vote = before.get(Round, measured[0].round)
    for choice, option in zip(
        question(before, vote).choices, options_of(before, vote.id), strict=True
    ):
        assert choice.title == option.label
        assert choice.note in (option.title, "")


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
    assert faults_of(printed, profile) == {}


def test_two_slips_on_a_sheet_and_one_cut_gives_sets_in_order(
    printed: Path, before: Session
) -> None:
    made = slips(before, FEW, spare=1)
    sheets = -(-len(made.slips) // 2)
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


@pytest.mark.seconds
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
    assert "?*." not in whole


def test_a_title_without_end_breaks_nothing(tmp_path: Path) -> None:
    endless = voting(FormKind.RECOGNITION, "w" * 2000, "x " * 900, "👍 *#_$ \u202e")
    session = evening(block(BlockKind.QUESTION_1, endless)).session
    list(write_slips(slips(session, FEW), tmp_path / "a.pdf"))
    assert page.is_pdf_compliant(tmp_path / "a.pdf", profile="ua1")


def test_no_rounds_and_nobody_is_an_empty_sheet(tmp_path: Path) -> None:
    list(write_slips(slips(evening(block(BlockKind.OPENING)).session, {}, 0), tmp_path / "b.pdf"))
    assert (tmp_path / "b.pdf").exists()


def test_every_table_gets_cards_to_cut_out_for_the_board(tmp_path: Path) -> None:
    session = evening(block(BlockKind.STEP_1), block(BlockKind.STEP_3)).session
    sheets = slips(session).boards
    assert [each.table for each in sheets] == ["Tafel 1", "Tafel 2", "Tafel 3", "Tafel 4"]
    assert {each.cards for each in sheets} == {CARDS_OF_TABLE}
    assert part_of(slips(session), Paper.SLIPS).boards == ()
    assert Need(Thing.BOARD_SHEETS, 4) in packing(session)
    list(write_slips(part_of(slips(session), Paper.SHEETS), tmp_path / "vellen.pdf"))
    with pymupdf.open(tmp_path / "vellen.pdf") as opened:
        words = "".join(each.get_text() for each in opened)
    assert words.count("Tafel 4") == 1 + CARDS_OF_TABLE
