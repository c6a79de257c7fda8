"""Numbered slips, typed with keys; how many keys that takes, and that each slip is right."""

import random
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, Hands, at_work, click, named, nameless
from tests.support.core.scenes import Evening, block, dots, evening, voting
from wijkworkshop.core.acts.balloting import CastBallot, WithdrawBallot
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers, Ballot
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.slip_input import keys_for
from wijkworkshop.ui.console.panels.slips.entry import SlipEntry
from wijkworkshop.ui.console.panels.slips.line import NUMBER, SlipLine
from wijkworkshop.ui.console.panels.slips.panel import PaperPanel
from wijkworkshop.ui.style.app_font import BOLD, app_font
from wijkworkshop.ui.widgets import Act

ENTER = Qt.Key.Key_Return
NINE = tuple(f"Maatregel {number}" for number in range(1, 10))


def dotted(*labels: str, budget: int = 3) -> Evening:
    made = evening(
        block(BlockKind.STEP_4, dots(*labels, budget=budget)),
        groups=((Group.RESIDENTS, 40), (Group.MUNICIPALITY, 20)),
    )
    made.do(OpenRound(1))
    return made


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    with at_work(qtbot, dotted(*NINE), PaperPanel, 1) as at:
        yield at


def slips(desk: Desk) -> dict[int, Ballot]:
    return {slip.number: slip for slip in desk.evening.box.ballots(1)}


def entry(desk: Desk) -> SlipEntry:
    typing = cast("PaperPanel", desk.panel).slips
    assert typing is not None
    return typing.entry


def news(desk: Desk) -> str:
    return entry(desk).news.text()


def wrong(desk: Desk) -> str:
    label = entry(desk).wrong
    return "" if label.isHidden() else label.text()


def drawn(chance: random.Random, among: range, budget: int) -> Answers:
    given: dict[int, int] = {}
    for _ in range(budget):
        number = chance.choice(among)
        given[number] = given.get(number, 0) + 1
    return tuple(sorted(given.items()))


def type_slips(hands: Hands, desk: Desk, cast_: list[tuple[Group, Answers]]) -> int:
    """Type slips as they lie on a pile per group; the number of keys pressed."""
    letters = {Group.RESIDENTS: "b", Group.MUNICIPALITY: "g"}
    vote = desk.evening.session.get(Round, 1)
    options, form, group = options_of(desk.evening.session, 1), FORMS[vote.form], Group.UNKNOWN
    before = hands.pressed
    for owner, answers in cast_:
        if owner is not group:
            hands.type(letters[owner])
            group = owner
        hands.type(keys_for(answers, form, options))
        hands.press(ENTER)
    return hands.pressed - before


@pytest.mark.parametrize(("measures", "most_keys"), [(9, 4), (24, 8)])
def test_sixty_slips_of_three_dots(
    qtbot: QtBot, hands: Hands, measures: int, most_keys: int
) -> None:
    chance = random.Random(60)  # noqa: S311  (a pile, no secret)
    pile = [(Group.RESIDENTS, drawn(chance, range(1, measures + 1), 3)) for _ in range(40)]
    pile += [(Group.MUNICIPALITY, drawn(chance, range(1, measures + 1), 3)) for _ in range(20)]
    labels = [f"Maatregel {number}" for number in range(1, measures + 1)]
    with at_work(qtbot, dotted(*labels), PaperPanel, 1) as desk:
        pressed = type_slips(hands, desk, pile)
        typed = slips(desk)
        assert [typed[number].answers for number in range(1, 61)] == [one for _, one in pile]
        assert [typed[number].group for number in range(1, 61)] == [group for group, _ in pile]
        assert pressed <= 60 * most_keys + 2
        if measures == 9:
            assert pressed == 60 * 4 + 2


def test_a_group_stays_until_another_letter(desk: Desk, hands: Hands) -> None:
    for keys in ("b112", "3", "g5"):
        hands.type(keys)
        hands.press(ENTER)
    assert [slip.group for slip in slips(desk).values()] == [
        Group.RESIDENTS,
        Group.RESIDENTS,
        Group.MUNICIPALITY,
    ]


def test_a_letter_without_a_group_says_so(desk: Desk, hands: Hands) -> None:
    hands.type("1q")
    assert "‘q’" in wrong(desk)
    assert entry(desk).field.text() == "1"


def test_mistakes_are_told_at_the_field_and_nothing_is_stored(desk: Desk, hands: Hands) -> None:
    hands.type("1123")
    assert wrong(desk).startswith("Dit zijn 4 stippen, er mogen er 3 zijn")
    hands.press(ENTER)
    assert desk.asked == []
    hands.press(Qt.Key.Key_Backspace)
    assert wrong(desk) == ""
    hands.press(Qt.Key.Key_Backspace)
    hands.type("0")
    hands.press(ENTER)
    assert wrong(desk).startswith("Nummer 0 staat niet op de lijst")
    assert entry(desk).field.text() == "110"
    assert desk.asked == []


def test_a_table_that_is_not_there_is_told(desk: Desk, hands: Hands) -> None:
    hands.type("12")
    hands.press(Qt.Key.Key_Tab)
    hands.type("9")
    hands.press(ENTER)
    assert wrong(desk) == "Tafel 9 is er niet. Typ 1 tot 4, of niets."
    assert desk.asked == []
    hands.press(Qt.Key.Key_Backspace)
    hands.type("4")
    hands.press(ENTER)
    assert slips(desk)[1].table == 4


def test_an_empty_slip_is_not_stored(desk: Desk, hands: Hands) -> None:
    hands.press(ENTER)
    assert wrong(desk).startswith("Op dit briefje staat geen keuze")
    assert desk.asked == []


def test_the_number_goes_on_and_storing_is_told(desk: Desk, hands: Hands) -> None:
    hands.type("1")
    hands.press(ENTER)
    assert news(desk) == "Briefje 1 bewaard"
    assert entry(desk).slip_number == 2
    assert cast("PaperPanel", desk.panel).head.sum.text() == "1"


def test_any_number_can_be_typed(desk: Desk, hands: Hands) -> None:
    hands.type("*")
    hands.type("41")
    hands.press(ENTER)
    hands.type("7")
    hands.press(ENTER)
    assert slips(desk)[41].answers == ((7, 1),)
    assert entry(desk).slip_number == 42


def test_a_slip_is_found_by_its_number_and_corrected(desk: Desk, hands: Hands) -> None:
    for keys in ("b112", "g345", "678"):
        hands.type(keys)
        hands.press(ENTER)
    hands.type("*")
    hands.type("1")
    hands.press(ENTER)
    assert entry(desk).field.text() == "112"
    assert entry(desk).groups.group is Group.RESIDENTS
    hands.type("99")
    hands.press(ENTER)
    assert slips(desk)[1] == Ballot(1, 1, slips(desk)[1].channel, Group.RESIDENTS, 0, ((9, 2),))
    assert entry(desk).slip_number == 4
    assert entry(desk).groups.group is Group.MUNICIPALITY


def test_arrows_go_back_and_forth_between_slips(desk: Desk, hands: Hands) -> None:
    for keys in ("11", "22"):
        hands.type(keys)
        hands.press(ENTER)
    hands.press(Qt.Key.Key_Up)
    assert (entry(desk).slip_number, entry(desk).field.text()) == (2, "22")
    hands.press(Qt.Key.Key_Up)
    assert entry(desk).field.text() == "11"
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Down)
    assert (entry(desk).slip_number, entry(desk).field.text()) == (3, "")


def test_keys_typed_before_the_number_stay(desk: Desk, hands: Hands) -> None:
    hands.type("12*")
    hands.type("30")
    hands.press(ENTER)
    hands.press(ENTER)
    assert slips(desk)[30].answers == ((1, 1), (2, 1))


def test_a_slip_is_taken_away_at_the_second_press(desk: Desk, hands: Hands) -> None:
    hands.type("11")
    hands.press(ENTER)
    hands.press(Qt.Key.Key_Up)
    remove = named(desk.panel, "Briefje weghalen", Act)
    click(remove)
    assert slips(desk)
    click(remove)
    assert desk.asked[-1] == WithdrawBallot(1, 1)
    assert slips(desk) == {}
    assert entry(desk).field.text() == ""


def test_the_last_slips_are_listed_and_chosen(desk: Desk, hands: Hands) -> None:
    for keys in ("b11", "22"):
        hands.type(keys)
        hands.press(ENTER)
    shown = [each for each in desk.panel.findChildren(SlipLine) if not each.isHidden()]
    assert [each.accessibleName() for each in shown] == [
        "Briefje 2: 2 2, Bewoners",
        "Briefje 1: 1 1, Bewoners",
    ]
    click(shown[1])
    assert entry(desk).field.text() == "11"


def test_the_number_of_a_phone_keeps_away_from_what_was_answered(desk: Desk) -> None:
    longest = QFontMetrics(app_font(15, BOLD, tabular=True)).horizontalAdvance("9999")
    assert longest + 8 <= NUMBER


def test_slips_typed_before_are_there_after_a_restart(qtbot: QtBot, hands: Hands) -> None:
    made = dotted(*NINE)
    made.do(CastBallot(1, 1, ((1, 1),)), CastBallot(1, 2, ((2, 1),)))
    with at_work(qtbot, made, PaperPanel, 1) as desk:
        assert entry(desk).slip_number == 3
        hands.type("5")
        hands.press(ENTER)
        assert {number: slip.answers for number, slip in slips(desk).items()} == {
            1: ((1, 1),),
            2: ((2, 1),),
            3: ((5, 1),),
        }


def test_a_new_slip_never_takes_the_place_of_one_that_was_still_to_be_read(
    qtbot: QtBot, hands: Hands
) -> None:
    made = dotted(*NINE)
    made.do(CastBallot(1, 1, ((1, 1),)))
    with at_work(qtbot, made, PaperPanel, 0) as desk:
        desk.reads = lambda _round: None  # they are on their way
        desk.panel.show_round(1)
        desk.panel.focus_first()
        hands.type("5")
        desk.read(1)
        hands.press(ENTER)
        assert sorted(slips(desk)) == [1, 2]


def test_after_settling_no_slip_is_shown(desk: Desk, hands: Hands) -> None:
    for _person in range(5):
        hands.type("11")
        hands.press(ENTER)
    desk.evening.do(CloseRound(1), SettleRound(1))
    assert len(desk.evening.box.ballots(1)) == 5
    desk.show()
    panel = cast("PaperPanel", desk.panel)
    assert panel.slips is None
    assert not panel.closed.isHidden()
    panel.show_ballots(desk.evening.box.ballots(1))


@pytest.mark.parametrize(
    ("form", "keys", "answers"),
    [
        (FormKind.SINGLE_CHOICE, "2", ((2, 1),)),
        (FormKind.GRADE, "708", ((1, 7), (2, 10), (3, 8))),
        (FormKind.GRADE, "7-8", ((1, 7), (3, 8))),
        (FormKind.RECOGNITION, "4?1", ((1, 4), (2, 0), (3, 1))),
        (FormKind.FIST_TO_FIVE, "053", ((1, 0), (2, 5), (3, 3))),
    ],
)
def test_each_form_has_its_keys(
    qtbot: QtBot, hands: Hands, form: FormKind, keys: str, answers: Answers
) -> None:
    made = evening(block(BlockKind.QUESTION_1, voting(form, "Een", "Twee", "Drie")))
    made.do(OpenRound(1))
    with at_work(qtbot, made, PaperPanel, 1) as desk:
        hands.type(keys)
        hands.press(ENTER)
        assert slips(desk)[1].answers == answers
        assert nameless(desk.panel) == []


def test_a_scale_says_what_is_missing(qtbot: QtBot, hands: Hands) -> None:
    made = evening(block(BlockKind.QUESTION_1, voting(FormKind.GRADE, "Een", "Twee", "Drie")))
    made.do(OpenRound(1))
    with at_work(qtbot, made, PaperPanel, 1) as desk:
        hands.type("78")
        hands.press(ENTER)
        assert wrong(desk) == "2 antwoorden getypt, er zijn 3 vragen. Niet ingevuld? Typ daar -."


def test_every_widget_that_takes_keys_has_a_name(desk: Desk) -> None:
    assert nameless(desk.panel) == []
