"""Every exercise goes the whole way: texts, outcome, what is missing, screen, report, example."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, datetime
from enum import Enum

import pytest

from tests.support.readable import assert_readable
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.acts.outcomes import PutEntry
from wijkworkshop.core.acts.request import decide
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.navigation import Stop, blocks, stops
from wijkworkshop.core.outcomes import OUTCOMES, Entry
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.outcomes.recap import Recap
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.terms import BlockKind, GoalStatus
from wijkworkshop.core.voting.ballots import BoxInMemory
from wijkworkshop.example import fill
from wijkworkshop.export.report import report
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.wording.terms import block_words, harvest_title

CONTENT = places.resources() / "content"
LATER = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
AFTER = Setup("Vervolg", LATER.date(), LATER)
GOES_ON = "traject-3"
SHOWS_OUTCOME = (ScreenKind.HARVEST, ScreenKind.MATRIX, ScreenKind.FAREWELL)

every_exercise = pytest.mark.parametrize("kind", OUTCOMES)


@pytest.fixture(scope="module")
def evening(afternoon: Session) -> Session:
    """A session that goes on from the example with all its goals, whose recap is done."""
    goals = (replace(each, status=GoalStatus.ADOPTED) for each in afternoon.where(Goal, edition=0))
    afternoon = afternoon.after(Change(put=tuple(goals)))
    catalogue = load_catalogue(CONTENT)
    sheet = load_run_sheets(CONTENT, places.run_sheets(), catalogue)[GOES_ON]
    made = make_session("vervolg", AFTER, sheet, catalogue.version, LATER, afternoon)
    box, at = BoxInMemory(), block_of(made, BlockKind.RECAP).id
    said = Recap(at, changed="De school gaat open", corrections="Niets", confirmed=True)
    return made.after(decide(PutEntry(said), made, LATER, box))


@pytest.fixture
def session(kind: BlockKind, afternoon: Session, evening: Session) -> Session:
    """A session that has the exercise: a recap needs one before it."""
    return evening if kind is BlockKind.RECAP else afternoon


@pytest.fixture(scope="module")
def afternoon(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Session]:
    folder = tmp_path_factory.mktemp("voorbeeld")
    with closing(Store(open_archive(folder / "archief.db"))) as store:
        yield fill(store, places.resources(), places.run_sheets())


def block_of(session: Session, kind: BlockKind) -> Block:
    return next(each for each in blocks(session) if each.kind is kind)


def entries(session: Session, kind: BlockKind) -> tuple[Entry, ...]:
    found = OUTCOMES[kind]
    here = {"block": block_of(session, kind).id, "edition": 0}
    return tuple(e for each in (found.outcome, *found.parts) for e in session.where(each, **here))


def emptied(session: Session, kind: BlockKind) -> Session:
    return session.after(Change(remove=entries(session, kind)))


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str) and not isinstance(value, Enum):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from strings(getattr(value, each.name))
    elif isinstance(value, tuple):
        for each in value:
            yield from strings(each)


@every_exercise
def test_half_a_day_has_it(kind: BlockKind) -> None:
    """Half a day has all of them but the recap, with which a later session begins."""
    sheets = load_run_sheets(CONTENT, places.run_sheets())
    sheet = sheets[GOES_ON if kind is BlockKind.RECAP else "halve-dag"]
    assert kind in [block.kind for block in sheet.blocks]


@every_exercise
def test_it_has_a_name_and_a_title_for_its_outcome(kind: BlockKind) -> None:
    assert_readable(block_words(kind))
    assert_readable(harvest_title(kind))


@every_exercise
def test_it_shows_its_outcome_to_the_room(kind: BlockKind, session: Session) -> None:
    block = block_of(session, kind)
    screens = [stop.screen for stop in stops(session, block.id)]
    shown = [screen for screen in screens if screen in SHOWS_OUTCOME]
    with_outcome = [screen_at(session, Stop(block.id, screen)) for screen in shown]
    without = [screen_at(emptied(session, kind), Stop(block.id, screen)) for screen in shown]
    assert with_outcome
    assert with_outcome != without


@every_exercise
def test_the_example_fills_it_in_and_it_says_what_lacks(kind: BlockKind, session: Session) -> None:
    block = block_of(session, kind).id
    there = {type(entry) for entry in entries(session, kind)}
    assert there
    assert there >= set(OUTCOMES[kind].parts) - at_home_elsewhere(session, kind)
    lacking = OUTCOMES[kind].missing(emptied(session, kind), block)
    assert lacking
    assert lacking != OUTCOMES[kind].missing(session, block)


def at_home_elsewhere(session: Session, kind: BlockKind) -> set[type[Entry]]:
    """What came along under a later block of the same session, and not under its recap."""
    later = [each.kind for each in blocks(session) if kind is BlockKind.RECAP]
    return {
        part
        for each in later
        if each in OUTCOMES and each is not kind
        for part in OUTCOMES[each].parts
    }


@pytest.mark.parametrize("which", ["afternoon", "evening"])
def test_no_word_of_an_outcome_is_lost_in_the_report(
    which: str, request: pytest.FixtureRequest
) -> None:
    held: Session = request.getfixturevalue(which)
    catalogue = load_catalogue(places.resources() / "content")
    printed = "\n".join(strings(report(held, LATER, catalogue)))
    there = {block.kind for block in blocks(held)} & set(OUTCOMES)
    written = {
        text.rstrip(".")
        for kind in there
        for entry in entries(held, kind)
        for text in strings(entry)
    }
    assert len(written) > 20
    written -= {goal.tested for goal in held.all(Goal)}  # groups, which are told in words
    assert {text for text in written if text not in printed} == set()
