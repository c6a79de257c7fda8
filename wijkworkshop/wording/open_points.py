"""What is still open, as a question, and what was decided about it."""

from gettext import gettext as _
from gettext import gettext as looked_up

from wijkworkshop.core.boards.questions import Asked
from wijkworkshop.core.outcomes.entry import Gap
from wijkworkshop.wording.dutch import bare, isolated, quoted


def open_question(gap: Gap) -> str:
    """Return what is missing as a question to the room."""
    first, second = gap.where or "…", gap.beside or "…"
    words = looked_up(gap.what.asks).replace("{name}", bare(first))
    return words.replace("{first}", quoted(first)).replace("{second}", quoted(second))


def asked_title(asked: Asked) -> str:
    """Return what the room is asked, or whether what was written down says it well."""
    return open_question(asked.gap) if asked.gap else _("Klopt dit zo?")


def asked_task(asked: Asked | None) -> str:
    """Return what tables do about what is asked; nothing once there is an answer."""
    return one_answer() if asked and asked.gap else ""


def one_answer() -> str:
    """Return what tables do while something is asked."""
    return _("Bedenk samen één antwoord.")


def who_words(owner: str, *, let_go: bool, reason: str = "") -> str:
    """Return who takes something up, that we let it go, or that nobody does yet."""
    if not let_go:
        return owner or _("nog open: wie pakt dit op?")
    if not reason:
        return _("laten we los")
    return _("laten we los: {reason}").format(reason=isolated(reason))
