"""The card of an agreement while it is made: what is known, what is asked, and who takes part."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from gettext import gettext as looked_up
from typing import Protocol

from wijkworkshop.core.document import Agreeing, Card, Fact, Pledge
from wijkworkshop.core.outcome_views.action_plan import COMMITMENTS
from wijkworkshop.core.terms import Consent
from wijkworkshop.pages.board.surface import rimmed
from wijkworkshop.pages.cards import card_words
from wijkworkshop.pages.labelled_lines import LabelledLines, label_height, name_type
from wijkworkshop.pages.layout import cols, rows
from wijkworkshop.pages.marks import Color, Icon, Marks, Rect, Role, Rule, Stand, Type
from wijkworkshop.pages.page_parts import fits, height_of_all, tile
from wijkworkshop.pages.space import Space
from wijkworkshop.wording.agreeing import joins_words, silent_words
from wijkworkshop.wording.consent import answer_words, consent_words
from wijkworkshop.wording.open_points import one_answer
from wijkworkshop.wording.outcomes import fact_words

SIZES = range(56, 34, -2)
TITLE = Type(46, 700, floor=36, leading=1.12)
TILE, ACROSS, DOWN, PAD = 84.0, 40.0, 30.0, 20.0
GAP, MOST_GAP = 14.0, 56.0
IN_ROW, MOST_ROWS = 2, 3
"""Parties beside each other, and rows of them at the most."""

PARTY = Type(36, 400, floor=32, leading=1.14)
SIGN, ROW, ABOVE = 40.0, 50.0, 14.0
SIGNS = {
    Consent.YES: "circle-check",
    Consent.YES_IF: "circle-half-2",
    Consent.NO: "circle-x",
    None: "circle-dashed",
}


class Part(Protocol):
    """A part of the card, as wide as the card is inside."""

    def needed(self, space: Space, kind: Type) -> float:
        """Return the height that it takes in this type; 0 when there is nothing to draw."""

    def draw(self, space: Space, rect: Rect, kind: Type) -> Marks:
        """Draw it in this type."""


def agreement_card(space: Space, rect: Rect, shown: Agreeing, *, asks: bool) -> Marks:
    """Draw the card in the largest type in which it fits; `asks` while there is no answer.

    Where it fits in none, what is open and not asked is left out, and then the longest texts.
    """
    marks: Marks = ()
    for facts in _tries(shown):
        for size in SIZES:
            kind = Type(size, 400, floor=size, leading=1.18, thrift=1.0)
            parts = tuple(_parts(shown, facts, rect.width - 2 * ACROSS, asks=asks))
            marks = _stacked(space, rect, parts, kind)
            if fits(marks) and height_of_all(marks[1:]) <= rect.bottom - DOWN + 1:
                return marks
    return marks


def _tries(shown: Agreeing) -> Iterator[tuple[Fact, ...]]:
    """Yield all facts, then fewer and fewer; what is asked is among them to the end."""
    facts = shown.card.facts
    yield facts
    kept = [fact for fact in facts if fact.known or fact.label == shown.asked]
    shortest = sorted(kept, key=lambda fact: (fact.label != shown.asked, len(fact_words(fact))))
    for most in range(len(kept), 0, -1):
        yield tuple(fact for fact in kept if fact in shortest[:most])


def _parts(shown: Agreeing, facts: Sequence[Fact], width: float, *, asks: bool) -> Iterator[Part]:
    """Yield the title, what comes before what is asked, that, what comes after it, and who."""
    places = (place for place, fact in enumerate(facts) if fact.label == shown.asked)
    at = next(places, len(facts))
    yield _Title(width, shown.card)
    yield LabelledLines(width, tuple(facts[:at]), 2)
    for fact in facts[at : at + 1]:
        yield _Field(width, fact, asks=asks)
    yield LabelledLines(width, tuple(facts[at + 1 :]), 2)
    yield _Parties(width, shown.pledges, outlined=shown.asked == COMMITMENTS)


def _stacked(space: Space, rect: Rect, parts: Sequence[Part], kind: Type) -> Marks:
    """Draw the parts below each other, with what is left over between them.

    Where they are too much the highest becomes lower, and the end of its text is cut off.
    """
    inside = rect.inset(ACROSS, DOWN)
    heights = [(part, tall) for part in parts if (tall := part.needed(space, kind))]
    total, between = sum(tall for _part, tall in heights), max(1, len(heights) - 1)
    gap = min(MOST_GAP, max(GAP, (inside.height - total) / between))
    highest = max(tall for _part, tall in heights)
    lower = max(0.0, total + gap * between - inside.height)
    marks: Marks = (space.box(rect, space.theme.card),)
    top = inside.y
    for part, tall in heights:
        shown = tall - lower if tall == highest else tall
        marks += part.draw(space, Rect(inside.x, top, inside.width, shown), kind)
        top += shown + gap
    return marks


@dataclass(frozen=True, slots=True)
class _Title:
    """The pictogram, the number and the title."""

    width: float
    card: Card

    def needed(self, space: Space, _kind: Type) -> float:
        beside = TILE + 24 if self.card.icon else 0.0
        words = space.height_of(card_words(self.card), TITLE, self.width - beside)
        return max(min(words, 2 * TITLE.leading * TITLE.size) + 6, TILE if self.card.icon else 0.0)

    def draw(self, space: Space, rect: Rect, _kind: Type) -> Marks:
        icon, place = cols(rect, TILE if self.card.icon else 0.0, None, gap=24)
        sign = tile(icon.centred(TILE, TILE), self.card.icon, space.theme.tint)
        words = place if self.card.icon else rect
        text = space.text(words, card_words(self.card), TITLE, role=Role.TITLE)
        return (*(sign if self.card.icon else ()), text)


@dataclass(frozen=True, slots=True)
class _Field:
    """What the room is asked about: outlined, with the answer as it is typed."""

    width: float
    fact: Fact
    asks: bool

    def needed(self, space: Space, kind: Type) -> float:
        words = space.height_of(self._words(), _bold(kind), self.width - 2 * PAD)
        return label_height(kind) + words + 1.4 * PAD

    def draw(self, space: Space, rect: Rect, kind: Type) -> Marks:
        theme = space.theme
        label, body = rows(rect.inset(PAD, 0.7 * PAD), label_height(kind), None)
        name = looked_up(self.fact.label.said)
        color = theme.tint.text if self.fact.known else theme.muted
        return (
            *rimmed(space, rect, now=True),
            space.text(label, name, name_type(kind), theme.tint.text, role=Role.CAPTION),
            space.text(body, self._words(), _bold(kind), color, stand=Stand.TOP),
        )

    def _words(self) -> str:
        """Return the answer, or what tables do while there is none."""
        return fact_words(self.fact) if self.fact.known or not self.asks else one_answer()


@dataclass(frozen=True, slots=True)
class _Parties:
    """Who leads, helps or spoke up, each with its answer: a sign and a word."""

    width: float
    pledges: tuple[Pledge, ...]
    outlined: bool

    def needed(self, _space: Space, kind: Type) -> float:
        if not self.pledges:
            return 0.0
        around = 1.4 * PAD if self.outlined else ABOVE
        lines = -(-len(self._said()) // IN_ROW) + bool(self._silent())
        return label_height(kind) + lines * ROW + around

    def draw(self, space: Space, rect: Rect, kind: Type) -> Marks:
        theme = space.theme
        edge: Marks = (Rule(replace(rect, height=2), theme.line),)
        edge = rimmed(space, rect, now=True) if self.outlined else edge
        inside = rect.inset(PAD, 0.7 * PAD) if self.outlined else rows(rect, ABOVE, None)[1]
        head, body = rows(inside, label_height(kind), None)
        label = space.text(head, joins_words(), name_type(kind), theme.muted, role=Role.CAPTION)
        marks: Marks = (*edge, label)
        said = self._said()
        for place, pledge in enumerate(said):
            line, column = divmod(place, IN_ROW)
            row = Rect(body.x, body.y + line * ROW, body.width, ROW)
            marks += _party(space, cols(row, *[None] * IN_ROW, gap=28)[column], pledge)
        if words := self._silent():
            line = -(-len(said) // IN_ROW)
            row = Rect(body.x, body.y + line * ROW, body.width, ROW)
            whole = _signed(space, row, None, "", words, theme.muted)
            short = _signed(space, row, None, "", self._silent(by_name=False), theme.muted)
            marks += whole if fits(whole) else short
        return marks

    def _said(self) -> tuple[Pledge, ...]:
        """Return who answered, as many as there is room for."""
        return tuple(each for each in self.pledges if each.answer is not None)[: IN_ROW * MOST_ROWS]

    def _silent(self, *, by_name: bool = True) -> str:
        """Return who did not answer yet, or how many, and how many more did."""
        silent = tuple(each.party for each in self.pledges if each.answer is None)
        more = len(self.pledges) - len(silent) - len(self._said())
        return silent_words(silent, more, by_name=by_name)


def _party(space: Space, rect: Rect, pledge: Pledge) -> Marks:
    """Draw a sign, who it is, and the answer; a condition that is too long is left out."""
    color = space.theme.card.text
    whole = _signed(space, rect, pledge.answer, pledge.party, answer_words(pledge), color)
    if fits(whole) or pledge.answer is None:
        return whole
    short = f"{consent_words(pledge.answer)} …"
    return _signed(space, rect, pledge.answer, pledge.party, short, color)


def _signed(
    space: Space, rect: Rect, answer: Consent | None, party: str, words: str, color: Color
) -> Marks:
    sign, said = cols(rect, SIGN, None, gap=12)
    name = f"{party}:" if party else ""
    wide = min(0.62 * said.width, space.width_of(name, PARTY) + 2) if name else 0.0
    who, what = cols(said, wide, None, gap=10) if name else (said, said)
    named = (space.text(who, name, PARTY),) if name else ()
    icon = Icon(sign.centred(SIGN, SIGN), SIGNS[answer], color)
    return (icon, *named, space.text(what, words, replace(PARTY, weight=600), color))


def _bold(kind: Type) -> Type:
    return replace(kind, weight=600)
