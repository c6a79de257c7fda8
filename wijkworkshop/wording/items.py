"""Titles of several items on a scale: which come first and last, and where people are apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.terms import Wording
from wijkworkshop.core.voting.findings import Finding, FindingKind
from wijkworkshop.core.voting.spread import Shape
from wijkworkshop.core.voting.thresholds import COUNTS_SAID_BELOW, WIDE
from wijkworkshop.wording.dutch import count_word, joined, number, quoted
from wijkworkshop.wording.leads import counted, fitting, listed, namings, turned_words


def items_words(finding: Finding) -> str:
    """Return the title of a finding about several items, nothing for another."""
    return fitting(_ways(finding)) if finding.kind in SEVERAL else ""


def _ways(finding: Finding) -> Iterator[str]:
    """Return the first ones; where that is not close also the last one, and who is apart."""
    words, figures = SEVERAL[finding.kind](finding), _figures(finding, finding.numbers)
    if finding.all_equal:
        same = len(set(figures)) == 1
        said = _("{words} ({figure})").format(words=words.equal, figure=figures[0])
        yield apart_words(said if same else words.equal, finding)
        return
    names, *numbers = namings(finding)
    full = words.first.format(first=joined(_with_figures(names, figures)))
    if not (finding.turned_by or finding.levelled):
        lowest = _figures(finding, finding.lowest_numbers)
        last = [
            words.lowest.format(lowest=each)
            for each in _with_figures([quoted(finding.lowest)], lowest)
        ]
        yield apart_words("".join([full, *last]), finding)
        yield "".join([full, *last])
    yield turned_words(full, finding)
    if finding.numbers[1] >= COUNTS_SAID_BELOW:
        yield turned_words(words.first.format(first=joined(names)), finding)
    for each in numbers:
        said = joined(_with_figures(each, figures))
        yield turned_words(words.first.format(first=said), finding)
    spoken = _("{words} ({figure})").format(words=counted(finding.options), figure=_range(figures))
    yield turned_words(words.first.format(first=spoken), finding)


def _range(figures: Sequence[str]) -> str:
    same = figures[0] == figures[-1]
    words = _("elk {first}") if same else _("{first}, tot {last}")
    return words.format(first=figures[0], last=figures[-1])


def _figures(finding: Finding, numbers: Sequence[int]) -> list[str]:
    """Return a grade for each item that is named, or how many said yes of how many."""
    pairs = list(zip(numbers[::2], numbers[1::2], strict=True))
    if finding.kind is FindingKind.GRADES_BETWEEN:
        return [_grade(tenths, people) for tenths, people in pairs]
    return [_("{yes} van de {of}").format(yes=yes, of=of) for yes, of in pairs]


def _grade(tenths: int, people: int) -> str:
    """Return a grade, of how many people when they are few."""
    if people >= COUNTS_SAID_BELOW:
        return number(tenths / 10)
    words = ngettext("{grade} van {people} mens", "{grade} van {people} mensen", people)
    return words.format(grade=number(tenths / 10), people=people)


def _with_figures(names: Sequence[str], figures: Sequence[str]) -> list[str]:
    return [
        _("{name} ({figure})").format(name=name, figure=figure)
        for name, figure in zip(names, figures, strict=False)
    ]


@dataclass(frozen=True, slots=True)
class Ends:
    """The words for items that come first, for the one that comes last, and for all the same."""

    first: str
    lowest: str
    equal: str


def _recognised(_finding: Finding) -> Ends:
    return Ends(
        _("Het vaakst herkennen we {first}"),
        _(", het minst {lowest}"),
        _("Alles herkennen we even vaak"),
    )


def _agreed(finding: Finding) -> Ends:
    if finding.wording is Wording.EXPECTED:
        return Ends(
            _("Het vaakst verwachten we {first}"),
            _(", het minst {lowest}"),
            _("Alles verwachten we even vaak"),
        )
    return Ends(
        _("Het vaakst zijn we het eens met {first}"),
        _(", het minst met {lowest}"),
        _("Met alles zijn we het even vaak eens"),
    )


def _graded(finding: Finding) -> Ends:
    one = len(set(finding.numbers[::2])) == 1
    return Ends(
        _("Het hoogste cijfer is voor {first}") if one
        else _("De hoogste cijfers zijn voor {first}"),
        _(", het laagste voor {lowest}"),
        _("Alles krijgt hetzelfde cijfer"),
    )  # fmt: skip


SEVERAL = {
    FindingKind.ITEM_RECOGNISED_MOST: _recognised,
    FindingKind.AGREED_MOST: _agreed,
    FindingKind.GRADES_BETWEEN: _graded,
}


def shape_words(shape: Shape) -> str:
    """Return how far apart answers are in a word or two, nothing when they are together."""
    return {Shape.WIDE: _("uiteenlopend"), Shape.TWO_CAMPS: _("twee kampen")}.get(shape, "")


def shape_rule(shapes: Iterable[Shape], answers: int) -> tuple[str, ...]:
    """Return what the words for these shapes mean, of a scale with so many answers."""
    said = {
        Shape.WIDE: _(
            "uiteenlopend: de middelste helft ligt {steps} stappen of meer uit elkaar"
        ).format(steps=count_word(answers // WIDE + 1)),
        Shape.TWO_CAMPS: _("twee kampen: veel mensen aan beide kanten, weinig ertussen"),
    }
    there = set(shapes)
    return tuple(words for shape, words in said.items() if shape in there)


def apart_words(words: str, finding: Finding) -> str:
    """Return a sentence with where people are apart; of a single item, that they are."""
    if finding.shape is Shape.TOGETHER:
        return words
    camps = finding.shape is Shape.TWO_CAMPS
    if not finding.apart:
        alone = _("er zijn twee kampen") if camps else _("de antwoorden zijn uiteenlopend")
        return f"{words}; {alone}"
    said = (
        _("over {names} zijn er twee kampen")
        if camps
        else _("over {names} zijn de antwoorden uiteenlopend")
    )
    return f"{words}; {said.format(names=listed(finding.apart))}"
