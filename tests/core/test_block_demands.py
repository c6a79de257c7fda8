"""What a block asks of people: a plan and the session made from it say the same."""

import pytest

from tests.support.core.scenes import START, Evening
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.navigation import blocks, rounds
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.planning.block_demands import planned_block, session_block
from wijkworkshop.core.planning.demands import Asked
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.terms import Group, OptionSource

SHEETS = sorted(path.stem for path in places.run_sheets().glob("*.toml"))
PEOPLE, TABLES = 22, 4


def begun(name: str) -> tuple[Evening, list[Asked]]:
    """A session before anything happened, and what was planned for each of its blocks."""
    content = places.resources() / "content"
    catalogue = load_catalogue(content)
    sheet = load_run_sheets(content, places.run_sheets(), catalogue)[name]
    setup = Setup("Avond", START.date(), START, groups=((Group.RESIDENTS, PEOPLE),), tables=TABLES)
    planned = [planned_block(n, each, PEOPLE, TABLES) for n, each in enumerate(sheet.blocks, 1)]
    return Evening(make_session("avond", setup, sheet, catalogue.version, START)), planned


@pytest.mark.parametrize("name", SHEETS)
def test_before_anything_happened_a_session_asks_what_was_planned(name: str) -> None:
    tonight, planned = begun(name)
    for block, plan in zip(blocks(tonight.session), planned, strict=True):
        asked = session_block(tonight.session, block)
        assert (asked.kind, asked.minutes, asked.talk) == (plan.kind, plan.minutes, plan.talk)
        assert (asked.cards, asked.rounds) == (plan.cards, plan.rounds)


@pytest.mark.parametrize("name", SHEETS)
def test_goals_that_are_there_are_counted_instead_of_those_expected(name: str) -> None:
    tonight, _ = begun(name)
    for block in blocks(tonight.session):
        votes = rounds(tonight.session, block.id)
        if not any(vote.source is OptionSource.GOALS for vote in votes):
            continue
        tonight.do(*(PutEntry(Goal(block=block.id, text=f"Doel {each}")) for each in range(4)))
        asked = session_block(tonight.session, block)
        counted = [
            voting.options
            for vote, voting in zip(votes, asked.rounds, strict=True)
            if vote.source is OptionSource.GOALS
        ]
        assert set(counted) == {4}
