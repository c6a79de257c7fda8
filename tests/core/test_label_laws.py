"""The laws of labels, over 1 to 60 people of any groups: what may never be said, and what must."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.core.scenes import Evening, block, evening, voting
from wijkworkshop.core.acts.counting import RecordCount, RecordTurnout
from wijkworkshop.core.acts.navigating import EditDetails
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.document import Card
from wijkworkshop.core.outcome_views import goals
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.presence import present
from wijkworkshop.core.public.result_screens import Distribution
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.screens import Heading
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.small_groups import SMALLEST
from wijkworkshop.core.terms import BlockKind, Channel, FormKind, Group, OptionSource, RoundState
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.thresholds import LABEL_FROM
from wijkworkshop.wording.agreement import verdict_words
from wijkworkshop.wording.sentences import finding_words

GROUPS = (Group.RESIDENTS, Group.MUNICIPALITY, Group.HOUSING_ASSOCIATIONS, Group.UNKNOWN)
LABELS = ("gedragen", "verdeeld")

Fingers = Mapping[Group, Sequence[int]]
"""The fingers that the people of each group hold up."""

MOST = 60 // len(GROUPS)
ANY = st.lists(st.integers(0, 5), min_size=1, max_size=MOST)
UP = st.lists(st.sampled_from([3, 4, 5, 5, 5]), min_size=1, max_size=MOST)
NEARLY = st.tuples(UP, st.lists(st.integers(0, 5), max_size=1)).map(lambda two: two[0] + two[1])
ROOM = st.dictionaries(st.sampled_from(GROUPS), st.one_of(ANY, UP, NEARLY), min_size=1)
PRESENT = st.dictionaries(st.sampled_from(GROUPS[:3]), st.integers(0, 20))
LEAST = st.sampled_from([0, LABEL_FROM, 15, 40])


def voted(
    proposals: Sequence[Fingers], there: Mapping[Group, int], least: int = 0
) -> tuple[Evening, Distribution | None]:
    """Let people hold up their fingers for some goals; what the room sees, if anything."""
    fist = voting(FormKind.FIST_TO_FIVE, source=OptionSource.GOALS)
    now = evening(block(BlockKind.STEP_1, fist), groups=tuple(there.items()))
    now.do(EditDetails(replace(now.session.get(Details, 1), label_from=least)))
    now.do(*(PutEntry(Goal(1, id=0, text=f"Doel {n}")) for n in range(1, len(proposals) + 1)))
    now.do(OpenRound(1))
    for group in GROUPS:
        most = max(len(fingers.get(group, ())) for fingers in proposals)
        if most:
            now.do(RecordTurnout(1, Channel.HANDS, group, 0, most))
    for option, fingers in enumerate(proposals, 1):
        for group, shown in fingers.items():
            for level in sorted(set(shown)):
                number = list(shown).count(level)
                now.do(RecordCount(1, Channel.HANDS, group, 0, option, level, number))
    now.do(CloseRound(1), SettleRound(1))
    vote = now.session.get(Round, 1)
    if vote.withheld is not None:
        return now, None
    now.do(RevealRound(1))
    vote = now.session.get(Round, 1)
    assert vote.state is RoundState.SHOWN
    screen = result_screen(now.session, vote, Heading(BlockKind.STEP_1, "Stap 1"))
    assert isinstance(screen, Distribution)
    return now, screen


def everybody(fingers: Fingers) -> list[int]:
    return [each for shown in fingers.values() for each in shown]


@settings(max_examples=150)
@given(ROOM, PRESENT, LEAST)
def test_what_is_said_of_one_proposal(
    fingers: Fingers, there: Mapping[Group, int], least: int
) -> None:
    now, screen = voted([fingers], there, least)
    if screen is None:
        return
    shown = everybody(fingers)
    title, verdict = finding_words(screen.finding), verdict_words(screen.findings[0])
    said = f"{title} {verdict}"
    fists = shown.count(0)
    residents = max(
        present(now.session).get(Group.RESIDENTS, 0), len(fingers.get(Group.RESIDENTS, ()))
    )
    if "breed gedragen" in said.lower():
        assert fists == 0
        assert residents >= SMALLEST
        assert len(shown) >= max(LABEL_FROM, least)
        assert sum(each >= 3 for each in shown) >= 0.8 * len(shown)
    if len(shown) < max(LABEL_FROM, least):
        assert not any(label in said.lower() for label in LABELS)
        assert f"van de {len(shown)}" in title
    if fists:
        assert f" {fists} mens" in title
        assert "tegen" in title
        assert f", {fists} h" in verdict
    named = "getoetst bij" in verdict or "voor zover geteld" in verdict
    assert named == any(label in verdict.lower() for label in LABELS)


@settings(max_examples=60)
@given(st.lists(ROOM, min_size=2, max_size=4), PRESENT)
def test_a_closed_fist_stands_in_the_headline_of_many(
    proposals: Sequence[Fingers], there: Mapping[Group, int]
) -> None:
    _now, screen = voted(proposals, there)
    if screen is None:
        return
    held = [everybody(each).count(0) for each in proposals]
    title = finding_words(screen.finding)
    blocked = sum(number > 0 for number in held)
    assert ("houdt" in title or "houden" in title) == (blocked > 0)
    if blocked == 1:
        assert f"‘Doel {next(n for n, each in enumerate(held, 1) if each)}’" in title
        assert f" {sum(held)} mens" in title
    if blocked > 1:
        assert f"bij {blocked} houdt iemand het tegen" in title
    assert "breed" not in title


@settings(max_examples=60)
@given(ROOM, PRESENT)
def test_result_goal_harvest_and_report_say_the_same(
    fingers: Fingers, there: Mapping[Group, int]
) -> None:
    now, screen = voted([fingers], there)
    if screen is None:
        return
    verdict = verdict_words(screen.findings[0])
    for document in (goals.for_room(now.session, 1), goals.for_report(now.session, 1, 0)):
        (card,) = [part for part in document if isinstance(part, Card)]
        (fact,) = [each for each in card.facts if each.label is goals.CONSENSUS]
        assert [verdict_words(value) for value in fact.values] == [verdict]  # type: ignore[arg-type]
