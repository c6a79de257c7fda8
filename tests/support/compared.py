"""What was put in beside what is stored and printed, number by number."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Set
from dataclasses import fields
from pathlib import Path

import pymupdf

from tests.support.driving import plain
from tests.support.halve_dag import Evening
from tests.support.votes import Vote, Weighings
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Passage
from wijkworkshop.core.small_groups import APART
from wijkworkshop.core.terms import Channel, Group, RoundState, Slot
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import Tally, result_of
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store


def read(archive: Path, session_id: str = "") -> Session:
    """Open the archive again, as another start of the app does; else the newest session."""
    store = Store(open_archive(archive))
    session = store.load(session_id or store.listings()[0].id)
    store.close()
    return session


def votes_are_stored(session: Session, evening: Evening) -> None:
    """What was voted on has its result; what was passed over is still ready."""
    passed = {vote.id for vote in session.all(Round)} - set(evening.votes)
    assert {session.get(Round, number).state for number in passed} <= {RoundState.READY}
    for number, vote in evening.votes.items():
        assert session.get(Round, number).state is RoundState.SHOWN
        result, scale = result_of(session, number), FORMS[session.get(Round, number).form].scale
        split = scale and result.parts
        whole = {each for each in vote.tally.options() if split and not result.is_split(each)}
        assert result == put_together(vote.tally, result.merged, whole), vote.title
        people = vote.tally.by_group()
        apart = {group for group in people if len(people) > 1 and group not in result.merged}
        assert all(people[group] >= APART for group in apart), vote.title


def put_together(given: Tally, merged: frozenset[Group], whole: Set[int]) -> Tally:
    """What was given, without the groups that are merged, and without any of options as a whole."""
    cells: Counter[tuple[int, int, Group]] = Counter()
    for (option, level, group), number in given.cells.items():
        kept = Group.UNKNOWN if group in merged or option in whole else group
        cells[option, level, kept] += number
    voters, abstained = (_merged(each, merged) for each in (given.voters, given.abstained))
    return Tally(dict(cells), voters, abstained, merged)


def _merged(
    people: Mapping[tuple[Channel, Group], int], merged: Set[Group]
) -> dict[tuple[Channel, Group], int]:
    found: Counter[tuple[Channel, Group]] = Counter()
    for (channel, group), number in people.items():
        found[channel, Group.UNKNOWN if group in merged else group] += number
    return dict(found)


def texts_are_kept(session: Session, evening: Evening) -> None:
    stored = set(texts_of(session))
    assert not [text for text in evening.texts if text not in stored]


def texts_of(session: Session) -> Iterator[str]:
    for table in session.tables.values():
        for record in table.values():
            values = (getattr(record, each.name) for each in fields(record))
            yield from (value for value in values if type(value) is str)


def prompts_stayed_here(session: Session, rooms: str) -> None:
    prompts = [each.text for each in session.where(Passage, slot=Slot.PROMPT)]
    assert len(prompts) > 10
    assert not [prompt for prompt in prompts if plain(prompt) in rooms]


def words_of(pdf: Path) -> str:
    """All that a report says, with words that were broken at the end of a line made whole."""
    with pymupdf.open(pdf) as pages:
        text = "\n".join(page.get_text() for page in pages)
    return plain(re.sub("\u00ad\\s*", "", text))


def votes_are_printed(session: Session, evening: Evening, printed: str) -> None:
    for number, vote in evening.votes.items():
        for row in rows_of(session, number, vote):
            assert re.search(row, printed), (vote.title, row)


def rows_of(session: Session, number: int, vote: Vote) -> Iterator[str]:
    """What the tables of a report say of a vote: a row for each option, as a pattern."""
    if isinstance(vote, Weighings):
        yield from weighed_rows(session, number, vote)
        return
    tally, options = vote.tally, options_of(session, number)
    scale = FORMS[session.get(Round, number).form].scale
    for option in options:
        name = "Iedereen" if scale and len(options) == 1 else f"{option.number} {option.title}"
        numbers = [tally.at_level(option.number, level) for level in scale]
        total = sum(numbers) if scale else tally.total(option.number)
        groups = "" if scale else r"(?: \d+)*?"
        numbered = "".join(f" {each}" for each in numbers)
        yield rf"{re.escape(plain(name))}{groups}{numbered} {total}\b"


def weighed_rows(session: Session, number: int, vote: Weighings) -> Iterator[str]:
    """Of each measure both means, and how many tables weighed it."""
    for option in options_of(session, number):
        name = re.escape(plain(f"{option.number} {option.title}"))
        means = " ".join(vote.mean(option.number, place) for place in (0, 1))
        yield rf"{name} (?:\w+ )+{means} {len(vote.given(option.number))}\b"


def said_is_printed(evening: Evening, printed: str) -> None:
    assert not [text for text in evening.texts if text not in printed]
