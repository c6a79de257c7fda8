"""A made-up half hour with agreement, rankings and a pair of rounds, to look at its screens."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

from tools.gallery.evening_played import Played, sheet_from
from tools.gallery.states import Shot
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import OpenRound
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.panel import Mode

START = datetime(2026, 11, 24, 18, 30, tzinfo=UTC)
SHEET = """
title = "Meningen"
summary = "Wat we verwachten, en wat we ervan vinden."

[[blocks]]
kind = "question_2"
minutes = 25
rounds = ["expectations_before", "readings_agree", "readings_order", "expectations_after"]

[[blocks]]
kind = "step_3"
minutes = 5
rounds = ["gentle"]
"""
PEOPLE = ((Group.RESIDENTS, 22), (Group.MUNICIPALITY, 8), (Group.HOUSING_ASSOCIATIONS, 6))


class Opinions(Played):
    """Plays the half hour, round by round."""

    def __init__(self, store: Store, resources: Path, session_id: str = "meningen") -> None:
        """Make the session in this archive."""
        sheet = sheet_from(SHEET, resources / "content")
        setup = Setup(
            "Wat vinden we ervan?", date(2026, 11, 24), START, groups=PEOPLE, made_up=True
        )
        super().__init__(store, session_id, setup, sheet)

    def open(self, vote: Round) -> None:
        """Let people vote, and type in their slips."""
        self.do(ShowScreen(vote.block, ScreenKind.ROUND, vote.id), OpenRound(vote.id))
        self.do(*self._slips(vote.id))

    def _slips(self, round_id: int) -> Iterator[Request]:
        """Deal out slips, one to everybody."""
        vote = self.session.get(Round, round_id)
        numbers = [option.number for option in options_of(self.session, round_id)]
        groups = [group for group, people in PEOPLE for _person in range(people)]
        for number, group in enumerate(groups, 1):
            yield CastBallot(round_id, number, _answers(vote, numbers, number), group)


def opinion_shots(store: Store, resources: Path) -> Iterator[tuple[str, Shot]]:
    """Return the console with slips of each form, each in a session that stays there."""
    for place in (0, 2):
        played = Opinions(store, resources, f"meningen-{place}")
        vote = played.rounds()[place]
        played.open(vote)
        yield f"open-{vote.form.value}", Shot(played.session, played.now, Mode.PAPER)


def shown_shots(played: Opinions) -> Iterator[tuple[str, Shot]]:
    """Play every round; yield what the console shows of its result."""
    for vote in played.rounds():
        played.open(vote)
        played.show(vote)
        yield f"shown-{vote.form.value}-{vote.id}", Shot(played.session, played.now)


def _answers(vote: Round, numbers: list[int], person: int) -> Answers:
    if vote.form is FormKind.RANKING:
        first = (person * person) % 7 % len(numbers)
        order = [*numbers[first:], *numbers[:first]]
        return placed(order[: 3 if person % 3 else len(order)], numbers)
    known = FORMS[vote.form].scale[:-1]
    usual = 3 if vote.pairs_with else 4  # people expect less after they talked about it
    return tuple(
        (number, 0 if (person + number) % 13 == 0 else known[_lean(number, person, usual)])
        for number in numbers
    )


def _lean(number: int, person: int, usual: int) -> int:
    """Return a place on the scale: lower for later options, a few places apart per person."""
    apart = (person * 7 + number * 3) % 5 - 2
    return max(0, min(4, usual - number // 2 + apart))
