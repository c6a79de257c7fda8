"""The first chapter: place, time, purpose, who was there, and what was done."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from gettext import gettext as _

from wijkworkshop.core.attendance import attendance
from wijkworkshop.core.navigation import blocks, ended, ends, planned
from wijkworkshop.core.presence import at_most
from wijkworkshop.core.public.result_screens import Bucket
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Block, Details, Earlier, area_name
from wijkworkshop.core.small_groups import SMALLEST, parts_to_show
from wijkworkshop.core.terms import BlockKind, Group
from wijkworkshop.export.chapters.facts import extra, wanted
from wijkworkshop.export.parts import Facts, Heading, Notice, Paragraph, Part, Style, Table
from wijkworkshop.wording.dutch import date_of, joined, time_of
from wijkworkshop.wording.report import influence_words, scale_words
from wijkworkshop.wording.sentences import bucket_words
from wijkworkshop.wording.terms import group_words


def opening_parts(session: Session) -> Iterator[Part]:
    """Return the facts of the session."""
    yield Heading(1, _("Over deze bijeenkomst"))
    yield _facts(session)
    yield Heading(2, _("Waarover ging het, en wie beslist?"))
    yield _boxes(session.get(Details, 1))
    yield Heading(2, _("Wie waren er?"))
    yield from _present(session)
    yield Heading(2, _("Wat hebben we gedaan?"))
    yield _programme(session)


def _facts(session: Session) -> Facts:
    details = session.get(Details, 1)
    times = _("{begin} tot {end} uur").format(
        begin=local(session, details.starts), end=local(session, ended(session) or ends(session))
    )
    areas = joined([_area(session, area) for area in session.where(Area, main=True)])
    return Facts(
        (
            wanted(_("Wanneer"), f"{date_of(details.day)}, {times}"),
            wanted(_("Waar"), details.place),
            wanted(_("Over welk gebied"), areas),
            *extra(_("Gebieden daarbinnen"), _parts(session)),
            wanted(_("Waarvoor"), details.purpose),
            *extra(_("Vervolg op"), _earlier(session)),
            *extra(_("Hoe vast is de uitkomst?"), _provisional(details)),
        )
    )


def _area(session: Session, area: Area) -> str:
    """Return the name of an area, with what is known of it: 'Slotermeer (wijk WK036314)'."""
    level = scale_words(area.level) if area.level else ""
    code = " ".join(piece for piece in (level, area.code) if piece)
    above = area_name(session, area.parent)
    pieces = (code, _("in {area}").format(area=above) if above else "")
    known = ", ".join(piece for piece in pieces if piece)
    return f"{area.name} ({known})" if known else area.name


def _parts(session: Session) -> str:
    """Return the other areas of which something is known."""
    others = session.where(Area, main=False)
    return joined([_area(session, each) for each in others if each.code or each.level])


def _earlier(session: Session) -> str:
    """Return which session this one goes on from, and when it was."""
    found = session.find(Earlier, 1)
    return _("{name}, {day}").format(name=found.name, day=date_of(found.day)) if found else ""


def _provisional(details: Details) -> str:
    if not details.provisional:
        return ""
    return _("Voorlopig: voor een halve dag is het programma te vol om alles af te maken.")


def _boxes(details: Details) -> Facts:
    return Facts(
        (
            wanted(_("Dit lag al vast"), details.fixed),
            wanted(_("Hierover praatten deelnemers mee"), details.influence),
            wanted(_("Wie beslist, en wanneer"), details.decides),
            *extra(_("Hoeveel invloed"), influence_words(details.influence_level)),
            *extra(_("Wat er gebeurt met wat mensen zeggen"), details.heard),
            *extra(_("Wie dit verslag krijgt"), details.reported_to),
        )
    )


def _present(session: Session) -> Iterator[Part]:
    people = at_most(session)
    everybody = sum(people.values())
    if not people:
        yield Notice(_("Niet genoteerd wie er waren."))
        return
    rows = [*present_groups(people), (_("Iedereen"), str(everybody))]
    caption = _("Mensen op het moment dat de meesten er waren")
    yield Table(caption, (_("Groep"), _("Mensen")), tuple(rows))
    yield Paragraph(
        _("Groepen van minder dan zes mensen staan samen, zodat niemand te herkennen is."),
        Style.SMALL,
    )
    yield from _residents(attendance(session, people).residents)
    if words := absent_words(session):
        yield Notice(words)


def absent_words(session: Session) -> str:
    """Return which groups were expected and did not come, nothing when there are none."""
    absent = attendance(session, at_most(session)).absent
    names = joined([group_words(group) for group in absent])
    return _("Verwacht, maar niet gekomen: {groups}.").format(groups=names) if names else ""


def present_groups(people: Mapping[Group, int]) -> Iterator[tuple[str, str]]:
    """Yield the name of each group that may be shown, and how many of it were there."""
    for part in parts_to_show(people):
        number = sum(people[group] for group in part)
        yield bucket_words(Bucket(part, number)), str(number)


def _residents(people: int) -> Iterator[Notice]:
    if people == 0:
        yield Notice(
            _(
                "Er waren geen bewoners. Geen enkele uitslag heet daarom ‘breed gedragen’: "
                "hun mening moet nog worden gehoord."
            )
        )
    elif people < SMALLEST:
        yield Notice(
            _(
                "Er waren minder dan vijf bewoners. Geen enkele uitslag heet daarom "
                "‘breed gedragen’: bewoners worden eerst gehoord."
            )
        )


def _programme(session: Session) -> Table:
    times = planned(session)
    rows = tuple(
        (block.title, local(session, times[block.id]), _really(session, block))
        for block in blocks(session)
        if block.kind is not BlockKind.SLACK
    )
    return Table(_("Het programma"), (_("Onderdeel"), _("Gepland"), _("Echt")), rows)


def _really(session: Session, block: Block) -> str:
    if block.skipped:
        return _("overgeslagen")
    if block.started_at is None:
        return _("niet gedaan") if session.get(Details, 1).closed_at else "–"
    begin = local(session, block.started_at)
    return f"{begin}–{local(session, block.ended_at)}" if block.ended_at else begin


def local(session: Session, moment: datetime) -> str:
    """Return a moment in the time zone of the session."""
    return time_of(session.get(Details, 1).local(moment))
