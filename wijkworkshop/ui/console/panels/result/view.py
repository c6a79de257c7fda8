"""A settled result as lines for the console: the same figures as the page, in small."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from gettext import gettext as _

from wijkworkshop.core.public.result_screens import (
    Distribution,
    Preference,
    Preferred,
    Quadrants,
    Ranking,
    Spread,
    Told,
)
from wijkworkshop.core.public.results import result_screen
from wijkworkshop.core.public.view import heading
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Block
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import FORMS, LevelStyle, Sum
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.pages.comparison import told_words
from wijkworkshop.pages.grouping import Band, bands, tone_of, unsplit
from wijkworkshop.pages.marks import Chart, Rect
from wijkworkshop.pages.space import Space
from wijkworkshop.pages.strips import judged, steps
from wijkworkshop.pages.theme import LIGHT, Tone
from wijkworkshop.ui.style.fonts import measure
from wijkworkshop.wording.agreement import verdict_words
from wijkworkshop.wording.cells import rated_words
from wijkworkshop.wording.dutch import number, tenths
from wijkworkshop.wording.forms import level_mark, level_words
from wijkworkshop.wording.groups import gap_words
from wijkworkshop.wording.items import shape_words
from wijkworkshop.wording.opinions import spread_words
from wijkworkshop.wording.sentences import finding_words, whole_foot_words
from wijkworkshop.wording.terms import quadrant_words

Part = tuple[int, Tone]


@dataclass(frozen=True)
class ResultLine:
    """An option: its bar in parts, what stands behind it, and a degree of agreement."""

    number: int
    label: str
    parts: tuple[Part, ...]
    total: str
    said: str = ""


@dataclass(frozen=True)
class ResultView:
    """A result: what it says, its lines, its legend, a table of numbers, what adds up."""

    finding: str
    residents: str
    lines: tuple[ResultLine, ...]
    most: int
    legend: tuple[tuple[str, str, str], ...]  # words, colour (none: dashed), shape (none: a square)
    columns: tuple[str, ...]
    rows: tuple[tuple[int | str, ...], ...]  # words where a cell holds more than one number
    foot: str
    chart: Chart | None = None  # grades only: drawn in place of the bars
    belongs: tuple[str, ...] = ()  # what belongs to the options that lead
    gap: str = ""  # the largest difference between groups


def result_view(session: Session, vote: Round) -> ResultView:
    """Return the result of a settled round."""
    block = session.get(Block, vote.block)
    screen = result_screen(session, vote, heading(session, block, vote))
    if isinstance(screen, Preference):
        return _preference(screen)
    if isinstance(screen, Quadrants):
        return _quadrants(screen)
    if isinstance(screen, Ranking):
        return replace(_ranking(screen), belongs=_belongs(session, vote, screen))
    return _distribution(screen)


def weighed_screen(session: Session, vote: Round) -> Quadrants | None:
    """Return the result of a weighing, of which something can be moved; None of another form."""
    if vote.form is not FormKind.WEIGHING:
        return None
    screen = result_screen(session, vote, heading(session, session.get(Block, vote.block), vote))
    return screen if isinstance(screen, Quadrants) and screen.weighed else None


def _belongs(session: Session, vote: Round, screen: Ranking) -> tuple[str, ...]:
    """Return what the leading options stand for, when they are no measures themselves."""
    leading = {bar.choice.number for bar in screen.bars if bar.leading}
    return tuple(
        f"{option.number} {option.label}: {option.explanation}"
        for option in options_of(session, vote.id)
        if option.number in leading and option.explanation and not option.measure
    )


def _ranking(screen: Ranking) -> ResultView:
    shown = _bands(screen)
    residents = screen.residents_first.label if screen.residents_first else ""
    lines = tuple(
        ResultLine(
            bar.choice.number,
            bar.choice.label,
            tuple((_share(band, bar.parts, bar.total), tone_of(band, LIGHT)) for band in shown),
            str(bar.total),
        )
        for bar in screen.bars
    )
    return ResultView(
        finding=finding_words(screen.finding),
        residents=residents,
        gap=gap_words(screen.gap, screen.form),
        lines=lines,
        most=max((bar.total for bar in screen.bars), default=0),
        legend=tuple(
            (f"{band.words} {band.voters}" if band.voters else band.words, band.color, band.shape)
            for band in shown
        ),
        columns=tuple(band.words for band in shown) if len(shown) > 1 else (),
        rows=tuple(
            tuple(_share(band, bar.parts, bar.total) for band in shown) for bar in screen.bars
        ),
        foot=" · ".join(whole_foot_words(screen.foot)),
    )


def _quadrants(screen: Quadrants) -> ResultView:
    """Return the measures in order: a bar for how much each helps, and what can be done."""
    asked = any((*each.can, *each.may, *each.want) != (0,) * 9 for each in screen.weighed)
    return ResultView(
        finding=finding_words(screen.finding),
        residents="",
        lines=tuple(
            ResultLine(
                each.choice.number,
                each.choice.label,
                ((each.impact, LIGHT.strong),),
                tenths(each.impact),
                _("kan {mean} · {quadrant}").format(
                    mean=tenths(each.feasibility), quadrant=quadrant_words(each.quadrant).lower()
                ),
            )
            for each in screen.weighed
        ),
        most=50,
        legend=((_("hoeveel het helpt, van 1 tot 5"), LIGHT.strong.fill, ""),),
        columns=_question_columns() if asked else (),
        rows=tuple(
            tuple(_answers(counted) for counted in (each.can, each.may, each.want))
            for each in screen.weighed
        ),
        foot=" · ".join(whole_foot_words(screen.foot)),
    )


def _question_columns() -> tuple[str, ...]:
    return (_("Kunnen we?"), _("Mogen we?"), _("Willen we?"))


def _answers(counted: tuple[int, int, int]) -> str:
    """Return how many said what: nine columns of numbers fit on no laptop."""
    yes, no, unknown = counted
    return _("{yes} ja, {no} nee, {unknown} weet niet").format(yes=yes, no=no, unknown=unknown)


def _preference(screen: Preference) -> ResultView:
    """Return a ranking: points as bars, where people put each, and how often first."""
    return ResultView(
        finding=finding_words(screen.finding),
        residents=screen.residents_first.label if screen.residents_first else "",
        gap=gap_words(screen.gap, FormKind.RANKING),
        lines=tuple(
            ResultLine(
                line.choice.number,
                line.choice.label,
                ((line.half_points, LIGHT.strong),),
                number(line.half_points / 2),
                _places(line),
            )
            for line in screen.lines
        ),
        most=max((line.half_points for line in screen.lines), default=0),
        legend=((_("punten"), LIGHT.strong.fill, ""),),
        columns=(_("Zo vaak op 1"),),
        rows=tuple((line.first,) for line in screen.lines),
        foot=" · ".join(whole_foot_words(screen.foot)),
    )


def _places(line: Preferred) -> str:
    if line.average is None or line.between is None:
        return ""
    low, high = map(number, line.between)
    return _("gem. plaats {average} ({low} tot {high})").format(
        average=number(line.average), low=low, high=high
    )


def _bands(screen: Ranking) -> tuple[Band, ...]:
    shown = bands(screen.buckets, LIGHT)
    if any(bar.total > sum(bar.parts) for bar in screen.bars) and screen.buckets:
        return (*shown, unsplit(screen.foot.voters - screen.foot.split, LIGHT))
    return shown


def _share(band: Band, parts: Sequence[int], total: int) -> int:
    return band.part_of(parts) if band.places else total - sum(parts)


def _distribution(screen: Distribution) -> ResultView:
    tones = tones_of(screen)
    said = [verdict_words(found) for found in screen.findings] or [
        _said(screen, spread) for spread in screen.spreads
    ]
    rated = screen.form is FormKind.CELL_RATING
    names = tuple(_level(screen, level) for level in screen.scale)
    return ResultView(
        finding=finding_words(screen.finding),
        residents="",
        gap=gap_words(screen.gap, screen.form, screen.wording),
        lines=tuple(
            ResultLine(
                spread.choice.number,
                spread.choice.label,
                tuple(zip(spread.levels, tones, strict=True)),
                str(spread.voters) if rated else _total(screen, spread),
                words,
            )
            for spread, words in zip(screen.spreads, said, strict=True)
        ),
        most=max((sum(spread.levels) for spread in screen.spreads), default=0),
        legend=tuple(
            (name, "" if tone.fill == LIGHT.card.fill else tone.fill, "")
            for name, tone in zip(names, tones, strict=True)
        ),
        columns=tuple(level_mark(screen.form, level) for level in screen.scale),
        rows=tuple(spread.levels for spread in screen.spreads),
        foot=" · ".join(whole_foot_words(screen.foot)),
        chart=_chart(screen) if FORMS[screen.form].style is LevelStyle.BARE else None,
    )


def _said(screen: Distribution, spread: Spread) -> str:
    if screen.form is FormKind.CELL_RATING:
        return rated_words(screen, spread)
    agree = screen.form is FormKind.AGREE
    return spread_words(screen, spread) if agree else shape_words(spread.shape)


def _chart(screen: Distribution) -> Chart:
    """Return the figures of grades in the colours of the page."""
    return Chart(
        Rect(0, 0, 0, 0),
        screen.scale,
        tuple(spread.levels for spread in screen.spreads),
        tuple(spread.middle for spread in screen.spreads),
        LIGHT.everybody,
        LIGHT.ink,
        LIGHT.muted,
        LIGHT.progress[2],
    )


def tones_of(screen: Distribution) -> tuple[Tone, ...]:
    """Return the tones of the levels."""
    return tuple(step.tone for step in steps(screen, Space(1920, LIGHT, measure)))


def _level(screen: Distribution, level: int) -> str:
    words = level_words(screen.form, level, screen.wording)
    return f"{level_mark(screen.form, level)} {words}".strip()


def _total(screen: Distribution, spread: Spread) -> str:
    """Return what stands behind a bar: the middle, or how many say yes."""
    form, people = FORMS[screen.form], zip(screen.scale, spread.levels, strict=True)
    if form.summed is Sum.YES and not judged(screen):
        return told_words(Told(sum(n for level, n in people if level in form.yes), spread.voters))
    return _middle(spread.middle)


def _middle(middle: float | None) -> str:
    return _("midden {middle}").format(middle=number(middle)) if middle is not None else "–"
