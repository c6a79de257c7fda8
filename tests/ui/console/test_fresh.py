"""What a view of the console shows after a change is what a new one shows of that session."""

from collections.abc import Iterator
from dataclasses import replace
from difflib import unified_diff
from typing import cast

import pytest

from tests.support.changes import PARTS, Read, changes
from tests.support.console.fresh import CASES, OPEN, OPENED, PLACES, VIEWS, content, opened, rich
from tests.support.shown import shown
from wijkworkshop.core.outcomes import ENTRY_KINDS
from wijkworkshop.core.record_kinds import KINDS
from wijkworkshop.core.records import Record
from wijkworkshop.core.refusals import Refused
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import ContentFile, Draft
from wijkworkshop.core.voting.rounds import TAKING_VOTES, Round
from wijkworkshop.ui.console.panels.panel import Mode, Panel
from wijkworkshop.ui.console.panels.table import PANELS, mode_at

OWN = (Draft, ContentFile)
"""Half-typed text is a view's own; content comes by itself, through `show_content`."""

CHOOSING = (Mode.RESPONSES, OPENED)
"""Views with something in hand: once that is gone, they stay at another one."""

NO_SENSE = (Refused, KeyError, IndexError, RuntimeError, ValueError)
"""What a new view says of a session that cannot be, such as one without its facts."""


def test_the_session_has_records_of_every_kind() -> None:
    assert set(rich().tables) == set(KINDS)


def read_by(name: str, session: Session) -> list[type[Record]]:
    """Return the kinds of records that a new view reads."""
    tables = Read(session.tables)
    with opened(name, replace(session, tables=tables)):
        read = [kind for kind in KINDS if kind in tables.kinds and kind not in OWN]
    return [kind for kind in read if name != OPENED or kind in ENTRY_KINDS]


def is_in_sight(name: str, session: Session) -> bool:
    """Tell whether the console shows this view: some panels are there at their own places only."""
    try:
        row = PANELS.get(name)
        if row is not None and row.counts:
            vote = session.find(Round, OPEN)
            return vote is not None and vote.state in TAKING_VOTES
        return row is None or not row.steered or mode_at(session) == name
    except NO_SENSE:
        return False


def new(name: str, session: Session) -> list[str] | None:
    """Return what a new view shows; None when nobody sees it, or the session cannot be."""
    if not is_in_sight(name, session):
        return None
    try:
        with opened(name, session) as view:
            return shown(view.widget)
    except NO_SENSE:
        return None


def differences(
    name: str, session: Session, kind: type[Record], parts: int = PARTS
) -> Iterator[str]:
    """Say where a view shows something else than a new one, after changes of one kind."""
    made = [*changes(session, kind, parts)]
    for row in [[each] for each in made] if name in CHOOSING else [made]:
        with opened(name, session) as view:
            before = shown(view.widget)
            for what, change in row:
                changed = session.after(change)
                wanted = new(name, changed)
                if wanted is not None:
                    view.show(changed)
                    yield from _compared(f"{kind.__name__} {what}", shown(view.widget), wanted)
            view.show(session)
            if name not in CHOOSING:
                yield from _compared(f"{kind.__name__} as before", shown(view.widget), before)


def _compared(what: str, found: list[str], wanted: list[str]) -> Iterator[str]:
    if found != wanted:
        lines = unified_diff(found, wanted, "shown", "new", n=0, lineterm="")
        yield "\n".join((what, *list(lines)[:12]))


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(
    ("mode", "place"),
    [(Mode.MATERIAL, "open"), (Mode.MATERIAL, "closing"), (Mode.OUTCOME, "block 4")],
)
def test_with_other_content_a_panel_shows_what_a_new_one_shows(mode: Mode, place: str) -> None:
    """The session took newer content over: fewer of everything."""
    session = PLACES[place]()
    known = content()
    fewer = replace(known, motives=known.motives[1:], terms=known.terms[:-1], advice=())
    with opened(mode, session) as view, opened(mode, session, fewer) as anew:
        assert shown(view.widget) != shown(anew.widget)
        cast("Panel", view.widget).show_content(fewer)
        view.show(session)
        assert shown(view.widget) == shown(anew.widget)


@pytest.mark.slow
@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize(("name", "place"), CASES)
def test_after_any_change_a_view_shows_what_a_new_one_shows(name: str, place: str) -> None:
    session = PLACES[place]()
    kinds = read_by(name, session)
    found = [each for kind in kinds for each in differences(name, session, kind)]
    assert not found, "\n\n".join(found)


@pytest.mark.seconds
@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("name", VIEWS)
def test_after_a_change_a_view_shows_what_a_new_one_shows(name: str) -> None:
    """At one place, with all fields of a record changed at once."""
    session = PLACES[next(place for view, place in CASES if view == name)]()
    kinds = read_by(name, session)
    found = [each for kind in kinds for each in differences(name, session, kind, parts=1)]
    assert not found, "\n\n".join(found)
