"""The result of recognition, grades or fist to five: how each item was answered."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Bucket, Distribution, Spread
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import FORMS, Form, LevelStyle, Sum
from wijkworkshop.core.voting.forms.agree import KNOWN
from wijkworkshop.core.voting.forms.cell_rating import LEVELS, value_at
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import median, quartiles
from wijkworkshop.export.chapters.disclosed import apart
from wijkworkshop.export.chapters.rules import SPREAD
from wijkworkshop.export.parts import Bar, Chart, ChartKind, Part, Series, Table
from wijkworkshop.pages.ladder import on_ladder
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.wording.agreement import degree_words, support_words
from wijkworkshop.wording.cells import at_levels_words, opposed_words
from wijkworkshop.wording.dutch import bare, number
from wijkworkshop.wording.forms import level_mark, level_words, summed_words
from wijkworkshop.wording.items import shape_words
from wijkworkshop.wording.sentences import bucket_words
from wijkworkshop.wording.terms import alignment_words

Levels = Sequence[int]
"""People per level of the scale, in its order."""

RECOGNITION_TONES = (
    LIGHT.ladder[5],
    LIGHT.ladder[4],
    LIGHT.ladder[2],
    LIGHT.ladder[0],
    LIGHT.empty,
)
HIDDEN = "–"


@dataclass(frozen=True)
class Line:
    """How one item was answered, by everybody or by a group."""

    number: str
    name: str
    title: str
    levels: Levels
    middle: float | None


def spread_parts(session: Session, vote: Round, found: Distribution) -> tuple[Part, ...]:
    """Return the chart of how items were answered, its table, and the table per group.

    A single item has a bar per group instead.
    """
    titles = {option.number: option.title for option in options_of(session, vote.id)}
    answered = [spread for spread in found.spreads if spread.voters]
    if len(found.spreads) == 1:
        lines = [line for spread in answered for line in _everybody_and_groups(found, spread)]
        return (_chart(found, lines), _table(found, lines))
    lines = [_line(spread, titles[spread.choice.number]) for spread in answered]
    groups = (_by_group(found, answered, titles),) if apart(found.buckets) else ()
    drawn = () if in_the_matrix(found) else (_chart(found, lines),)
    return (*drawn, _table(found, lines), *groups)


def in_the_matrix(found: Distribution) -> bool:
    """Tell whether a chart would say again what the matrix of the block shows in colours."""
    return found.form is FormKind.CELL_RATING and bool(found.foot.tables)


def _line(spread: Spread, title: str) -> Line:
    choice = spread.choice
    return Line(str(choice.number), choice.label, title, spread.levels, spread.middle)


def _everybody_and_groups(found: Distribution, spread: Spread) -> Iterator[Line]:
    everybody = _("Iedereen")
    yield Line("", everybody, everybody, spread.levels, spread.middle)
    if not spread.parts:
        return
    for bucket, part in zip(apart(found.buckets), spread.parts, strict=False):
        name = bucket_words(bucket)
        yield Line("", name, name, part, median(dict(zip(found.scale, part, strict=True))))


def _chart(found: Distribution, lines: Sequence[Line]) -> Chart:
    grades = _bare(found)
    bars = tuple(_bar(found, line) for line in lines)
    named = "; ".join(f"{bar.name}: {bar.end}" for bar in bars)
    alt = _("{title}. {named}. De tabel hierna heeft alle getallen.").format(
        title=summed_as(found), named=named
    )
    note = _("De wijzer staat bij het middelste cijfer.") if grades else ""
    kind = ChartKind.COLUMNS if grades else ChartKind.SHARES
    return Chart(kind, _series(found), bars, alt, note)


def _bar(found: Distribution, line: Line) -> Bar:
    known = line.middle is not None and _bare(found)
    return Bar(
        name=line.name,
        parts=tuple(line.levels),
        end=_at_the_end(found, line.levels),
        number=line.number,
        middle=(line.middle or 0) - found.scale[0] if known else None,
    )


def _series(found: Distribution) -> tuple[Series, ...]:
    form, scale = found.form, found.scale
    marked = FORMS[form].style is LevelStyle.NUMBERED
    return tuple(
        Series(level_words(form, level, found.wording) or str(level), tone.fill, tone.text,
               mark=level_mark(form, level) if marked else "")
        for level, tone in zip(scale, _tones(found), strict=True)
    )  # fmt: skip


def _tones(found: Distribution) -> Sequence[Tone]:
    if _bare(found):
        return [LIGHT.strong] * len(found.scale)
    if found.form is FormKind.RECOGNITION:
        return RECOGNITION_TONES
    if found.form is FormKind.CELL_RATING:
        return [LIGHT.alignment[LEVELS[level]] for level in found.scale]
    return on_ladder(LIGHT, FORMS[found.form], LIGHT.empty)


def _bare(found: Distribution) -> bool:
    return FORMS[found.form].style is LevelStyle.BARE


def _table(found: Distribution, lines: Sequence[Line]) -> Table:
    short = FORMS[found.form].style is LevelStyle.NUMBERED
    levels = [
        level_mark(found.form, level) if short else level_words(found.form, level) or str(level)
        for level in found.scale
    ]
    agree = found.form is FormKind.AGREE
    apart_ = [_apart(found, line.levels) for line in lines]
    numbered = any(line.number for line in lines)
    first = (_("Nr."), _("Wat")) if numbered else (_("Wie"),)
    rows = tuple(
        (
            *((line.number, line.title) if numbered else (line.title,)),
            *map(str, line.levels),
            str(sum(line.levels)),
            _summed(found, line.levels),
            *(_middle_and_half(line.levels, found.scale) if agree else ()),
            *((said,) if any(apart_) else ()),
        )
        for line, said in zip(lines, apart_, strict=True)
    )
    middles = (_("Midden"), _("Middelste helft")) if agree else ()
    spreads = (_("Antwoorden"),) if any(apart_) else ()
    header = (*first, *levels, _("Samen"), summed_as(found), *middles, *spreads)
    caption = _("Tafels per antwoord") if found.foot.tables else _("Mensen per antwoord")
    return Table(caption, header, rows, texts=len(first))


def _by_group(found: Distribution, spreads: Sequence[Spread], titles: Mapping[int, str]) -> Table:
    shown = apart(found.buckets)
    header = (_("Nr."), _("Wat"), *(bucket_words(each) for each in shown), _("Iedereen"))
    rows = tuple(
        (
            str(spread.choice.number),
            titles[spread.choice.number],
            *_per_group(found, spread, shown),
            _summed(found, spread.levels),
        )
        for spread in spreads
    )
    return Table(_("Per groep: {what}").format(what=summed_as(found)), header, rows, texts=2)


def _per_group(found: Distribution, spread: Spread, shown: Sequence[Bucket]) -> tuple[str, ...]:
    """Hide the whole row where it is not told by group: the rest would tell what one answered."""
    if not spread.parts:
        return (HIDDEN,) * len(shown)
    return tuple(_summed(found, part) for part in spread.parts)


def _at(levels: Levels, scale: Levels, wanted: Sequence[int]) -> str:
    people = sum(n for level, n in zip(scale, levels, strict=True) if level in wanted)
    words = _("{people} van {all}").format(people=people, all=sum(levels))
    return words.replace(" ", "\u00a0")


def _middle_and_half(levels: Levels, scale: Levels) -> tuple[str, str]:
    """Return the median of those who know, and the answers between which their half lies."""
    known = {level: n for level, n in zip(scale, levels, strict=True) if level in KNOWN}
    middle, between = median(known), quartiles(known)
    if middle is None or between is None:
        return HIDDEN, HIDDEN
    low, high = between
    half = str(low) if low == high else _("{low} tot {high}").format(low=low, high=high)
    return number(middle), half


def _apart(found: Distribution, levels: Levels) -> str:
    """Return how far apart people are; of fists and of the matrix other words say it."""
    if found.form not in SPREAD:
        return ""
    people = dict(zip(found.scale, levels, strict=True))
    return shape_words(FORMS[found.form].shape_of(people))


def _middle(levels: Levels, scale: Levels) -> str:
    middle = median(dict(zip(scale, levels, strict=True)))
    return HIDDEN if middle is None else number(middle)


SUMMED: Mapping[Sum, Callable[[Form, Levels, Levels], str]] = {
    Sum.YES: lambda form, levels, scale: _at(levels, scale, form.yes),
    Sum.MIDDLE: lambda _form, levels, scale: _middle(levels, scale),
    Sum.OVERALL: lambda _form, levels, scale: at_levels_words(
        dict(zip(scale, levels, strict=True))
    ),
}


def _summed(found: Distribution, levels: Levels) -> str:
    """Return what the answers to one item come down to."""
    form = FORMS[found.form]
    return SUMMED[form.summed](form, levels, found.scale)


def _at_the_end(found: Distribution, levels: Levels) -> str:
    """Return the same in the few words that there is room for at the end of a bar."""
    if FORMS[found.form].summed is not Sum.OVERALL:
        return _summed(found, levels)
    return alignment_words(value_at(dict(zip(found.scale, levels, strict=True))))


def summed_as(found: Distribution) -> str:
    """Return what that is called, in the words of the round."""
    return summed_words(found.form, found.wording)


def degrees(found: Distribution) -> tuple[str, ...]:
    """Return how far each proposal is carried, or where residents say the opposite of others."""
    if found.form is FormKind.CELL_RATING:
        said = ((spread, opposed_words(found, spread)) for spread in found.spreads)
        return tuple(f"{bare(spread.choice.label)}: {words}" for spread, words in said if words)
    named = zip(found.spreads, found.findings, strict=False)
    return tuple(
        _("{what}: {degree} ({support})").format(
            what=bare(spread.choice.label),
            degree=degree_words(finding),
            support=support_words(finding),
        )
        for spread, finding in named
        if degree_words(finding)
    )
