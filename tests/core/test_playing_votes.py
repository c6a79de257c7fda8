"""A script can let people vote on the device, and ask one group only."""

from tests.support.core.scenes import PARK, TERRACE, TOWER, block, dots, evening
from tests.support.fakes import BoxInMemory
from wijkworkshop.core.scripted.playing import play
from wijkworkshop.core.scripted.script import Act, Facts, Scene, Script, Vote
from wijkworkshop.core.terms import BlockKind, Channel, Group, InfluenceLevel
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import result_of

FACTS = Facts(
    name="Proef", day="2025-03-20", starts="19.30", place="", areas=(), purpose="", fixed="",
    influence="", decides="", influence_level=InfluenceLevel.ADVISE, tables=4,
    run_sheet="proef", groups={Group.RESIDENTS: 12},
)  # fmt: skip


def test_votes_on_the_device_and_on_paper_of_one_group() -> None:
    vote = Vote(
        opens="19.32",
        closes="19.40",
        settled="19.41",
        only_group=Group.RESIDENTS,
        paper={Group.RESIDENTS: {"1": "9", "2": "3"}},
        device={Group.RESIDENTS: {"3": "4"}},
    )
    now = evening(block(BlockKind.STEP_4, dots(TERRACE, TOWER, PARK)))
    script = Script(FACTS, (Scene("19.31", (Act(vote=vote),)),), "20.00")
    played = play(now.session, script, BoxInMemory())
    result = result_of(played, 1)
    assert played.get(Round, 1).only_group is Group.RESIDENTS
    assert result.by_channel() == {Channel.PAPER: 6, Channel.DEVICE: 2}
    assert [result.total(option) for option in (1, 2, 3)] == [9, 3, 4]
