"""Step 4 in a report: the top of each list of measures, the shortlist, and who does what."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.shortlist import Shortlisted, Standing, shortlist, tops
from wijkworkshop.export.parts import Fact, Facts, Heading, Paragraph, Part, Table
from wijkworkshop.wording.report import places_words
from wijkworkshop.wording.terms import actor_words


def standing_parts(session: Session) -> Iterator[Part]:
    """Return which measures are on the top of each list, and what the group added."""
    found = tops(session)
    if not found:
        return
    yield Heading(3, _("De top van elke lijst"))
    yield Paragraph(
        _(
            "De lijsten zijn niet even lang. Op een korte lijst krijgt elke maatregel vanzelf een "
            "groter deel van de stippen. Daarom staat hier per lijst wat bovenaan kwam, en niet "
            "één volgorde van alle maatregelen. Een maatregel van twee organisaties staat er één "
            "keer, met de plaats op elke lijst."
        )
    )
    header = (_("Lijst"), _("Nr."), _("Maatregel"), _("Stippen en plaats"))
    yield Table(_("Kortlijst uit de stippen"), header, tuple(map(_standing, found)), texts=4)
    added = [each for each in shortlist(session) if each.reason]
    if added:
        yield Facts(tuple(map(_added, added)))


def _standing(standing: Standing) -> tuple[str, ...]:
    lists = " + ".join(actor_words(place.actor) for place in standing.places)
    option = standing.option
    return (lists, str(option.number), option.title, places_words(standing.places))


def _added(added: Shortlisted) -> Fact:
    label = _("Toegevoegd door de groep: {number} {title}").format(
        number=added.option.number, title=added.option.label
    )
    return Fact(label, added.reason)
