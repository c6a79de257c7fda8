"""Step 4 in a report: the standings of the measures, the shortlist, and who does what."""

from collections.abc import Iterator
from gettext import gettext as _

from wijkworkshop.core.session import Session
from wijkworkshop.core.voting.shortlist import Shortlisted, Standing, shortlist, standings
from wijkworkshop.export.parts import Fact, Facts, Heading, Paragraph, Part, Table
from wijkworkshop.wording.dutch import number
from wijkworkshop.wording.terms import actor_words


def standing_parts(session: Session) -> Iterator[Part]:
    """Return how all measures did beside each other, and which are on the shortlist."""
    found = standings(session)
    if not found:
        return
    chosen = shortlist(session)
    numbers = {each.option.number for each in chosen}
    yield Heading(3, _("Alle maatregelen naast elkaar"))
    yield Paragraph(
        _(
            "De lijsten zijn niet even lang. Daarom telt het deel van de stippen op een lijst. "
            "Een maatregel van twee organisaties staat er één keer, met het gemiddelde van de twee."
        )
    )
    header = (_("Nr."), _("Maatregel"), _("Lijst"), _("Stippen"), _("Deel"), _("Kortlijst"))
    rows = tuple(_standing(each, each.option.number in numbers) for each in found)
    yield Table(_("Stand van de maatregelen, de hoogste bovenaan"), header, rows, texts=3)
    added = [each for each in chosen if each.reason]
    if added:
        yield Facts(tuple(map(_added, added)))


def _standing(standing: Standing, chosen: bool) -> tuple[str, ...]:
    lists = " + ".join(actor_words(actor) for actor, _dots, _share in standing.contexts)
    dots = " + ".join(str(dots) for _actor, dots, _share in standing.contexts)
    option = standing.option
    share = f"{number(float(standing.share) * 100)}%"
    return (str(option.number), option.title, lists, dots, share, _("ja") if chosen else "–")


def _added(added: Shortlisted) -> Fact:
    label = _("Toegevoegd door de groep: {number} {title}").format(
        number=added.option.number, title=added.option.label
    )
    return Fact(label, added.reason)
