"""A single choice: each person chooses one option."""

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


class SingleChoice(Form):
    """The level on a ballot is 1."""

    kind = FormKind.SINGLE_CHOICE
    channels = (Channel.PAPER, Channel.PHONE, Channel.HANDS, Channel.STICKERS, Channel.DEVICE)
    fewest_options = 2

    def adds(self, budget: int) -> Mapping[int, tuple[int, int]]:
        """One answer adds one."""
        return {1: (0, 1)}

    def most(self, people: int, budget: int, options: int) -> int:
        """Each person has one vote."""
        return people

    def check(self, answers: Answers, options: Sequence[RoundOption], budget: int) -> None:
        """Also refuse more than one choice."""
        super().check(answers, options, budget)
        if len(answers) > 1:
            raise Refused(Reason.ONE_CHOICE_ONLY)

    def lead(self, tally: Tally, options: Sequence[RoundOption], budget: int) -> Lead:
        """Return who comes first; each person can move one vote."""
        return choosing.placed(tally, options, 1)

    def finding(
        self,
        tally: Tally,
        options: Sequence[RoundOption],
        present: Mapping[Group, int],
        budget: int = 1,
    ) -> Finding:
        """Say which option most people chose, or that it is close."""
        return choosing.finding(tally, options, 1, Unit.PEOPLE)
