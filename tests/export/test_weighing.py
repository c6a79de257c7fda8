"""What the report and the paper say of tables that weigh measures and rate cells."""

from dataclasses import replace
from datetime import timedelta

import pytest

from tests.support.core.by_tables import AGAINST, HELPS, NEUTRAL, aligned, sheet
from tests.support.core.scenes import START, Evening, block, evening, voting
from tests.support.saying import told
from wijkworkshop.content.run_sheets import item_option
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.moving import MoveOption
from wijkworkshop.core.acts.rounds import (
    ChooseChannel,
    CloseRound,
    OpenRound,
    RepeatRound,
    RevealRound,
)
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, OptionSource
from wijkworkshop.core.voting.forms.weighing import Quadrant
from wijkworkshop.export.paper import slips
from wijkworkshop.export.parts import Report, Scatter, Table
from wijkworkshop.export.pdf import report_pages, slip_pages
from wijkworkshop.export.report import report

MEASURES = ("Plein opknappen", "Spreekuur", "Sociaal beheer")


def weighed() -> Evening:
    """Three of four tables weigh three measures; the second table leaves one open."""
    now = evening(block(BlockKind.STEP_4, voting(FormKind.WEIGHING, *MEASURES)))
    now.do(ChooseChannel(1, Channel.TABLES), OpenRound(1))
    for table, answers in {
        1: ((1, 43_120), (2, 51_000), (3, 15_333)),
        2: ((1, 52_110), (2, 41_000)),
        3: ((1, 34_200), (2, 52_000), (3, 24_000)),
    }.items():
        now.do(CastBallot(1, table, answers, channel=Channel.TABLES))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    return now


def made(now: Evening, catalogue: Catalogue) -> Report:
    return report(now.session, START + timedelta(hours=3), catalogue)


def test_the_picture_says_in_words_what_it_shows(catalogue: Catalogue) -> None:
    (picture,) = [p for p in made(weighed(), catalogue).parts if isinstance(p, Scatter)]
    assert picture.alt.startswith(
        "Vier vakken. Nu doen: 1 Plein opknappen; Voorbereiden: 2 Spreekuur; "
        "Klein meenemen: 3 Sociaal beheer; Niet nu: geen."
    )
    assert {point.number: point.strong for point in picture.points} == {
        "1": True, "2": False, "3": False,
    }  # fmt: skip
    assert all(0 < p.x < 1 and 0 < p.y < 1 for p in picture.points)


def test_the_tables_have_both_numbers_and_the_three_questions(catalogue: Catalogue) -> None:
    tables = [p for p in made(weighed(), catalogue).parts if isinstance(p, Table)]
    numbers = next(t for t in tables if "Helpt" in t.header)
    assert numbers.header[-1] == "Tafels"
    assert numbers.rows[0][1:] == ("Plein opknappen", "Nu doen", "4,0", "3,0", "3")
    assert numbers.rows[2][-1] == "2", "one table left it open"
    questions = next(t for t in tables if "Mogen we?" in t.header)
    assert questions.rows == (
        ("1", "Plein opknappen", "2 ja, 1 nee", "1 ja, 1 nee", "niet ingevuld"),
        ("3", "Sociaal beheer", "1 weet niet", "1 weet niet", "1 weet niet"),
    )


def test_what_the_group_moved_has_a_table_of_its_own_and_the_numbers_stay(
    catalogue: Catalogue,
) -> None:
    now, before = weighed(), weighed()
    now.do(MoveOption(1, 2, Quadrant.DO_NOW, "De uren zijn er al"))
    tables = [p for p in made(now, catalogue).parts if isinstance(p, Table)]
    (moved,) = (each for each in tables if "Gaat naar" in each.header)
    assert moved.rows == (("2", "Spreekuur", "Voorbereiden", "Nu doen", "De uren zijn er al"),)
    assert [each for each in tables if each is not moved] == [
        each for each in made(before, catalogue).parts if isinstance(each, Table)
    ]


def test_the_report_speaks_of_tables_and_never_of_one_table(catalogue: Catalogue) -> None:
    said = told(made(weighed(), catalogue))
    assert "3 tafels van de 4, elk met één vel." in said
    assert "3 deelnemers" not in said
    assert "We kunnen nu beginnen met ‘Plein opknappen’" in said
    for joined in ("43120", "43.120", "52110", "34200"):
        assert joined not in said


def test_an_earlier_weighing_is_summed_up_too(catalogue: Catalogue) -> None:
    now = weighed()
    now.do(RepeatRound(1), OpenRound(2))
    now.do(CastBallot(2, 1, ((1, 11_000),), channel=Channel.TABLES))
    now.do(CloseRound(2), SettleRound(2))
    assert "Hierover is later opnieuw gestemd" in told(made(now, catalogue))


def test_cells_are_printed_with_what_the_tables_say_together(catalogue: Catalogue) -> None:
    now = aligned("Prettig samenleven")
    now.do(OpenRound(1), sheet(1, HELPS, AGAINST), sheet(2, NEUTRAL, AGAINST))
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    said = told(made(now, catalogue))
    assert "Tafels per antwoord" in said
    assert "Verkoop → Prettig samenleven | 0 | 0 | 0 | 2 | 0 | 2 | werkt tegen" in said


@pytest.mark.slow
def test_it_can_be_set(catalogue: Catalogue) -> None:
    now = weighed()
    assert report_pages(made(now, catalogue))
    assert slip_pages(slips(now.session, {}, spare=1))


def test_each_table_has_one_sheet_with_its_number() -> None:
    filled = slips(weighed().session).filled
    assert [each.table for each in filled] == ["Tafel 1", "Tafel 2", "Tafel 3", "Tafel 4"]
    question = filled[0].question
    assert question.axes == ("Helpt", "Kan")
    assert question.asks == ("Kunnen we?", "Mogen we?", "Willen we?")
    assert [choice.number for choice in question.choices] == ["1", "2", "3"]


def test_on_a_slip_of_its_own_a_person_gives_two_numbers() -> None:
    now = evening(block(BlockKind.STEP_4, voting(FormKind.WEIGHING, *MEASURES)))
    (page,) = slips(now.session).pages
    assert page.questions[0].axes == ("Helpt", "Kan")
    assert page.questions[0].asks == ()
    assert slips(now.session).filled == ()


@pytest.mark.parametrize(
    ("form", "source", "lines"),
    [
        (FormKind.WEIGHING, OptionSource.SHORTLIST, 12),
        (FormKind.CELL_RATING, OptionSource.CELLS, 20),
    ],
)
def test_what_is_not_known_yet_is_a_line_to_write_a_number_on(
    form: FormKind, source: OptionSource, lines: int
) -> None:
    plan = replace(voting(form, source=source), channel=Channel.TABLES)
    now = evening(block(BlockKind.STEP_4, plan))
    question = slips(now.session).filled[0].question
    assert len(question.choices) == lines
    assert all(choice.title == choice.number == "" for choice in question.choices)


def test_a_cluster_stands_on_paper_with_the_measures_under_it(catalogue: Catalogue) -> None:
    clusters = tuple(map(item_option, catalogue.items["clusters"]))
    plan = replace(voting(FormKind.DOTS, budget=2), options=clusters)
    (page,) = slips(evening(block(BlockKind.STEP_4, plan)).session).pages
    choices = page.questions[0].choices
    assert choices[1].title == "Voorrang voor wie bij de wijk hoort"
    assert choices[1].note.startswith(
        "2\N{NO-BREAK SPACE}Voorrang bij lokale binding. 17\N{NO-BREAK SPACE}"
    )
