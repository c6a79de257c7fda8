"""What is said of figures of two years that stand beside grades of the room."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext

from wijkworkshop.core.document import Figure
from wijkworkshop.core.outcome_views.recognition import NO_GAP, course_texts
from wijkworkshop.core.voting.findings import Finding
from wijkworkshop.core.voting.thresholds import COUNTS_SAID_BELOW
from wijkworkshop.wording.dutch import count_word, isolated


def figures_words(figures: Sequence[Figure]) -> str:
    """Return where figures and grades part, as a title; of no grade that nobody has seen."""
    apart, everything = sum(each.parts for each in figures), len(figures)
    if not apart:
        graded = all(each.grade for each in figures)
        return _("Cijfer en gevoel lopen hier niet uiteen") if graded else _("Dit is gemeten")
    if everything == 1:
        return _("Hier lopen cijfer en gevoel uiteen")
    if apart == everything:
        return _("Bij alle cijfers lopen cijfer en gevoel uiteen")
    words = _("Bij {count} van de {all} cijfers lopen cijfer en gevoel uiteen")
    return words.format(count=count_word(apart), all=count_word(everything))


def course_words(figure: Figure) -> str:
    """Return what became of a figure, and where less is better that it is."""
    return ": ".join(map(looked_up, course_texts(figure)))


def then_and_now(figure: Figure) -> tuple[str, str]:
    """Return both values as written, after their years; without a year 'toen' and 'nu'."""
    first, last = figure.first_year or _("toen"), figure.last_year or _("nu")
    return f"{first}: {figure.first}", f"{last}: {figure.last}"


def graded_words(grade: Finding) -> str:
    """Return whose grade it is; of few people, how many they are."""
    people = grade.numbers[1]
    if people >= COUNTS_SAID_BELOW:
        return _("uw cijfer")
    words = ngettext("cijfer van {count} mens", "cijfer van {count} mensen", people)
    return words.format(count=people)


def no_gap_words() -> str:
    """Return what is said where figure and grade do not part."""
    return looked_up(NO_GAP)


def how_words() -> str:
    """Return what is asked where they part and nobody has said why."""
    return _("Hoe kan dat?")


def quote_words(figure: Figure) -> str:
    """Return how figure and grade can both be, as somebody's words; nothing before it is known."""
    said = figure.explanation
    return _("‘{words}’").format(words=isolated(said)) if said else ""


def source_words(figures: Sequence[Figure]) -> tuple[str, ...]:
    """Return where figures come from: once where they all do, or of each that says so."""
    sources = {each.source for each in figures}
    if len(sources) == 1:
        words = _("Bron: {sources}")
        return tuple(words.format(sources=isolated(each)) for each in sources if each)
    named = [each for each in figures if each.source]
    words = _("Bron van {text}: {source}")
    return tuple(
        words.format(text=isolated(each.text), source=isolated(each.source)) for each in named
    )
