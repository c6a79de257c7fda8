"""A report says what was corrected after settling: when, why, and both numbers."""

from datetime import timedelta

from tests.export.conftest import MOMENT
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from tests.support.saying import told
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.correcting import CorrectCounts, CountTotal, TurnoutTotal
from wijkworkshop.core.acts.counting import AcceptSum, RecordCount, RecordTurnout
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.export.parts import Table
from wijkworkshop.export.report import report

HANDS = Channel.HANDS
R, M = Group.RESIDENTS, Group.MUNICIPALITY
CATALOGUE = load_catalogue(places.resources() / "content")


def settled(people: int = 14) -> Evening:
    """A choice between three by hand, of two groups; of the first `people` said they took part."""
    now = evening(block(BlockKind.QUESTION_1, voting(FormKind.SINGLE_CHOICE, TERRACE, TOWER, PARK)))
    now.do(OpenRound(1))
    for group, numbers in ((R, (9, 3, 2)), (M, (2, 3, 4))):
        for option, number in enumerate(numbers, 1):
            now.do(RecordCount(1, HANDS, group, 0, option, 0, number))
    now.do(RecordTurnout(1, HANDS, R, 0, people), RecordTurnout(1, HANDS, M, 0, 9))
    return now


def correct(now: Evening, *counts: tuple[int, int], people: int, why: str) -> None:
    totals = tuple(CountTotal(HANDS, option, 0, number) for option, number in counts)
    now.do(CorrectCounts(1, totals, (TurnoutTotal(HANDS, people),), why))


def said_of(now: Evening) -> tuple[str, list[Table]]:
    made = report(now.session, MOMENT, CATALOGUE)
    tables = [part for part in made.parts if isinstance(part, Table)]
    return told(made), [each for each in tables if each.caption == "Wat er is verbeterd"]


def test_both_numbers_stand_there_with_the_reason_and_no_groups() -> None:
    now = settled()
    now.do(CloseRound(1), SettleRound(1), RevealRound(1))
    correct(now, (1, 14), people=26, why="Tafel 3 was niet meegeteld.")
    said, (table,) = said_of(now)
    assert "Gecorrigeerd om 19.43: Tafel 3 was niet meegeteld." in said
    assert table.rows == (
        (f"1 {TERRACE}", "handen", "11", "14"),
        ("Deden mee", "handen", "23", "26"),
    )
    assert "26 deelnemers" in said
    assert "Bewoners 14" not in said


def test_each_correction_stands_there_and_another_day_is_named() -> None:
    now = settled()
    now.do(CloseRound(1), SettleRound(1))
    correct(now, (1, 14), people=26, why="Achterin niet gezien")
    now.now += timedelta(days=2)
    correct(now, (1, 13), people=25, why="Toch één te veel")
    said, tables = said_of(now)
    assert "Gecorrigeerd om 19.42: Achterin niet gezien." in said
    assert "Gecorrigeerd op 22 maart om 19.43: Toch één te veel." in said
    assert [table.rows[0][2:] for table in tables] == [("11", "14"), ("14", "13")]


def test_what_was_accepted_as_too_many_is_what_is_left_of_it() -> None:
    now = settled(people=12)
    now.do(AcceptSum(1, HANDS, R, 0), CloseRound(1), SettleRound(1))
    assert "Er is 2 meer geteld dan kan" in said_of(now)[0]
    correct(now, (1, 10), people=21, why="Eén te veel")
    assert "Er is 1 meer geteld dan kan" in said_of(now)[0]
    correct(now, (1, 9), people=21, why="Nog één te veel")
    assert "meer geteld dan kan" not in said_of(now)[0]


def test_a_result_that_is_closed_by_a_correction_says_why() -> None:
    now = settled()
    now.do(CloseRound(1), SettleRound(1))
    correct(now, (1, 2), (2, 1), (3, 1), people=4, why="Twee keer geteld")
    said, tables = said_of(now)
    assert "Er stemden minder dan 5 mensen." in said
    assert "Twee keer geteld" in said
    assert "Na een verbetering van de telling is deze uitslag gesloten." in said
    assert "geen uitslag bewaard" not in said
    assert not tables
