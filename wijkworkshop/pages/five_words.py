"""The five sentences of the closing in plain words, each with the few words that stand beside it."""

from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.public.lines import Kept, KeptSentence, Piece
from wijkworkshop.core.terms import Decision
from wijkworkshop.pages.dutch import sentence_case
from wijkworkshop.pages.outcome_words import due_words, term_words


def kept_label(about: Kept) -> str:
    """Return what a sentence is about."""
    return {
        Kept.WANT: _("Dit willen we"),
        Kept.CLASH: _("Hier wringt het"),
        Kept.WHERE: _("Hier gaat het om"),
        Kept.WHO: _("Wie doet wat"),
        Kept.HOW: _("Zo gaan we verder"),
    }[about]


def kept_words(sentence: KeptSentence) -> str:
    """Return the sentence; 'nog open' when there is nothing to say yet."""
    word = {Kept.CLASH: _clash, Kept.WHERE: _where, Kept.WHO: _who}.get(sentence.about, _said)
    said = " ".join(word(piece) for piece in sentence.pieces)
    if not said:
        return _("Dat is nog open.")
    return f"{said} {_more(sentence)}".strip()


def _said(piece: Piece) -> str:
    text = piece.text.strip()
    return text if text[-1:] in (".", "!", "?") else f"{text}."


def _clash(piece: Piece) -> str:
    sentence = {
        None: _("{rule} werkt tegen. Wat we ermee doen, is nog open."),
        Decision.ADJUST: _("{rule} werkt tegen. Dat passen we aan."),
        Decision.STOP: _("{rule} werkt tegen. Daar stoppen we mee."),
        Decision.PHASE: _("{rule} werkt tegen. Dat doen we later."),
        Decision.ACCEPT: _("{rule} werkt tegen. Dat laten we toch zo."),
        Decision.POSTPONED: _("{rule} werkt tegen. Daarover beslissen we later."),
    }[piece.term if isinstance(piece.term, Decision) else None]
    return sentence.format(rule=sentence_case(piece.text.strip().rstrip(".")))


def _where(piece: Piece) -> str:
    what = [piece.who, term_words(piece.term) if piece.term else ""]
    said = " ".join(part for part in what if part)
    return _said(f"{piece.text}: {said}" if said else piece.text)


def _who(piece: Piece) -> str:
    due = _("klaar {day}").format(day=due_words(piece.day)) if piece.day else ""
    return _said(", ".join(part for part in (f"{piece.who}: {piece.text}", due) if part))


def _more(sentence: KeptSentence) -> str:
    if not sentence.more:
        return ""
    words = ngettext("En nog {n} in het verslag.", "En nog {n} in het verslag.", sentence.more)
    return words.format(n=sentence.more)
