"""The chapters with objections, parked contributions, and the responses to contributions."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.contributions import Contribution, Response
from wijkworkshop.core.navigation import parked
from wijkworkshop.core.presence import named
from wijkworkshop.core.public.interruptions import objections
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block, Details, Listening
from wijkworkshop.core.terms import Parking, Reply
from wijkworkshop.export.chapters.facts import day, extra, together
from wijkworkshop.export.chapters.opening import local
from wijkworkshop.export.parts import Facts, Heading, Notice, Paragraph, Part, Quote, Table
from wijkworkshop.wording.report import still_open, taken_up_words
from wijkworkshop.wording.terms import group_words, reply_label


def feedback_parts(session: Session) -> Iterator[Part]:
    """Return these chapters; empty ones are left out."""
    yield from _listening(session)
    yield from _parking(session)
    yield from _responses(session)


def _listening(session: Session) -> Iterator[Part]:
    said, heard = objections(session), session.all(Listening)
    if not said and not heard:
        return
    yield Heading(1, _("We luisterden eerst"))
    for each in heard:
        yield Paragraph(_when(session, each))
    if not said:
        yield Paragraph(_("Er zijn geen bezwaren opgeschreven."))
        return
    groups = named(session)
    header = (_("Bezwaar"), _("Van"), _("Wie pakt het op?"))
    rows = tuple(
        (each.text, _group(each) if each.group in groups else "–", each.owner or still_open())
        for each in said
    )
    yield Table(_("Wat mensen ertegen hadden"), header, rows, texts=3)


def _group(said: Contribution) -> str:
    return group_words(said.group)


def _when(session: Session, heard: Listening) -> str:
    block = session.get(Block, heard.block).title
    begin = local(session, heard.started_at)
    if heard.ended_at is None:
        return _("Vanaf {begin}, bij {block}.").format(begin=begin, block=block)
    minutes = max(1, round((heard.ended_at - heard.started_at).total_seconds() / 60))
    words = ngettext(
        "Om {begin}, bij {block}, stond het programma {n} minuut stil om te luisteren.",
        "Om {begin}, bij {block}, stond het programma {n} minuten stil om te luisteren.",
        minutes,
    )
    return words.format(begin=begin, block=block, n=minutes)


def _parking(session: Session) -> Iterator[Part]:
    found = parked(session)
    if not found:
        return
    yield Heading(1, _("De parkeerlijst"))
    yield Paragraph(_("Dit kwam niet aan bod. Aan het eind is gevraagd wie het oppakt."))
    rows = tuple((each.text, _owner(each)) for each in found)
    header = (_("Punt"), _("Wie pakt het op?"))
    yield Table(_("Waar we op terugkomen"), header, rows, texts=2)


def _owner(said: Contribution) -> str:
    return taken_up_words(said.owner, let_go=said.parking is Parking.LAPSED)


def _responses(session: Session) -> Iterator[Part]:
    """Return what was adopted, partly or not, with the reason; the unanswered are counted."""
    said, given = session.all(Contribution), session.table(Response)
    if not said:
        return
    yield Heading(1, _("Wat doen we met wat mensen zeiden?"))
    if not given:
        yield Notice(_not_yet(session))
        return
    for reply in Reply:
        found = [each for each in said if (each.id,) in given and given[each.id,].reply is reply]
        if found:
            yield Heading(2, reply_label(reply))
        for each in found:
            yield Quote(each.text)
            yield from _because(given[each.id,])
    waiting = len(said) - len(given)
    if waiting:
        words = ngettext(
            "Op {n} bijdrage is nog geen antwoord.",
            "Op {n} bijdragen is nog geen antwoord.",
            waiting,
        )
        yield Notice(words.format(n=waiting))


def _because(response: Response) -> Iterator[Part]:
    decides = together(response.decides, day(response.due))
    facts = (*extra(_("Waarom"), response.reason), *extra(_("Wie beslist"), decides))
    if facts:
        yield Facts(facts)


def _not_yet(session: Session) -> str:
    words = _("Hierover is nog niet besloten.")
    decides = session.get(Details, 1).decides
    who = _("Wie beslist, en wanneer")
    return f"{words} {who}: {decides}" if decides else words


def open_feedback(session: Session) -> Iterator[str]:
    """Return what is still open in these chapters."""
    loose = [each for each in parked(session) if each.parking is Parking.PARKED and not each.owner]
    for each in loose:
        yield _("Parkeerlijst: nog niemand pakt dit op: {text}").format(text=each.text)
    for each in objections(session):
        if not each.owner and each not in loose:
            yield _("Bezwaar: nog niemand pakt dit op: {text}").format(text=each.text)
    waiting = len(session.table(Contribution)) - len(session.table(Response))
    if waiting:
        words = ngettext(
            "Terugkoppeling: {n} bijdrage heeft nog geen antwoord",
            "Terugkoppeling: {n} bijdragen hebben nog geen antwoord",
            waiting,
        )
        yield words.format(n=waiting)
