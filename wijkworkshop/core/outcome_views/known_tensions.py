"""What the material says of a rule that is a measure: what it can work against."""

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.catalogue.alike import Tension
from wijkworkshop.core.outcome_views.measured import measure_number, without_number
from wijkworkshop.core.outcomes.alignment import rule_text
from wijkworkshop.core.session import Session


def known_tensions(session: Session, rule: int, content: Catalogue) -> tuple[Tension, ...]:
    """Return what is known to work against something, of the measure that a rule is."""
    text = rule_text(session, rule)
    number, said = measure_number(session, text), without_number(text).casefold()
    slugs = {
        each.slug
        for each in content.measures
        if each.number == number or said in (each.short.casefold(), each.title.casefold())
    }
    return tuple(each for each in content.tensions if not slugs.isdisjoint(each.measures))
