"""The result of recognition, grades or fist to five: how each item was answered."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import Bucket, Distribution, Spread
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import FormKind, Wording
from wijkworkshop.core.voting.consensus import PASSES
from wijkworkshop.core.voting.forms.agree import AGREES, KNOWN
from wijkworkshop.core.voting.forms.cell_rating import LEVELS, value_at
from wijkworkshop.core.voting.forms.recognition import RECOGNISED
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.core.voting.tally import median, quartiles
from wijkworkshop.export.chapters.disclosed import apart
from wijkworkshop.export.parts import Bar, Chart, ChartKind, Part, Series, Table
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.wording.dutch import number
from wijkworkshop.wording.sentences import bucket_words, consensus_of
from wijkworkshop.wording.terms import alignment_words, level_mark, level_words

Levels = Sequence[int]
"""People per level of the scale, in its order."""

RECOGNITION_TONES = (
    LIGHT.ladder[5],
    LIGHT.ladder[4],
    LIGHT.ladder[2],
    LIGHT.ladder[0],
    LIGHT.empty,
)
AGREE_TONES = (
    LIGHT.ladder[0],
    LIGHT.ladder[1],
    Tone(LIGHT.line, LIGHT.ink),
    LIGHT.ladder[4],
    LIGHT.ladder[5],
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
    grades = found.form is FormKind.GRADE
    bars = tuple(_bar(found, line) for line in lines)
    named = "; ".join(f"{bar.name}: {bar.end}" for bar in bars)
    alt = _("{title}. {named}. De tabel hierna heeft alle getallen.").format(
        title=summed_as(found), named=named
    )
    note = _("De wijzer staat bij het middelste cijfer.") if grades else ""
    kind = ChartKind.COLUMNS if grades else ChartKind.SHARES
    return Chart(kind, _series(found), bars, alt, note)


def _bar(found: Distribution, line: Line) -> Bar:
    known = line.middle is not None and found.form is FormKind.GRADE
    return Bar(
        name=line.name,
        parts=tuple(line.levels),
        end=SUMMED[found.form](line.levels, found.scale),
        number=line.number,
        middle=(line.middle or 0) - found.scale[0] if known else None,
    )


def _series(found: Distribution) -> tuple[Series, ...]:
    form, scale = found.form, found.scale
    tones: Sequence[Tone] = [LIGHT.strong] * len(scale)
    if form is FormKind.FIST_TO_FIVE:
        tones = LIGHT.ladder
    if form is FormKind.RECOGNITION:
        tones = RECOGNITION_TONES
    if form is FormKind.AGREE:
        tones = AGREE_TONES
    if form is FormKind.CELL_RATING:
        tones = [LIGHT.alignment[LEVELS[level]] for level in scale]
    marked = form in (FormKind.FIST_TO_FIVE, FormKind.AGREE)
    return tuple(
        Series(level_words(form, level, found.wording) or str(level), tone.fill, tone.text,
               mark=level_mark(form, level) if marked else "")
        for level, tone in zip(scale, tones, strict=True)
    )  # fmt: skip


def _table(found: Distribution, lines: Sequence[Line]) -> Table:
    short = found.form in (FormKind.FIST_TO_FIVE, FormKind.AGREE)
    levels = [
        level_mark(found.form, level) if short else level_words(found.form, level) or str(level)
        for level in found.scale
    ]
    agree = found.form is FormKind.AGREE
    numbered = any(line.number for line in lines)
    first = (_("Nr."), _("Wat")) if numbered else (_("Wie"),)
    rows = tuple(
        (
            *((line.number, line.title) if numbered else (line.title,)),
            *map(str, line.levels),
            str(sum(line.levels)),
            SUMMED[found.form](line.levels, found.scale),
            *(_middle_and_half(line.levels, found.scale) if agree else ()),
        )
        for line in lines
    )
    more = (_("Midden"), _("Middelste helft")) if agree else ()
    header = (*first, *levels, _("Samen"), summed_as(found), *more)
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
            SUMMED[found.form](spread.levels, found.scale),
        )
        for spread in spreads
    )
    return Table(_("Per groep: {what}").format(what=summed_as(found)), header, rows, texts=2)


def _per_group(found: Distribution, spread: Spread, shown: Sequence[Bucket]) -> tuple[str, ...]:
    """Hide the whole row where it is not told by group: the rest would tell what one answered."""
    if not spread.parts:
        return (HIDDEN,) * len(shown)
    return tuple(SUMMED[found.form](part, found.scale) for part in spread.parts)


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


def _middle(levels: Levels, scale: Levels) -> str:
    middle = median(dict(zip(scale, levels, strict=True)))
    return HIDDEN if middle is None else number(middle)


SUMMED: Mapping[FormKind, Callable[[Levels, Levels], str]] = {
    FormKind.FIST_TO_FIVE: lambda levels, scale: _at(levels, scale, range(PASSES, 6)),
    FormKind.RECOGNITION: lambda levels, scale: _at(levels, scale, RECOGNISED),
    FormKind.GRADE: _middle,
    FormKind.AGREE: lambda levels, scale: _at(levels, scale, AGREES),
    FormKind.CELL_RATING: lambda levels, scale: alignment_words(
        value_at(dict(zip(scale, levels, strict=True)))
    ),
}
"""What the answers to one item come down to."""

SUMMED_AS: Mapping[FormKind, Callable[[], str]] = {
    FormKind.FIST_TO_FIVE: lambda: _("Drie vingers of meer"),
    FormKind.RECOGNITION: lambda: _("Herkent dit"),
    FormKind.GRADE: lambda: _("Middelste cijfer"),
    FormKind.AGREE: lambda: _("Is het eens (4 of 5)"),
    FormKind.CELL_RATING: lambda: _("Oordeel"),
}
"""What that is called."""


def summed_as(found: Distribution) -> str:
    """Return what the answers come down to, in the words of the round."""
    expected = found.wording is Wording.EXPECTED
    return _("Verwacht dat het lukt (4 of 5)") if expected else SUMMED_AS[found.form]()


def degrees(found: Distribution) -> tuple[str, ...]:
    """Return how far each proposal is carried, as sentences (fist to five only)."""
    named = zip(found.spreads, found.findings, strict=False)
    return tuple(
        _("{what}: {degree}").format(what=spread.choice.label, degree=consensus_of(finding))
        for spread, finding in named
        if consensus_of(finding)
    )
