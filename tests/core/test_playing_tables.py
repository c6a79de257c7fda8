"""A script can let tables vote as one, in the keys that would be typed from their sheets."""

from datetime import UTC, datetime

from tests.support.core.scenes import block, evening, voting
from tests.support.fakes import BoxInMemory
from wijkworkshop.core.scripted.playing import play
from wijkworkshop.core.scripted.script import Act, Facts, Scene, Script, Vote
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, InfluenceLevel
from wijkworkshop.core.voting.forms.weighing import margins
from wijkworkshop.core.voting.tally import result_of

FACTS = Facts(
    name="Proef", day="2025-03-20", starts="19.30", place="", areas=(), purpose="", fixed="",
    influence="", decides="", influence_level=InfluenceLevel.ADVISE, tables=4, run_sheet="proef",
    groups={},
)  # fmt: skip


def test_tables_weigh_in_a_script() -> None:
    now = evening(block(BlockKind.STEP_4, voting(FormKind.WEIGHING, "Plein", "Beheer")))
    vote = Vote(
        opens="19.40",
        closes="19.50",
        settled="19.55",
        channel=Channel.TABLES,
        tables={"1": "43jn? 21", "3": "55 -"},
    )
    script = Script(FACTS, (Scene("19.35", (Act(vote=vote),)),), "20.00")
    played = play(now.session, script, BoxInMemory(), datetime(2025, 3, 20, 20, tzinfo=UTC))
    tally = result_of(played, 1)
    assert (tally.tables(), tally.people()) == (2, 0)
    assert margins(tally, 1).impact == 45
    assert margins(tally, 1).can == (1, 0, 0)
    assert margins(tally, 2).weighed == 1
