"""Results as text. Only what the public view holds: no group that is small has a number here."""

from collections.abc import Callable, Iterable, Mapping
from gettext import gettext as _
from itertools import groupby
from typing import Any

from wijkworkshop.core.public import result_screens as r
from wijkworkshop.core.public.screen_parts import Choice
from wijkworkshop.core.terms import FormKind
from wijkworkshop.core.voting.forms import FORMS, LevelStyle
from wijkworkshop.pages import distribution as of_scales
from wijkworkshop.pages import group_table as of_groups
from wijkworkshop.pages import preference as of_preference
from wijkworkshop.pages import ranking as of_ranking
from wijkworkshop.pages.comparison import feet_words, told_words
from wijkworkshop.pages.strips import said_words
from wijkworkshop.web.mirror.text_parts import (
    Head,
    Piece,
    Row,
    Table,
    lower,
    points,
    rows,
    sentences,
    soft,
    table,
    under,
)
from wijkworkshop.wording.dutch import number, sentence_case, tenths
from wijkworkshop.wording.forms import counted_words, level_mark, level_words
from wijkworkshop.wording.groups import gap_words
from wijkworkshop.wording.items import shape_words
from wijkworkshop.wording.moved import said_moved_words
from wijkworkshop.wording.opinions import movement_rule, movement_title, movement_words
from wijkworkshop.wording.sentences import bucket_words, finding_words, whole_foot_words
from wijkworkshop.wording.terms import quadrant_words

Told = tuple[str, tuple[Piece, ...]]


def ranking(screen: r.Ranking) -> Told:
    """Tell a result of dots or a choice, most votes first."""
    most = max((bar.total for bar in screen.bars), default=0)
    shown = (
        _row(bar.choice, str(bar.total), _share(bar.total, most), leading=bar.leading)
        for bar in screen.bars
    )
    said = (of_ranking.second_words(screen), gap_words(screen.gap, screen.form))
    pieces = (*sentences(*said), *rows(shown, ranked=True))
    return finding_words(screen.finding), (*pieces, *_who(screen.buckets, screen.foot))


def preference(screen: r.Preference) -> Told:
    """Tell a result of a ranking, most points first."""
    most = max((line.half_points for line in screen.lines), default=0)
    shown = (
        _row(
            line.choice,
            number(line.half_points / 2),
            _share(line.half_points, most),
            said=_placed(line),
            leading=line.leading,
        )
        for line in screen.lines
    )
    listed = under(_("Punten"), rows(shown, ranked=True))
    said = (of_preference.second_words(screen), gap_words(screen.gap, FormKind.RANKING))
    pieces = (*sentences(*said), *listed)
    return finding_words(screen.finding), (*pieces, *_who(screen.buckets, screen.foot))


def _placed(line: r.Preferred) -> str:
    place = "–" if line.average is None else number(line.average)
    first, average = _("Zo vaak op 1"), _("Gemiddelde plaats")
    return f"{first}:\u00a0{line.first}\n{average}:\u00a0{place}"


def distribution(screen: r.Distribution) -> Told:
    """Tell how each item was answered."""
    bare = FORMS[screen.form].style is LevelStyle.BARE
    told = _grades(screen) if bare else _spreads(screen)
    gap = gap_words(screen.gap, screen.form, screen.wording)
    said = (screen.question, of_scales.named_below(screen), gap)
    pieces = (*sentences(*said), *told, *_who(screen.buckets, screen.foot))
    return finding_words(screen.finding), pieces


def group_table(screen: r.GroupTable) -> Told:
    """Tell a result by group: a table of options and groups."""
    groups = (f"{bucket_words(each)} {each.voters}" for each in screen.buckets)
    heads = ("", *groups, *of_groups.last_heads(screen))
    lines = tuple((_named(row.choice), *of_groups.cells(screen, row)) for row in screen.rows)
    told = table(_("Per groep"), (heads, *lines))
    about = sentences(of_groups.under_words(screen))
    return of_groups.title_words(screen), (*about, *told, *_foot(of_groups.foot_pieces(screen)))


def _grades(screen: r.Distribution) -> tuple[Piece, ...]:
    shown = (
        _row(
            item.choice,
            "–" if item.middle is None else number(item.middle),
            None if item.middle is None else _share(item.middle, max(screen.scale)),
            sentence_case(shape_words(item.shape)),
        )
        for item in screen.spreads
    )
    return under(sentence_case(_("het midden")), rows(shown))


def _spreads(screen: r.Distribution) -> tuple[Piece, ...]:
    found = screen.findings or (None,) * len(screen.spreads)
    many, answers = len(screen.spreads) > 1, _answers(screen)
    pieces: tuple[Piece, ...] = ()
    for item, finding in zip(screen.spreads, found, strict=True):
        below = (*sentences(said_words(screen, item, finding)), *_levels(item, answers))
        head = Head(item.choice.label, 2, item.choice.number, item.choice.icon)
        pieces += under(head, below) if many else below
    return pieces


def _answers(screen: r.Distribution) -> list[tuple[str, str]]:
    """Return the mark and the words of each answer: they are the same for all items."""
    marks = FORMS[screen.form].style is LevelStyle.NUMBERED
    return [
        (
            level_mark(screen.form, level) if marks else "",
            level_words(screen.form, level, screen.wording) or str(level),
        )
        for level in screen.scale
    ]


def _levels(item: r.Spread, answers: list[tuple[str, str]]) -> tuple[Piece, ...]:
    return rows(
        Row(mark, words, total=str(count), share=_share(count, item.voters))
        for (mark, words), count in zip(answers, item.levels, strict=True)
    )


def quadrants(screen: r.Quadrants) -> Told:
    """Tell what to do now and what not, with both means."""
    pieces: tuple[Piece, ...] = sentences(screen.question)
    for quadrant, weighed in groupby(screen.weighed, lambda each: each.quadrant):
        shown = (_row(each.choice, said=_means(each)) for each in weighed)
        pieces += under(quadrant_words(quadrant), rows(shown))
    rule = _("gemiddelden van 1 tot 5; vanaf 3,0 is het veel")
    return finding_words(screen.finding), (*pieces, *_foot((*whole_foot_words(screen.foot), rule)))


def _means(each: r.Weighed) -> str:
    helps, can = _("helpt"), _("kan")
    means = f"{helps} {tenths(each.impact)} · {can} {tenths(each.feasibility)}"
    return f"{means} · {said_moved_words(each.moved)}" if each.moved else means


def comparison(screen: r.Comparison) -> Told:
    """Tell two rounds beside each other, and then the later one by itself."""
    heads = (counted_words(screen.form, screen.wording), _("Voor"), _("Na"))
    lines = tuple(
        (_named(each.choice), told_words(each.early), told_words(each.late))
        for each in screen.items
    )
    title, late = RESULTS[type(screen.late)](screen.late)
    both = (Table(finding_words(screen.finding), heads, lines),) if lines else ()
    asked = sentences(screen.question)
    alone = (Head(title), *lower(each for each in late if each not in asked))
    pieces = (*asked, *both, *_foot(feet_words(screen)), *_movement(screen), *alone)
    return finding_words(screen.finding), pieces


def _movement(screen: r.Comparison) -> tuple[Piece, ...]:
    """Tell how many people changed, of each item of which that is told."""
    told = [(each.choice, movement_words(screen.form, each.movement)) for each in screen.items]
    shown = rows(_row(choice, said=words) for choice, words in told if words)
    if not shown:
        return ()
    return under(movement_title(), shown, soft(movement_rule(screen.form)))


def _named(choice: Choice) -> str:
    return f"{choice.number}\u00a0 {choice.label}" if choice.number else choice.label


def _row(
    choice: Choice,
    total: str = "",
    share: int | None = None,
    said: str = "",
    leading: bool = False,
) -> Row:
    mark = str(choice.number or "")
    return Row(mark, choice.label, choice.icon, total, share, said, leading)


def _share(part: float, whole: float) -> int:
    return round(100 * part / whole) if whole else 0


def _who(buckets: tuple[r.Bucket, ...], foot: r.Foot) -> tuple[Piece, ...]:
    """Tell who took part: groups only where they may stand apart."""
    groups = [f"{bucket_words(each)}:\u00a0{each.voters}" for each in buckets]
    told = points(groups) if len(groups) > 1 else ()
    return (*under(_("Wie deden mee?"), told), *_foot(whole_foot_words(foot)))


def _foot(pieces: Iterable[str]) -> tuple[Piece, ...]:
    return soft(sentence_case(" · ".join(pieces)))


RESULTS: Mapping[type, Callable[[Any], Told]] = {
    r.Ranking: ranking,
    r.Distribution: distribution,
    r.Preference: preference,
    r.Quadrants: quadrants,
    r.Comparison: comparison,
    r.GroupTable: group_table,
}
"""How each kind of result is told."""
