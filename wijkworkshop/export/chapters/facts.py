"""Labelled texts; an empty one is shown as open, never silently left out."""

from collections.abc import Sequence
from datetime import date
from enum import Enum
from gettext import gettext as _

from wijkworkshop.core import document
from wijkworkshop.core.outcomes import Gap
from wijkworkshop.export.parts import Fact
from wijkworkshop.wording.dutch import date_of, joined, sentence_case
from wijkworkshop.wording.report import REPORT, gap_words, need_words, still_open
from wijkworkshop.wording.values import label_words, listed_words


def wanted(label: str, text: str) -> Fact:
    """Return a required fact; without a text it is 'nog open'."""
    return Fact(label, text or still_open(), missing=not text)


def extra(label: str, text: str) -> tuple[Fact, ...]:
    """Return an optional fact, nothing when it has no text."""
    return (wanted(label, text),) if text else ()


def fact(found: document.Fact) -> Fact:
    """Return a fact of a document in words."""
    return wanted(label_words(found), _said(found.values))


def _said(values: tuple[document.Value, ...]) -> str:
    """Return what a fact says; the reason for a choice is a sentence of its own, as in the room."""
    match values:
        case (Enum() as chosen, str() as why) if why[:1].isupper():
            return f"{sentence_case(REPORT.words(chosen))}. {why}"
    return REPORT.together(values)


def day(value: date | None) -> str:
    """Return a date in words, or nothing."""
    return date_of(value) if value else ""


def together(*texts: str) -> str:
    """Return the texts joined, without empty ones."""
    return listed_words(texts)


def incomplete(gaps: Sequence[Gap], *, where: bool = False) -> str:
    """Return what is missing as one sentence, or nothing."""
    if not gaps:
        return ""
    say = gap_words if where else (lambda gap: need_words(gap.what))
    return _("Nog in te vullen: {gaps}.").format(gaps=joined([say(gap) for gap in gaps]))
