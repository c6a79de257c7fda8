"""What is said about an agreement while the room makes it."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.document import Agreeing
from wijkworkshop.wording.dutch import joined, quoted


def joins_words() -> str:
    """Return what each party is asked."""
    return _("Doet u mee?")


def about_this(question: str, shown: Agreeing) -> str:
    """Return a question to the room without the name of the agreement, which stands below it."""
    title = shown.card.title
    return (
        question.replace(quoted(title), _("deze afspraak")) if isinstance(title, str) else question
    )


def silent_words(parties: tuple[str, ...], more: int, *, by_name: bool) -> str:
    """Return who did not answer yet, or how many, and how many more did; nothing without either."""
    who = joined(parties) if by_name else str(len(parties))
    silent = _("nog geen antwoord van {parties}").format(parties=who) if parties else ""
    others = ngettext("en nog {count} antwoord", "en nog {count} antwoorden", more)
    return " · ".join(filter(None, (silent, others.format(count=more) if more else "")))


def place_words(shown: Agreeing) -> str:
    """Return which agreement this is, of how many, and that it is not complete yet."""
    at, count = shown.place
    where = _("afspraak {place} van {count}").format(place=at, count=count)
    return where if shown.card.complete else " · ".join((where, _("nog niet af")))
