"""The whole room votes once more on a cell on which tables differ; what tables said stays."""

from hypothesis import given
from hypothesis import strategies as st

from tests.support.core.by_tables import AGAINST, HELPS, LEVEL, aligned, sheet
from tests.support.core.parks import slips
from tests.support.core.scenes import Evening
from wijkworkshop.core.acts.board_focus import FocusOn
from wijkworkshop.core.acts.cell_votes import VoteOnCell
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.rounds import ChooseChannel, CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.boards.alignment import About, Point, focus, told
from wijkworkshop.core.navigation import here
from wijkworkshop.core.outcomes.alignment import cells
from wijkworkshop.core.planning.run_sheet import RoundPlan
from wijkworkshop.core.primary_action import primary
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.session_records import ScreenKind
from wijkworkshop.core.terms import Alignment, Channel, FormKind
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round

STEP = 2
PLAN = RoundPlan("Nog eens", "Helpt deze regel?", FormKind.CELL_RATING, (), channel=Channel.HANDS)
AGAIN = VoteOnCell(STEP, 1, 1, PLAN)


def at_the_clash() -> Evening:
    """Three tables, of which one says that the first rule works against the goal."""
    made = aligned("Buren kennen elkaar")
    made.do(
        OpenRound(1), sheet(1, AGAINST, HELPS), sheet(2, HELPS, HELPS), sheet(3, HELPS, HELPS),
        CloseRound(1), SettleRound(1), ShowScreen(STEP, ScreenKind.MATRIX), FocusOn(STEP, 1, 1),
    )  # fmt: skip
    return made


def test_there_is_a_round_about_this_cell_alone_and_we_are_there() -> None:
    made = at_the_clash()
    made.do(AGAIN)
    vote = made.session.get(Round, here(made.session).round)
    assert [(o.number, o.goal, o.instrument) for o in options_of(made.session, vote.id)] == [
        (1, 1, 1)
    ]
    assert vote.channel is Channel.HANDS
    made.do(ShowScreen(STEP, ScreenKind.MATRIX), AGAIN)
    assert here(made.session).round == vote.id, "it waited: there is no second one"


def test_where_tables_agree_or_nothing_was_said_there_is_nothing_to_vote_on() -> None:
    made = at_the_clash()
    assert made.refuses(VoteOnCell(STEP, 1, 2, PLAN)) is Reason.NO_OPTIONS
    assert made.refuses(VoteOnCell(STEP, 9, 9, PLAN)) is Reason.NO_OPTIONS


@given(st.sampled_from(sorted(LEVEL)), st.integers(5, 12))
def test_the_room_s_value_counts_tables_keep_theirs_and_the_board_is_where_it_was(
    value: Alignment, people: int
) -> None:
    made = at_the_clash()
    before = told(made.session, (1, 1))
    made.do(AGAIN)
    vote = here(made.session).round
    made.do(ChooseChannel(vote, Channel.PAPER), OpenRound(vote))
    made.do(*slips(vote, (1, LEVEL[value]), people=people))
    made.do(CloseRound(vote), SettleRound(vote), RevealRound(vote))
    assert cells(made.session, STEP)[1, 1].value is value
    assert told(made.session, (1, 1)) == before
    following = primary(made.session).request
    assert following is not None
    made.do(following)
    assert here(made.session).screen is ScreenKind.MATRIX
    assert focus(made.session, STEP) == Point(About.CLASH, 1, 1)
