"""The five sentences of the closing in plain words, each with a few words beside it."""

from collections.abc import Callable, Mapping, Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.screen_parts import Kept, KeptSentence, Piece
from wijkworkshop.core.terms import Decision
from wijkworkshop.wording.cells import close_words, some_words
from wijkworkshop.wording.dutch import bare, count_word, joined, sentence_case
from wijkworkshop.wording.outcomes import due_words


def kept_label(about: Kept) -> str:
    """Return what a sentence is about."""
    return {
        Kept.WANT: _("Dit willen we"),
        Kept.CLASH: _("Hier wringt het"),
        Kept.WHERE: _("In deze gebieden"),
        Kept.WHO: _("Wie doet wat"),
        Kept.HOW: _("Zo gaan we verder"),
    }[about]


def kept_words(sentence: KeptSentence, most: int) -> str:
    """Return the sentence with so many of its pieces; 'nog open' when there is nothing to say."""
    pieces = sentence.pieces[:most]
    if not pieces:
        return _("Dat is nog open.")
    more = sentence.more + len(sentence.pieces) - len(pieces)
    said = WORDS[sentence.about](pieces)
    return f"{said} {_more(sentence.about, more)}" if more else said


def _want(pieces: Sequence[Piece]) -> str:
    return " ".join(_closed(_wanted(piece)) for piece in pieces)


def _wanted(piece: Piece) -> str:
    """Return a goal, and whether one answer decides that it is carried."""
    if not piece.on_edge:
        return piece.text
    goal = piece.text.strip().rstrip(".")
    return _("{goal}; bij de steun scheelt het één stem").format(goal=goal)


def _said(pieces: Sequence[Piece]) -> str:
    return " ".join(_closed(piece.text) for piece in pieces)


def _closed(text: str) -> str:
    """Return a text as a sentence: with a capital and a full stop."""
    text = sentence_case(text.strip())
    return text if text[-1:] in (".", "!", "?") else f"{text}."


def _clash(pieces: Sequence[Piece]) -> str:
    return " ".join(map(_clashes, pieces))


def _clashes(piece: Piece) -> str:
    sentence = {
        None: _("{against}. Wat we ermee doen, is nog open."),
        Decision.ADJUST: _("{against}. Dat passen we aan."),
        Decision.STOP: _("{against}. Daar stoppen we mee."),
        Decision.PHASE: _("{against}. Dat doen we later."),
        Decision.ACCEPT: _("{against}. Dat laten we toch zo."),
        Decision.POSTPONED: _("{against}. Daarover beslissen we later."),
    }[piece.term if isinstance(piece.term, Decision) else None]
    return sentence.format(against=_against(piece))


def _against(piece: Piece) -> str:
    """Return that a rule works against goals, who says so, and whether one answer decides it."""
    rule = piece.text.strip().rstrip(".")
    words = _("{rule} werkt tegen").format(rule=sentence_case(rule))
    if piece.some:
        tables = sentence_case(some_words(one_table=piece.one_table))
        words = _("{tables} werkt {rule} tegen").format(tables=tables, rule=bare(rule))
    return f"{words}; {close_words()}" if piece.on_edge else words


def _where(pieces: Sequence[Piece]) -> str:
    return _closed(joined([piece.text for piece in pieces]))


def _who(pieces: Sequence[Piece]) -> str:
    return " ".join(map(_does, pieces))


def _does(piece: Piece) -> str:
    due = _("klaar {day}").format(day=due_words(piece.day)) if piece.day else ""
    what = piece.text.strip().rstrip(".")
    return _closed(", ".join(part for part in (f"{piece.who}: {what}", due) if part))


def _more(about: Kept, number: int) -> str:
    """Return how many more there are, and of what."""
    words = {
        Kept.WANT: ngettext("(En nog {n} doel.)", "(En nog {n} doelen.)", number),
        Kept.CLASH: ngettext("(En nog {n} regel.)", "(En nog {n} regels.)", number),
        Kept.WHERE: ngettext("(En nog {n} gebied.)", "(En nog {n} gebieden.)", number),
        Kept.WHO: ngettext("(En nog {n} afspraak.)", "(En nog {n} afspraken.)", number),
        Kept.HOW: ngettext("(En nog {n} zin.)", "(En nog {n} zinnen.)", number),
    }
    return words[about].format(n=count_word(number))


WORDS: Mapping[Kept, Callable[[Sequence[Piece]], str]] = {
    Kept.WANT: _want,
    Kept.CLASH: _clash,
    Kept.WHERE: _where,
    Kept.WHO: _who,
    Kept.HOW: _said,
}
"""How the pieces of each sentence are put into words."""
