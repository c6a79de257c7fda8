"""All who read, fill in, count and keep a vote form, for one that was put into the app."""

import os

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pymupdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.support.core.scenes import PARK, START, TERRACE, TOWER, block, evening, voting
from tests.support.shown import shown
from tests.support.web.looks import HERE, changing, opened, pages, sent
from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.core.acts.balloting import CastBallot
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.rounds import CloseRound, OpenRound, RevealRound
from wijkworkshop.core.acts.settling import SettleRound
from wijkworkshop.core.public.view import lit_view
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind, FormKind, Group
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.slip_input import keys_for, read_slip
from wijkworkshop.core.voting.tally import result_of
from wijkworkshop.export.paper import slips
from wijkworkshop.export.pdf import write_slips
from wijkworkshop.export.report import report
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.marks import Text
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.performing import perform
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.session_file import save_session
from wijkworkshop.storage.session_opening import open_session_file
from wijkworkshop.storage.store import Store
from wijkworkshop.translating import use_language
from wijkworkshop.ui.ballot.entries import ENTRIES
from wijkworkshop.ui.ballot.look import Look
from wijkworkshop.ui.console.panels.result.view import result_view
from wijkworkshop.ui.console.panels.slips.words import how_to_type
from wijkworkshop.ui.style.fonts import load_fonts
from wijkworkshop.web.entries import ENTRIES as ON_PHONES
from wijkworkshop.web.mirror import mirrored
from wijkworkshop.wording.forms import counted_words, few_words

OPTIONS = (TERRACE, TOWER, PARK)
SLIPS = ("331", "331", "332", "32?", "3-1", "321", "331", "311")
"""What eight residents put on paper, as the facilitator types it."""


def readers(folder: Path, form: FormKind) -> dict[str, str]:
    """Return what each reader gets, by its name, of rounds that were stored by the real rules."""
    app = QApplication([])
    load_fonts()
    use_language()
    plan = replace(voting(form, *OPTIONS), title="Waar gaan we mee door?")
    made = evening(block(BlockKind.STEP_1, plan)).session
    with closing(Store(open_archive(folder / "archief.db", environment={}))) as store:
        store.create(made)
        ready = store.load(made.id)
        asking = _done(store, ready, OpenRound(1))
        kept = _done(store, asking, *_on_paper(asking), CloseRound(1), SettleRound(1))
        shows = _done(store, kept, RevealRound(1))
        save_session(store.archive, made.id, folder / "sessie.wijk")
        stored = store.load(made.id)
    parcel = open_session_file(folder / "sessie.wijk")
    found = {
        "paper": _slips(ready, folder / "briefjes.pdf"),
        "projection, asking": _room(asking),
        "projection, result": _room(shows),
        "phone": "\n".join(_phone(form)),
        "phones, result": repr(mirrored(lit_view(shows, START).screen)),
        "laptop": "\n".join(_laptop(asking)),
        "console": "\n".join(_console(shows)),
        "report": _report(shows),
        "stored": _counted(stored),
        "session file": _counted(parcel.session),
    }
    app.processEvents()
    return found


def _done(store: Store, session: Session, *requests: Request) -> Session:
    for request in requests:
        session = perform(store, session, request, lambda: START).session
    return session


def _on_paper(session: Session) -> Iterator[Request]:
    vote = session.get(Round, 1)
    for number, keys in enumerate(SLIPS, 1):
        answers = read_slip(keys, FORMS[vote.form], options_of(session, 1), 0)
        yield CastBallot(1, number, answers, Group.RESIDENTS)


def _slips(session: Session, target: Path) -> str:
    list(write_slips(slips(session, {Group.RESIDENTS: 1}), target))
    with pymupdf.open(target) as printed:
        return "\n".join(page.get_text() for page in printed)


def _room(session: Session) -> str:
    drawn = pages_of(lit_view(session, START), 1920, LIGHT, measure)
    return "\n".join(mark.text for page in drawn for mark in page if isinstance(mark, Text))


def _phone(form: FormKind) -> Iterator[str]:
    """Yield the empty form, what is read of a ballot that stands in it, and what is said back."""
    scale = FORMS[form].scale
    answers = ((1, scale[0]), (3, scale[-1]))
    seen = opened(form, *OPTIONS)
    yield pages().page(seen, HERE)
    fields = sent(pages().page(seen, changing(answers)), "ballot")
    yield f"read: {ON_PHONES[form].read(fields, seen.state.options)}"
    yield pages().page(seen, replace(HERE, answers=answers, saved=True))


def _laptop(session: Session) -> Iterator[str]:
    """Yield what somebody sees who presses the first answer, none, and the last one."""
    vote, look = session.get(Round, 1), Look.for_height(1080)
    entry = ENTRIES[vote.form](vote, options_of(session, 1), look)
    entry.resize(1200, 900)
    entry.show()
    yield from shown(entry)
    scale = FORMS[vote.form].scale
    for key in (scale[0], None, scale[-1]):
        if key is None:
            QTest.mouseClick(entry.tools()[-1], Qt.MouseButton.LeftButton)
        else:
            entry.take_digit(str(key))
    yield f"given: {entry.answers}"
    yield repr(entry.said())


def _console(session: Session) -> Iterator[str]:
    vote, options = session.get(Round, 1), options_of(session, 1)
    form = FORMS[vote.form]
    yield few_words(vote.form, 0)
    yield counted_words(vote.form, vote.wording)
    yield how_to_type(form, 0, options)
    yield f"typed: {[keys_for(read_slip(keys, form, options, 0), form, options) for keys in SLIPS]}"
    yield repr(result_view(session, vote))


def _report(session: Session) -> str:
    said = report(session, START, load_catalogue(places.resources() / "content"))
    return "\n".join(map(str, said.parts)).replace("\\xa0", " ")


def _counted(session: Session) -> str:
    vote = session.get(Round, 1)
    tally, scale = result_of(session, 1), FORMS[vote.form].scale
    counts = [[tally.at_level(option, level) for level in scale] for option in (1, 2, 3)]
    return f"{vote.form.value} {vote.state.name} {counts}"
