"""What blocks leave behind, as text: harvests, the earlier session, the matrix, the end."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from gettext import gettext as _
from itertools import groupby
from typing import Any

from wijkworkshop.core.catalogue.story import Side
from wijkworkshop.core.document import (
    Agreeing,
    Areas,
    Card,
    Fact,
    Facts,
    Figure,
    Figures,
    Readings,
    Reason,
    Reasons,
    Results,
    Sentence,
)
from wijkworkshop.core.outcome_views.area_plan import area_card, waterbed_fact
from wijkworkshop.core.outcome_views.recognition import figure_card
from wijkworkshop.core.public import screens as s
from wijkworkshop.pages.cards import card_words, theme_words
from wijkworkshop.pages.farewell import ALL, farewell_title
from wijkworkshop.pages.harvest_tables import reading_rows, reason_words, result_rows
from wijkworkshop.pages.matrix import cells_words
from wijkworkshop.pages.parking_list import lines_of, nothing_words, title_words
from wijkworkshop.pages.recap import nothing_words as nothing_yet
from wijkworkshop.pages.recap import recap_title
from wijkworkshop.web.mirror.text_parts import (
    Head,
    Piece,
    Row,
    facts,
    points,
    rows,
    sentences,
    soft,
    table,
    under,
)
from wijkworkshop.wording.agreeing import joins_words
from wijkworkshop.wording.cells import cell_words
from wijkworkshop.wording.consent import answer_words
from wijkworkshop.wording.figures import figures_words
from wijkworkshop.wording.five import kept_label, kept_words
from wijkworkshop.wording.material import side_words
from wijkworkshop.wording.open_points import asked_task
from wijkworkshop.wording.outcomes import ROOM, fact_words, missing_words
from wijkworkshop.wording.sentences import finding_words, harvest_words
from wijkworkshop.wording.terms import harvest_title
from wijkworkshop.wording.values import label_words

Told = tuple[str, tuple[Piece, ...]]
"""A title, and what stands below it."""


def harvest(screen: s.Harvest) -> Told:
    """Tell what a block leaves behind."""
    pieces = tuple(piece for part in screen.document for piece in RENDERERS[type(part)](part))
    told = pieces or sentences(_("Dit vullen we samen in"))
    return harvest_words(screen), (*sentences(asked_task(screen.asked)), *told)


def recap(screen: s.Recap) -> Told:
    """Tell what an earlier session left behind."""
    pieces = (
        *facts((kept.block, kept.text) for kept in screen.sentences),
        *under(_("Deze doelen kozen we"), _cards(screen.goals, 3)),
        *under(_("Dit spraken we af"), _cards(screen.agreed, 3)),
    )
    title = recap_title(screen) if screen.sentences else _("Terugblik")
    return title, pieces or sentences(nothing_yet(screen))


def matrix(screen: s.Matrix) -> Told:
    """Tell goal by goal what each instrument does to it."""
    if not any(cell for row in screen.cells for cell in row):
        return harvest_title(screen.heading.kind), sentences(_("Dit vullen we samen in"))
    goals = (
        under(Head(goal, aloud=screen.aloud == (place, None)), _cells(screen, place))
        for place, goal in enumerate(screen.goals)
    )
    pieces = (piece for goal in goals for piece in goal)
    return finding_words(screen.finding), (*pieces, *soft(cells_words(screen)))


def parking(screen: s.ParkingList) -> Told:
    """Tell what waits, and who takes it up."""
    parts = groupby(lines_of(screen), key=lambda line: line.part)
    pieces = (
        under(part, rows(Row("", line.text, said=line.who) for line in lines))
        for part, lines in parts
    )
    told = tuple(piece for part in pieces for piece in part)
    return title_words(), told or sentences(nothing_words())


def farewell(screen: s.Farewell) -> Told:
    """Tell what people take home, and who gets it."""
    kept = ((kept_label(each.about), kept_words(each, ALL)) for each in screen.sentences)
    return farewell_title(screen), (*facts(kept), *_facts(screen.after), *sentences(screen.thanks))


def _facts(found: Iterable[Fact]) -> tuple[Piece, ...]:
    return facts((label_words(fact), fact_words(fact)) for fact in found)


def _agreeing(found: Agreeing) -> tuple[Piece, ...]:
    """Tell an agreement that is being made, with what is still open, and who takes part."""
    parties = facts((said.party, answer_words(said)) for said in found.pledges)
    card = _card(replace(found.card, complete=True), 2)
    return (*card, *under(Head(joins_words(), 3), parties))


def _cards(cards: Iterable[Card], level: int) -> tuple[Piece, ...]:
    return tuple(piece for card in cards for piece in _card(card, level))


def _card(card: Card, level: int) -> tuple[Piece, ...]:
    known = [fact for fact in card.facts if fact.known or card.complete]
    missing = "" if card.complete else missing_words(card.facts)
    theme = theme_words(card.theme) if card.theme else ""
    title = card_words(card) if card.table else ROOM.words(card.title)
    below = (*soft(theme), *_facts(known), *sentences(missing))
    return (Head(title, level, card.number, card.icon), *below) if title else below


def _reasons(reasons: Sequence[Reason]) -> tuple[Piece, ...]:
    if not reasons:
        return ()
    sides = (_side(reasons, side) for side in Side)
    return under(_("Waarom wel mengen, en waarom niet?"), *sides)


def _side(reasons: Sequence[Reason], side: Side) -> tuple[Piece, ...]:
    lines = [
        " ".join((_("{count}×").format(count=each.people), reason_words(each)))
        for each in reasons
        if each.side is side
    ]
    if side is Side.CAUTION and not lines:
        return ()
    return under(Head(side_words(side), 3), points(lines) or sentences(_("Nog niets genoemd")))


def _figures(figures: Sequence[Figure]) -> tuple[Piece, ...]:
    return under(figures_words(figures), _cards(map(figure_card, figures), 3))


def _areas(found: Areas) -> tuple[Piece, ...]:
    asked = waterbed_fact(found)
    return (*_cards(map(area_card, found.areas), 2), *(_facts([asked]) if asked else ()))


def _cells(screen: s.Matrix, goal: int) -> tuple[Piece, ...]:
    pairs = zip(screen.instruments, screen.cells[goal], strict=True)
    return rows(
        Row(
            str(instrument.number or ""),
            instrument.label,
            instrument.icon,
            said=cell_words(cell),
            aloud=screen.aloud == (goal, rule),
        )
        for rule, (instrument, cell) in enumerate(pairs)
        if cell
    )


RENDERERS: Mapping[type, Callable[[Any], tuple[Piece, ...]]] = {
    Sentence: lambda part: sentences(fact_words(part.fact)),
    Facts: lambda part: _facts(part.facts),
    Card: lambda part: _card(part, 2),
    Agreeing: _agreeing,
    Results: lambda part: table(_("Van toen tot nu, in onze wijk"), result_rows(part.rows)),
    Readings: lambda part: table(
        _("Welke verklaring past het best?"), reading_rows(part.standings)
    ),
    Reasons: lambda part: _reasons(part.reasons),
    Figures: lambda part: _figures(part.figures),
    Areas: _areas,
}
"""How each kind of part that the room sees is told."""
