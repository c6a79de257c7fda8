"""What is said while the room talks about rules and goals, on the projection and on phones."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.boards.alignment import About
from wijkworkshop.core.catalogue.alike import Tension
from wijkworkshop.core.outcome_views.alignment import ToldDecision
from wijkworkshop.core.public.alignment_board import AlignmentBoard, BoardCell, Voice
from wijkworkshop.core.terms import Decision
from wijkworkshop.wording.cells import close_words
from wijkworkshop.wording.dutch import bare, count_word, joined, quoted, sentence_case
from wijkworkshop.wording.outcomes import due_words
from wijkworkshop.wording.terms import alignment_words

TITLES: Mapping[About, Callable[[int], str]] = {
    About.CLASH: lambda _helping: _("{rule}: helpt dat bij {goal}?"),
    About.GAP: lambda _helping: _("Geen enkele regel helpt bij {goal}"),
    About.DOUBLE: lambda helping: ngettext(
        "{count} regel helpt bij {goal}", "{count} regels helpen bij {goal}", helping
    ),
    About.UNKNOWN: lambda _helping: _("{rule}: wat doet dat met {goal}?"),
}

ASKED: Mapping[About, Callable[[], str]] = {
    About.CLASH: lambda: _("Wat doen we hiermee?"),
    About.GAP: lambda: _("Welke regel of welk plan is hier nodig?"),
    About.DOUBLE: lambda: _("Werken zij samen, of langs elkaar heen?"),
    About.UNKNOWN: lambda: _("Wie weet dit, of zoekt het uit?"),
}


def alignment_title(screen: AlignmentBoard) -> str:
    """Return what the room talks about."""
    words = TITLES[screen.about](screen.helping)
    words = words.replace("{count}", sentence_case(count_word(screen.helping)))
    return words.replace("{rule}", bare(screen.rule)).replace("{goal}", quoted(screen.goal))


def asked_words(about: About) -> str:
    """Return what is asked of the room."""
    return ASKED[about]()


def who_and_when() -> str:
    """Return what is asked about a decision."""
    return _("Wie doet dat, en voor wanneer?")


def place_words(about: About, number: int, count: int) -> str:
    """Return how far the room is: of what there is to talk about, and of that kind."""
    words = {
        About.CLASH: _("Botsing {number} van {count}"),
        About.GAP: _("Doel zonder hulp: {number} van {count}"),
        About.DOUBLE: _("Veel regels voor één doel: {number} van {count}"),
        About.UNKNOWN: _("Weten we niet: {number} van {count}"),
    }[about]
    return words.format(number=number, count=count)


def strips_words(tables: int) -> str:
    """Return what the strips in cells are, of so many tables."""
    return _("Blokjes: tafel 1 tot en met {tables}").format(tables=tables)


def voice_words(voice: Voice) -> str:
    """Return the reasons that tables gave; nothing where none was written down."""
    return " ".join(quoted(each) for each in voice.reasons)


def no_reason() -> str:
    """Return what stands where tables wrote no reason."""
    return _("Vertel waarom.")


def said_by(voice: Voice) -> str:
    """Return what tables say, and which they are."""
    tables = joined([str(table) for table in voice.tables])
    said = alignment_words(voice.value)
    return _("Tafel {tables}: {said}").format(tables=tables, said=said)


def decided_by(made: ToldDecision) -> str:
    """Return who does it and when; of what stays as it is, when we look at it again."""
    due = due_words(made.due) if made.due else ""
    if due and made.decision is Decision.ACCEPT:
        due = _("opnieuw bekijken: {day}").format(day=due)
    return " · ".join(filter(None, (made.owner, due)))


def tension_words(tension: Tension) -> str:
    """Return what is known of a rule, from the material."""
    if not tension.against:
        return _("Bekend uit het materiaal: {why}").format(why=tension.why)
    words = _("Bekend uit het materiaal: kan {goal} tegenwerken. {why}")
    return words.format(goal=quoted(tension.against), why=tension.why)


def strip_words(cell: BoardCell) -> str:
    """Return what is said of a cell, table by table where they differ."""
    tables = "; ".join(
        _("tafel {number} {said}").format(number=number, said=alignment_words(value))
        for number, value in enumerate(cell.strip, 1)
        if value
    )
    pieces = (alignment_words(cell.value), close_words() if cell.close else "", tables)
    return sentence_case("; ".join(filter(None, pieces)))
