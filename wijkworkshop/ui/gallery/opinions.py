"""A made-up half hour with agreement, rankings and a pair of rounds, to look at its screens."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.making import Setup, make_session
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound, SettleRound
from wijkworkshop.core.acts.walking import ShowScreen
from wijkworkshop.core.ballots import Answers
from wijkworkshop.core.evening import ScreenKind
from wijkworkshop.core.forms import FORMS
from wijkworkshop.core.forms.ranking import placed
from wijkworkshop.core.options import options_of
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.terms import FormKind, Group
from wijkworkshop.performing import perform
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.console.panels.panel import Mode
from wijkworkshop.ui.gallery.states import Shot

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


class Opinions:
    """Plays the half hour, round by round, each state as it is stored then."""

    def __init__(self, store: Store, resources: Path) -> None:
        """Make the session in this archive."""
        self._store = store
        self._now = START
        with TemporaryDirectory(prefix="wijkworkshop-") as folder:
            Path(folder, "meningen.toml").write_text(SHEET, encoding="utf-8")
            sheet = load_run_sheets(resources / "content", Path(folder))["meningen"]
        setup = Setup(
            "Wat vinden we ervan?", date(2026, 11, 24), START, groups=PEOPLE, made_up=True
        )
        self.session = make_session("meningen", setup, sheet, "galerij", START)
        store.create(self.session)

    def shots(self) -> Iterator[tuple[str, Shot]]:
        """Play every round; yield what the console shows of it."""
        for vote in self.session.all(Round):
            name = f"{vote.form.value}-{vote.id}"
            self._do(ShowScreen(vote.block, ScreenKind.ROUND, vote.id), OpenRound(vote.id))
            self._do(*self._slips(vote.id))
            yield f"open-{name}", Shot(self.session, self._now, Mode.PAPER)
            self._do(CloseRound(vote.id), SettleRound(vote.id), RevealRound(vote.id))
            yield f"shown-{name}", Shot(self.session, self._now)

    def _do(self, *requests: Request) -> None:
        for request in requests:
            self._now += timedelta(seconds=5)
            done = perform(self._store, self.session, request, lambda: self._now)
            self.session = done.session

    def _slips(self, round_id: int) -> Iterator[Request]:
        """Deal out slips; some people come late to the last round, some have left."""
        vote = self.session.get(Round, round_id)
        numbers = [option.number for option in options_of(self.session, round_id)]
        late = 3 if vote.pairs_with else 0
        groups = [group for group, people in PEOPLE for _person in range(people)]
        for number, group in enumerate(groups, 1 + late):
            yield CastBallot(round_id, number, _answers(vote, numbers, number), group)


def _answers(vote: Round, numbers: list[int], person: int) -> Answers:
    if vote.form is FormKind.RANKING:
        first = (person * person) % 7 % len(numbers)
        order = [*numbers[first:], *numbers[:first]]
        return placed(order[: 3 if person % 3 else len(order)], numbers)
    scale = FORMS[vote.form].scale
    drop = 2 if vote.pairs_with else 0
    return tuple(
        (number, scale[max(0, min(5, (person * number + person // 3) % 6 - drop))])
        for number in numbers
    )
