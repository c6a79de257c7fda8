"""Dots: each person spreads a few dots over the options, also more than one on the same."""

from collections.abc import Mapping, Sequence

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, FormKind, Group
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.closeness import Lead
from wijkworkshop.core.voting.findings import Finding, Unit
from wijkworkshop.core.voting.forms import choosing
from wijkworkshop.core.voting.forms.form import Form
from wijkworkshop.core.voting.rounds import RoundOption
from wijkworkshop.core.voting.tally import Tally


class Dots(Form):
    """The level on a ballot is the number of dots on the option."""

    kind = FormKind.DOTS
    channels = (Channel.PAPER, Channel.PHONE, Channel.STICKERS, Channel.HANDS, Channel.DEVICE)
    fewest_options = 2

    def adds(self, budget: int) -> Mapping[int, tuple[int, int]]:
        """A level of three dots adds three to the option."""
        return {dots: (0, dots) for dots in range(1, budget + 1)}

    def most(self, people: int, budget: int, options: int) -> int:
        """Each person has the budget."""
        return people * budget

    def check(self, answers: Answers, options: Sequence[RoundOption], budget: int) -> None:
        """Also refuse more dots than a person has; fewer is allowed."""
        given = sum(level for _, level in answers)
        if given > budget:
            raise Refused(Reason.TOO_MANY_DOTS, given, budget)
        super().check(answers, options, budget)

    def lead(self, tally: Tally, options: Sequence[RoundOption], budget: int) -> Lead:
        """Return who comes first; each person can move all their dots."""
        return choosing.placed(tally, options, budget)

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say which option has most dots, or that it is close."""
        return choosing.finding(tally, options, budget, Unit.DOTS)
