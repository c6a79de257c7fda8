"""Every exercise goes the whole way: texts, outcome, what is missing, screen, report, example."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import fields, is_dataclass
from datetime import UTC, datetime
from enum import Enum

import pytest

from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.content.run_sheets import load_run_sheets
from wijkworkshop.core.evening import Block, ScreenKind
from wijkworkshop.core.outcomes import OUTCOMES, Entry
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.terms import BlockKind
from wijkworkshop.core.walk import Stop, blocks, stops
from wijkworkshop.example import fill
from wijkworkshop.export.report import report
from wijkworkshop.pages.wording import block_words, harvest_title
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

CONTENT = places.resources() / "content"
LATER = datetime(2026, 11, 25, 9, 0, tzinfo=UTC)
SHOWS_OUTCOME = (ScreenKind.HARVEST, ScreenKind.MATRIX, ScreenKind.FAREWELL)

every_exercise = pytest.mark.parametrize("kind", OUTCOMES)


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
    sheet = load_run_sheets(CONTENT, places.run_sheets())["halve-dag"]
    assert kind in [block.kind for block in sheet.blocks]


@every_exercise
def test_it_has_a_name_and_a_title_for_its_outcome(kind: BlockKind) -> None:
    assert block_words(kind)
    assert harvest_title(kind)


@every_exercise
def test_it_shows_its_outcome_to_the_room(kind: BlockKind, afternoon: Session) -> None:
    block = block_of(afternoon, kind)
    screens = [stop.screen for stop in stops(afternoon, block.id)]
    shown = [screen for screen in screens if screen in SHOWS_OUTCOME]
    with_outcome = [screen_at(afternoon, Stop(block.id, screen)) for screen in shown]
    without = [screen_at(emptied(afternoon, kind), Stop(block.id, screen)) for screen in shown]
    assert with_outcome
    assert with_outcome != without


@every_exercise
def test_the_example_fills_it_in_and_it_says_what_lacks(
    kind: BlockKind, afternoon: Session
) -> None:
    block = block_of(afternoon, kind).id
    there = {type(entry) for entry in entries(afternoon, kind)}
    assert there
    assert there >= set(OUTCOMES[kind].parts)
    lacking = OUTCOMES[kind].missing(emptied(afternoon, kind), block)
    assert lacking
    assert lacking != OUTCOMES[kind].missing(afternoon, block)


def test_no_word_of_an_outcome_is_lost_in_the_report(afternoon: Session) -> None:
    catalogue = load_catalogue(places.resources() / "content")
    printed = "\n".join(strings(report(afternoon, LATER, catalogue)))
    written = {
        text.rstrip(".")
        for kind in OUTCOMES
        for entry in entries(afternoon, kind)
        for text in strings(entry)
    }
    assert {text for text in written if text not in printed} == set()
