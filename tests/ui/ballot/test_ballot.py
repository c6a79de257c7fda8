"""The secret ballot on the laptop: one person at a time, stored or not stored, nothing left."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, dots, evening, voting
from tests.support.laptop import BRIEF, CODE, STEADY, Voter, handed_over
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS, Form, LevelStyle
from wijkworkshop.core.voting.forms.weighing import Weighing
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.ui.ballot.target import Target

LEAST = 48
"""Pixels that a finger needs."""

BY_PEOPLE = [kind for kind in FormKind if Channel.DEVICE in FORMS[kind].channels]

Chosen = tuple[tuple[str, ...], Answers]


def on_a_scale(form: Form) -> Chosen:
    """The first answer, none, and the last one, which is 'weet ik niet' where there is one."""
    first, last = form.scale[0], form.scale[-1]
    end = "" if form.style is LevelStyle.BARE else ": "
    return (f"{first}{end}", "Sla over", f"{last}{end}"), ((1, first), (3, last))


CHOSEN: dict[FormKind, Chosen] = {
    **{kind: on_a_scale(FORMS[kind]) for kind in BY_PEOPLE if FORMS[kind].scale},
    FormKind.DOTS: ((TERRACE, PARK), ((1, 1), (3, 1))),
    FormKind.SINGLE_CHOICE: ((TOWER,), ((2, 1),)),
    FormKind.RANKING: ((PARK, TERRACE), ((1, 4), (2, 6), (3, 2))),
    FormKind.WEIGHING: (
        ("Hoeveel helpt het? 1 = bijna niet, 5 = heel veel 4",
         "Hoe goed is het te doen? 1 = bijna niet, 5 = heel goed 2",
         "Mogen we? nee", "Volgende", "Sla over", "Sla over"),
        ((1, Weighing(4, 2, may=2).level),),
    ),
}  # fmt: skip
"""What is pressed per form, and what must be stored."""


def opened(kind: FormKind = FormKind.DOTS, groups: tuple[tuple[Group, int], ...] = ()) -> Evening:
    plan = voting(kind, TERRACE, TOWER, PARK, budget=2 if kind is FormKind.DOTS else 0)
    there = groups or ((Group.RESIDENTS, 12), (Group.MUNICIPALITY, 6))
    now = evening(block(BlockKind.STEP_1, plan), groups=there)
    now.do(OpenRound(1))
    return now


def begins(voter: Voter, group: str = "Bewoners", table: str = "Tafel 3") -> None:
    voter.touch("Ik ga stemmen", group, table)


@pytest.mark.parametrize("kind", BY_PEOPLE)
def test_with_a_finger_every_form_is_stored_as_it_was_chosen(
    qtbot: QtBot, tmp_path: Path, kind: FormKind
) -> None:
    presses, answers = CHOSEN[kind]
    with handed_over(qtbot, tmp_path, opened(kind)) as voter:
        begins(voter)
        voter.touch(*presses)
        if "Klopt dit?" not in voter.reads:
            voter.touch("Klaar" if "Klaar" in voter.reads else "Verder")
        voter.sees("Klopt dit?")
        voter.touch("Ja, bewaar mijn stem")
        voter.sees("Uw stem is bewaard")
        (ballot,) = voter.ballots()
        assert ballot.answers == answers
        assert (ballot.group, ballot.table, ballot.channel) == (
            Group.RESIDENTS, 3, Channel.DEVICE,
        )  # fmt: skip


@pytest.mark.parametrize("kind", BY_PEOPLE)
def test_everything_to_press_is_large_enough_for_a_finger(
    qtbot: QtBot, tmp_path: Path, kind: FormKind
) -> None:
    with handed_over(qtbot, tmp_path, opened(kind)) as voter:
        for step in ("Ik ga stemmen", "Bewoners", "Tafel 3", ""):
            shown = [each for each in voter.window.findChildren(Target) if each.isVisible()]
            assert [each.accessibleName() for each in shown if each.height() < LEAST] == []
            assert [each for each in shown if not each.accessibleName()] == []
            if step:
                voter.touch(step)


def test_with_keys_alone(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        voter.press("Return", "Tab", "Space", "3", "1", "1", "Tab")
        voter.sees("U hebt al uw stippen gegeven.")
        for _ in range(12):
            focus = QApplication.focusWidget()
            if isinstance(focus, Target) and focus.text() == "Verder":
                break
            voter.press("Tab")
        voter.press("Return", "Return")
        voter.sees("Uw stem is bewaard")
        (ballot,) = voter.ballots()
        assert (ballot.answers, ballot.group, ballot.table) == (((1, 2),), Group.MUNICIPALITY, 3)


def test_nobody_has_to_say_who_they_are(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        begins(voter, "Dat zeg ik liever niet", "Dat zeg ik liever niet")
        voter.touch(TERRACE, "Verder", "Ja, bewaar mijn stem")
        voter.sees("Uw stem is bewaard")
        (ballot,) = voter.ballots()
        assert (ballot.group, ballot.table) == (Group.UNKNOWN, 0)


@pytest.mark.seconds
def test_after_a_moment_it_is_the_next_persons_and_nothing_is_left(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with handed_over(qtbot, tmp_path, opened(), BRIEF) as voter:
        for _ in range(2):
            voter.pages.clear()
            begins(voter)
            voter.touch(TOWER)
            assert "2: Toren, 1 stip" in voter.reads
            voter.touch("Verder", "Ja, bewaar mijn stem")
            voter.saw("Geef de laptop door.")
            assert [page for page in voter.pages if "bewaard" in page and TOWER in page] == []
            voter.sees("Uw beurt")
        assert [each.number for each in voter.ballots()] == [10000, 10001]
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        words = " ".join(each.accessibleName() for each in voter.window.findChildren(QWidget))
        assert TOWER not in words


def test_what_is_not_right_is_changed_before_it_is_stored(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        begins(voter)
        voter.touch(TOWER, PARK, "Verder", "Nee, veranderen", "Eén stip minder: Park", TOWER)
        voter.touch("Verder", "Ja, bewaar mijn stem")
        voter.sees("Uw stem is bewaard")
        assert [each.answers for each in voter.ballots()] == [((2, 2),)]


@pytest.mark.seconds
def test_who_walks_away_leaves_nothing(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened(), replace(STEADY, idle=1_000)) as voter:
        begins(voter)
        voter.touch(TOWER, "Verder")
        voter.saw("Klopt dit?")
        voter.sees("Uw beurt")
        assert TOWER not in voter.reads
        assert voter.ballots() == ()


def test_a_full_disk_says_so_and_keeps_what_was_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        whole = voter.store.write
        told: list[object] = []

        def full(*_: object) -> None:
            raise StorageProblem(Problem.DISK_FULL, voter.store.archive.path)

        voter.live.failed.connect(told.append)
        begins(voter)
        voter.touch(TOWER, "Verder")
        monkeypatch.setattr(voter.store, "write", full)
        voter.touch("Ja, bewaar mijn stem")
        voter.sees("Uw stem is nog niet bewaard")
        voter.sees("De schijf is vol. Uw keuze staat er nog.")
        assert TOWER not in voter.reads
        assert len(told) == 1
        assert voter.ballots() == ()
        monkeypatch.setattr(voter.store, "write", whole)
        voter.touch("Probeer het nog een keer")
        voter.sees("Uw stem is bewaard")
        assert [each.answers for each in voter.ballots()] == [((2, 1),)]


def test_it_is_not_left_without_the_code(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        left: list[bool] = []
        voter.window.left.connect(lambda: left.append(True))
        begins(voter)
        voter.touch(TOWER)
        closing = QCloseEvent()
        QApplication.sendEvent(voter.window, closing)
        assert not closing.isAccepted()
        assert voter.window.isVisible()
        voter.sees("Typ uw code van vier cijfers.")
        voter.press("Esc")
        assert "2: Toren, 1 stip" in voter.reads
        voter.press("Esc", *"1234")
        voter.sees("Deze code klopt niet.")
        assert left == []
        voter.press(*CODE)
        assert left == [True]


@pytest.mark.seconds
def test_three_wrong_codes_wait(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        left: list[bool] = []
        voter.window.left.connect(lambda: left.append(True))
        voter.touch("Voor de begeleider")
        voter.press(*"111122223333")
        voter.sees("Drie keer een verkeerde code. Wacht 30 seconden.")
        voter.press(*CODE)
        assert left == []
        voter.watch.pass_by(31)
        voter.sees("U kunt het opnieuw proberen.")
        voter.touch(*CODE)
        assert left == [True]


def test_it_comes_back_in_front_of_another_window(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        other = QWidget()
        other.show()
        other.activateWindow()
        qtbot.waitUntil(other.isActiveWindow)
        qtbot.waitUntil(voter.window.isActiveWindow)
        voter.window.showMinimized()
        qtbot.waitUntil(voter.window.isFullScreen)
        other.close()
        other.deleteLater()


def test_a_round_that_is_closed_takes_no_vote(qtbot: QtBot, tmp_path: Path) -> None:
    with handed_over(qtbot, tmp_path, opened()) as voter:
        begins(voter)
        voter.touch(TOWER, "Verder")
        voter.live.request(CloseRound(1))
        qtbot.waitUntil(lambda: not voter.live.busy)
        voter.touch("Ja, bewaar mijn stem")
        voter.sees("Uw stem is nog niet bewaard")
        voter.touch("Gooi mijn stem weg")
        voter.sees("De stemronde is gesloten")
        assert voter.ballots() == ()


def test_a_round_for_one_group_does_not_ask_which(qtbot: QtBot, tmp_path: Path) -> None:
    plan = replace(dots(TERRACE, TOWER), only_group=Group.RESIDENTS, only_table=2)
    now = evening(block(BlockKind.STEP_1, plan))
    now.do(OpenRound(1))
    with handed_over(qtbot, tmp_path, now) as voter:
        voter.touch("Ik ga stemmen", TERRACE, "Verder", "Ja, bewaar mijn stem")
        voter.sees("Uw stem is bewaard")
        (ballot,) = voter.ballots()
        assert (ballot.group, ballot.table) == (Group.RESIDENTS, 2)


def test_when_the_room_comes_to_see_the_screen_nothing_is_on_it(
    qtbot: QtBot, tmp_path: Path
) -> None:
    seen: list[bool] = []
    with handed_over(qtbot, tmp_path, opened(), in_sight=lambda: bool(seen)) as voter:
        begins(voter)
        voter.touch(TOWER)
        seen.append(True)
        voter.window.look_again()
        voter.sees("De zaal kan nu meekijken")
        assert TOWER not in voter.reads
        voter.touch("Voor de begeleider")
        voter.sees("Typ uw code van vier cijfers.")
        voter.press("Esc")
        seen.clear()
        voter.window.look_again()
        voter.sees("De zaal kan nu meekijken")  # until the facilitator has looked
        assert voter.ballots() == ()
