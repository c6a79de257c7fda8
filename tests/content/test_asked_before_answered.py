"""A law: what is asked stands before what answers it, in every run sheet that ships or is made."""

from collections.abc import Iterator, Mapping, Set
from dataclasses import fields, is_dataclass
from datetime import UTC, date, datetime
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.content.catalogue import catalogue_of
from wijkworkshop.content.run_sheets import block_texts, load_run_sheets, run_sheet_of
from wijkworkshop.content.sheet_files import SheetBlock, SheetFile
from wijkworkshop.content.texts import texts_of
from wijkworkshop.core.acts.session_creation import make_session
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import Stop, blocks, stops
from wijkworkshop.core.planning.run_sheet import RunSheet
from wijkworkshop.core.planning.setup import Setup
from wijkworkshop.core.public.view import screen_at
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, ScreenKind
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.places import resources, run_sheets

DAY, STARTS = date(2026, 11, 24), datetime(2026, 11, 24, 18, 30, tzinfo=UTC)


@cache
def _catalogue() -> Catalogue:
    return catalogue_of(texts_of(resources() / "content"))


@cache
def _sheets() -> Mapping[str, RunSheet]:
    return load_run_sheets(resources() / "content", run_sheets(), _catalogue())


def _session(sheet: RunSheet) -> Session:
    setup = Setup("Avond", DAY, STARTS, groups=((Group.RESIDENTS, 18),), tables=3)
    return make_session("avond", setup, sheet, _catalogue().version, STARTS)


@cache
def _picture() -> Set[str]:
    """How it went in Nieuw-West: figures, and what residents feel."""
    back = _catalogue().case("nieuw-west").look_back
    figures = {each.text for each in (*back.statistics, *back.caveats)}
    return figures | {each.text for each in back.experience}


@cache
def _results() -> Set[str]:
    """What came of the plans, and the verdict (S14, S17)."""
    case = _catalogue().case("nieuw-west")
    rows = {each.result for each in case.look_back.results if each.result}
    return rows | {case.verdict.output or "", case.verdict.outcome or ""} - {""}


@cache
def _striking() -> Set[str]:
    """What is striking about the experience (S16): of question 1, says dossier B.3."""
    return {each.text for each in _catalogue().case("nieuw-west").look_back.findings}


@cache
def _advice() -> Set[str]:
    advice = _catalogue().advice
    return {each.text for each in advice} | {each.neutral for each in advice}


ANSWERED_BY = {
    (BlockKind.QUESTION_1, "grades"): _picture,
    (BlockKind.QUESTION_1, "stay"): _picture,
    (BlockKind.QUESTION_2, "expectations_before"): _results,
    (BlockKind.QUESTION_3, "principles"): _advice,
}
"""What the room must not have read yet when a round asks something."""


def _said(value: object) -> Iterator[str]:
    """Every text in a screen."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _said(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _said(getattr(value, each.name))


def _walk(session: Session) -> list[Stop]:
    return [stop for block in blocks(session) for stop in stops(session, block.id)]


def _spoiled(session: Session) -> Iterator[str]:
    """Name each round before which the room reads what answers it, with what it reads."""
    texts = block_texts(texts_of(resources() / "content"), _catalogue())
    answers = {
        (kind, texts[kind].rounds[name].title): told() for (kind, name), told in ANSWERED_BY.items()
    }
    read: set[str] = set()
    asked: set[int] = set()
    for stop in _walk(session):
        vote = session.find(Round, stop.round)
        if vote is not None and vote.id not in asked:  # its result can be shown again later
            asked.add(vote.id)
            told = answers.get((session.get(Block, vote.block).kind, vote.title), set())
            yield from (f"{vote.title}: {each}" for each in sorted(told & read))
        read |= set(_said(screen_at(session, stop)))


def _answered_at_once(session: Session) -> Iterator[str]:
    """Name each question that stands on one screen with what came of it, or with advice."""
    answers = _results() | _striking() | _advice()
    for stop in _walk(session):
        if stop.screen is ScreenKind.QUESTION:
            said = set(_said(screen_at(session, stop)))
            yield from (f"{stop}: {each}" for each in sorted(said & answers))


@pytest.mark.parametrize("slug", sorted(path.stem for path in run_sheets().glob("*.toml")))
def test_no_run_sheet_that_ships_spoils_a_question(slug: str) -> None:
    session = _session(_sheets()[slug])
    assert not list(_spoiled(session))
    assert not list(_answered_at_once(session))


@st.composite
def _made(draw: st.DrawFn) -> RunSheet:
    """A run sheet that somebody makes: any blocks in any order, with any of their rounds."""
    texts = block_texts(texts_of(resources() / "content"), _catalogue())
    kinds = draw(st.lists(st.sampled_from(sorted(texts)), min_size=1, max_size=6, unique=True))
    if set(kinds) <= {BlockKind.SLACK}:
        kinds.append(BlockKind.OPENING)
    made = []
    for kind in kinds:
        names = sorted(texts[kind].rounds)
        chosen = draw(st.lists(st.sampled_from(names), unique=True)) if names else []
        made.append(SheetBlock(kind, 20, tuple(chosen)))
    file = SheetFile("Avond", "Zelf gemaakt.", tuple(made))
    return run_sheet_of("avond", file, texts, _catalogue())


@pytest.mark.seconds
@given(sheet=_made())
def test_no_run_sheet_that_is_made_spoils_a_question(sheet: RunSheet) -> None:
    session = _session(sheet)
    assert not list(_spoiled(session))
    assert not list(_answered_at_once(session))


@pytest.mark.parametrize(
    ("kind", "screen", "after"),
    [
        (BlockKind.QUESTION_1, "findings", "question"),
        (BlockKind.QUESTION_2, "findings", "question"),
        (BlockKind.QUESTION_3, "advice", "round"),
    ],
)
def test_what_answers_a_question_is_a_screen_of_its_own(
    kind: BlockKind, screen: str, after: str
) -> None:
    session = _session(_sheets()["halve-dag"])
    block = next(each for each in blocks(session) if each.kind is kind)
    walk = [str(stop.screen) for stop in stops(session, block.id)]
    assert walk.index(screen) > walk.index(after)


def test_the_results_come_between_what_people_expect_and_what_they_make_of_it() -> None:
    session = _session(_sheets()["kort"])
    block = next(each for each in blocks(session) if each.kind is BlockKind.QUESTION_2)
    walk = stops(session, block.id)
    titles = [session.get(Round, each.round).title if each.round else each.screen for each in walk]
    assert titles[:4] == [
        "Wat verwacht u?",
        ScreenKind.QUESTION,
        "findings",
        "De beste verklaring",
    ]
