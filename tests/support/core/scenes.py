"""Small evenings to try acts on."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta

import pytest

from tests.support.fakes import BoxInMemory
from wijkworkshop.core.acts.request import Request, decide
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.acts.settling import counted_so_far
from wijkworkshop.core.planning.run_sheet import BlockPlan, OptionPlan, RoundPlan, RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import BlockKind, FormKind, Group, OptionSource
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.tally import Tally

START = datetime(2025, 3, 20, 18, 30, tzinfo=UTC)

TERRACE, TOWER, PARK = "Rijtjes", "Toren", "Park"


def options(*labels: str) -> tuple[RoundOption, ...]:
    return tuple(RoundOption(n, label, label, "", "", "", 1) for n, label in enumerate(labels, 1))


def voting(
    form: FormKind,
    *labels: str,
    budget: int = 0,
    source: OptionSource = OptionSource.FIXED,
) -> RoundPlan:
    plans = tuple(OptionPlan(n, label, label) for n, label in enumerate(labels, 1))
    return RoundPlan(form.value, "Wat kiest u?", form, plans, budget=budget, source=source)


def dots(*labels: str, budget: int = 2) -> RoundPlan:
    return voting(FormKind.DOTS, *labels, budget=budget)


def sheet(*blocks: BlockPlan) -> RunSheet:
    return RunSheet("proef", "Proef", "", blocks)


def block(kind: BlockKind, *rounds: RoundPlan, minutes: int = 10) -> BlockPlan:
    return BlockPlan(kind, kind.value, minutes, rounds=rounds)


@dataclass
class Evening:
    """A session that acts are done to, a minute apart."""

    session: Session
    box: BoxInMemory = field(default_factory=BoxInMemory)
    now: datetime = START

    def do(self, *requests: Request) -> Change:
        """Do acts one after the other; the last one's change."""
        change = Change()
        for request in requests:
            self.now += timedelta(minutes=1)
            change = decide(request, self.session, self.now, self.box)
            self.session = self.session.after(change)
        return change

    def refuses(self, request: Request) -> Reason:
        """Do an act that is refused: nothing has changed, and the reason why."""
        kept = dict(self.box.kept)
        with pytest.raises(Refused) as refused:
            decide(request, self.session, self.now, self.box)
        assert self.box.kept == kept
        return refused.value.reason

    def counted(self, round_id: int = 1) -> Tally:
        """What a round holds by now."""
        vote = self.session.get(Round, round_id)
        return counted_so_far(self.session, vote, self.box.ballots(round_id))


def evening(
    *blocks: BlockPlan,
    groups: Sequence[tuple[Group, int]] = ((Group.RESIDENTS, 12),),
    tables: int = 4,
) -> Evening:
    setup = Setup("Proefavond", date(2025, 3, 20), START, groups=tuple(groups), tables=tables)
    return Evening(make_session("proef", setup, sheet(*blocks), "1", START))
