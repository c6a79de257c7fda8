"""What is said of differences between groups, and of the reading in which each weighs the same."""

from collections.abc import Sequence
from fractions import Fraction
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.result_screens import Bucket
from wijkworkshop.core.terms import Alignment, FormKind, Wording
from wijkworkshop.core.voting.by_group import GroupGap, Measure, Saying, rounded
from wijkworkshop.wording.dutch import count_word, joined, number, quoted
from wijkworkshop.wording.forms import counted_words
from wijkworkshop.wording.sentences import bucket_words
from wijkworkshop.wording.terms import alignment_words

UNKNOWN = "–"


def gap_words(gap: GroupGap | None, form: FormKind, wording: Wording = Wording.USUAL) -> str:
    """Return the largest difference between groups as a line under the title, or nothing."""
    if gap is None:
        return ""
    said = apart_words(gap)
    if gap.measure in (Measure.CHOSE, Measure.DOTS):
        words = _("Groepen verschillen het meest bij {option}: {said}")
    elif gap.label:
        words = _("Groepen verschillen het meest bij {option} ({what}): {said}")
    else:
        words = _("Groepen verschillen ({what}): {said}")
    what = counted_in(form, gap.measure, wording)
    return words.format(option=quoted(gap.label), what=what, said=said)


def apart_words(gap: GroupGap) -> str:
    """Return what two groups say: 'Bewoners 20 van de 52 stippen, corporaties 1 van de 16'."""
    return _("{one} {said}, {other} {other_said}").format(
        one=part_words(gap.one),
        said=saying_words(gap.one, gap.measure),
        other=part_words(gap.other),
        other_said=saying_words(gap.other, gap.measure),
    )


def saying_words(said: Saying, measure: Measure) -> str:
    """Return what a group says with its unit: '18 van de 52 stippen', '12 van de 26 mensen'."""
    if measure is Measure.DOTS:
        return _("{n} van de {of} stippen").format(n=said.counted, of=said.of)
    if measure in (Measure.MIDDLE, Measure.PLACE):
        return number(float(said.value))
    return _("{n} van de {of} mensen").format(n=said.counted, of=said.of)


def cell_words(said: Saying | None, measure: Measure, *, short: bool = False) -> str:
    """Return the same for a table of which the head names the unit; '21/26' where room is short."""
    if said is None:
        return UNKNOWN
    if measure in (Measure.MIDDLE, Measure.PLACE):
        return number(float(said.value))
    if short:
        return f"{said.counted}/{said.of}"
    return _("{n} van {of}").format(n=said.counted, of=said.of).replace(" ", "\u00a0")


def even_words(even: Fraction | None, measure: Measure) -> str:
    """Return the mean of the groups: a percentage, a grade or a place."""
    if even is None:
        return UNKNOWN
    shown = rounded(even, measure)
    return number(shown / 10) if measure in (Measure.MIDDLE, Measure.PLACE) else f"{shown}%"


def counted_in(form: FormKind, measure: Measure, wording: Wording = Wording.USUAL) -> str:
    """Return what is counted of each group, in a few words."""
    if form is FormKind.CELL_RATING:
        return _("dit werkt tegen")
    if measure is Measure.MIDDLE:
        return _("het midden")
    if measure is Measure.PLACE:
        return _("gemiddelde plaats")
    return counted_words(form, wording)


def table_words(
    form: FormKind, measure: Measure, wording: Wording, *, percent: bool = False
) -> str:
    """Return what the numbers of a table by group are; in the second reading they are percents."""
    what = counted_in(form, measure, wording)
    if measure is Measure.DOTS and percent:
        return _("Per groep het percentage van alle stippen van die groep.")
    if measure is Measure.DOTS:
        return _("Per groep het aantal stippen, van alle stippen van die groep.")
    if measure in (Measure.MIDDLE, Measure.PLACE):
        return _("Per groep: {what}.").format(what=what)
    if form is FormKind.CELL_RATING:
        what = _("zegt: {what}").format(what=what)
    if percent:
        return _("Per groep het percentage mensen dat {what}.").format(what=what)
    return _("Per groep het aantal mensen dat {what}.").format(what=what)


def even_title(first: tuple[str, ...], form: FormKind) -> str:
    """Return what is on top when each group weighs the same; of cells, what is said there most."""
    if not first:
        return _("Elke groep telt even zwaar")
    if form is FormKind.CELL_RATING:
        many = _("{count} vakken").format(count=count_word(len(first)))
        places = joined([quoted(each) for each in first]) if len(first) <= 3 else many
        words = _("Telt elke groep even zwaar, dan zeggen mensen bij {places} het vaakst: {said}")
        return words.format(places=places, said=quoted(alignment_words(Alignment.CLASHES)))
    if len(first) > 3:
        return _("Telt elke groep even zwaar, dan staan er {count} samen bovenaan").format(
            count=len(first)
        )
    if len(first) > 1:
        names = joined([quoted(each) for each in first])
        return _("Telt elke groep even zwaar, dan staan {names} samen bovenaan").format(names=names)
    return _("Telt elke groep even zwaar, dan staat {name} bovenaan").format(name=quoted(first[0]))


def even_rule() -> str:
    """Return how the second reading was worked out."""
    return _("tweede lezing: gemiddelde van de groepen")


def hidden_words(numbers: Sequence[int]) -> str:
    """Return which options are not shown by group, and why; nothing where all are."""
    if not numbers:
        return ""
    said = joined([str(each) for each in numbers])
    return ngettext(
        "nummer {numbers} niet per groep: te kleine aantallen",
        "nummers {numbers} niet per groep: te kleine aantallen",
        len(numbers),
    ).format(numbers=said)


def part_words(said: Saying) -> str:
    """Return the name of the groups that say something."""
    return bucket_words(Bucket(said.groups, said.of))
