"""A half day from the start screen to the PDF, with keys and clicks only.

Then what is stored and printed is compared with what was put in, number by number; what the room
sees is compared as it goes (`Evening.votes_on`, `harvests`).
"""

import re
from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from pathlib import Path

import pymupdf
from pytestqt.qtbot import QtBot

from tests.driving import Clock, at_the_laptop, plain
from tests.halve_dag import FORM, NAME, NOON, NOTE, STEPS, Evening
from tests.votes import Vote
from wijkworkshop.core.evening import Area, Block, Details, Passage
from wijkworkshop.core.forms import FORMS
from wijkworkshop.core.options import options_of
from wijkworkshop.core.outcomes import OUTCOMES
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import ClashDecision
from wijkworkshop.core.presence import present
from wijkworkshop.core.rounds import Round
from wijkworkshop.core.session import Session
from wijkworkshop.core.tally import result_of
from wijkworkshop.core.terms import Group, RoundState, Slot
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store


def test_half_a_day(qtbot: QtBot, tmp_path: Path) -> None:
    clock = Clock(NOON)
    with at_the_laptop(qtbot, tmp_path, clock) as host:
        evening = Evening(host, clock)
        for step in STEPS:
            step(evening)
        rooms = "\n".join(host.rooms)
        host.leaves()
        host.click("Verslag maken")
        host.wait_for(host.pdf.exists, lambda: "there is no report")
    session = read(tmp_path / "archief.db")
    facts_are_stored(session)
    votes_are_stored(session, evening)
    texts_are_stored(session, evening)
    nothing_private_was_shown(session, rooms)
    printed = words_of(tmp_path / "verslag.pdf")
    votes_are_printed(session, evening, printed)
    texts_are_printed(evening, printed)


def read(archive: Path) -> Session:
    """Open the archive again, as another start of the app does."""
    store = Store(open_archive(archive))
    session = store.load(store.listings()[0].id)
    store.close()
    return session


def facts_are_stored(session: Session) -> None:
    details = session.get(Details, 1)
    assert (details.name, details.day, details.tables) == (NAME, date(2026, 11, 24), 3)
    assert details.place == FORM["Plaats"]
    assert details.fixed == FORM["Wat ligt al vast?"]
    assert details.influence == FORM["Waarover praten mensen mee?"]
    assert details.decides == FORM["Wie beslist, en wanneer?"]
    assert details.closed_at is not None
    assert [area.name for area in session.all(Area)] == ["Boomgaard", "Kersenhof"]
    people = {Group.RESIDENTS: 9, Group.MUNICIPALITY: 5, Group.HOUSING_ASSOCIATIONS: 5}
    assert {group: number for group, number in present(session).items() if number} == people


def votes_are_stored(session: Session, evening: Evening) -> None:
    assert {vote.id for vote in session.all(Round)} == set(evening.votes)
    for number, vote in evening.votes.items():
        assert session.get(Round, number).state is RoundState.SHOWN
        assert result_of(session, number) == vote.tally, vote.title


def texts_are_stored(session: Session, evening: Evening) -> None:
    stored = set(texts_of(session))
    assert not [text for text in evening.texts if text not in stored]
    assert [each.due for each in session.all(ClashDecision)] == [date(2027, 7, 1)]
    assert [each.due for each in session.all(Agreement)] == [date(2027, 3, 1)]
    for block in session.all(Block):
        outcome = OUTCOMES.get(block.kind)
        assert outcome is None or outcome.missing(session, block.id) == (), block.title


def texts_of(session: Session) -> Iterator[str]:
    for table in session.tables.values():
        for record in table.values():
            values = (getattr(record, each.name) for each in fields(record))
            yield from (value for value in values if type(value) is str)


def nothing_private_was_shown(session: Session, rooms: str) -> None:
    prompts = [each.text for each in session.where(Passage, slot=Slot.PROMPT)]
    assert len(prompts) > 20
    assert not [prompt for prompt in (*prompts, NOTE) if plain(prompt) in rooms]


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
    tally, options = vote.tally, options_of(session, number)
    scale = FORMS[session.get(Round, number).form].scale
    for option in options:
        name = "Iedereen" if scale and len(options) == 1 else f"{option.number} {option.title}"
        numbers = [tally.at_level(option.number, level) for level in scale]
        total = sum(numbers) if scale else tally.total(option.number)
        groups = "" if scale else r"(?: \d+)*?"
        numbered = "".join(f" {each}" for each in numbers)
        yield rf"{re.escape(plain(name))}{groups}{numbered} {total}\b"


def texts_are_printed(evening: Evening, printed: str) -> None:
    assert not [text for text in evening.texts if text not in printed]
    for fact in (FORM["Plaats"], FORM["Wat ligt al vast?"], "1 juli 2027", "1 maart 2027"):
        assert fact in printed
    assert "volgens 1 tafel " in printed
