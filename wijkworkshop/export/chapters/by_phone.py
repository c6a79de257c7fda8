"""How people took part by phone: how many, how they joined, and which of two votes counts."""

from collections.abc import Iterator
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.phones.records import PhonesSeen
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel
from wijkworkshop.core.voting.rounds import ResultTurnout, Round
from wijkworkshop.export.parts import Paragraph, Part


def by_phone_parts(session: Session) -> Iterator[Part]:
    """Return a paragraph if anybody took part by phone."""
    people = took_part(session)
    if not people:
        return
    sentences = (
        ngettext(
            "{people} mens deed mee met een eigen telefoon.",
            "{people} mensen deden mee met hun eigen telefoon.",
            people,
        ).format(people=people),
        _how_they_came_in(session),
        _("Een nummer telt in een ronde één keer, met telefoon en papier samen."),
        _what_counts(session),
    )
    yield Paragraph(" ".join(sentences))


def took_part(session: Session) -> int:
    """Return how many people took part by phone: who joined, and at least who voted."""
    seen = session.find(PhonesSeen, 1)
    voted: dict[int, int] = {}
    for each in session.where(ResultTurnout, channel=Channel.PHONE):
        voted[each.round] = voted.get(each.round, 0) + each.voters
    return max(seen.joined if seen else 0, *voted.values(), 0)


def _how_they_came_in(session: Session) -> str:
    if any(vote.open_phones for vote in session.all(Round)):
        return _(
            "Meedoen kon met een code op het scherm. Of iemand ook nog onder een ander nummer "
            "stemde, is dan niet te zien."
        )
    return _("Meedoen kon met een genummerde stemkaart.")


def _what_counts(session: Session) -> str:
    if session.get(Details, 1).paper_first:
        return _("Wie allebei deed, telt met het papier.")
    return _("Wie allebei deed, telt met de telefoon.")
