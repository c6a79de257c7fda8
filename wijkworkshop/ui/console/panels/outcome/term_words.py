"""The Dutch word of any term that can be chosen in an outcome."""

from collections.abc import Callable, Mapping
from enum import Enum
from gettext import gettext as _
from typing import Any

from wijkworkshop.core import terms as t
from wijkworkshop.core.catalogue import Side
from wijkworkshop.wording.consent import consent_words, on_behalf_words
from wijkworkshop.wording.material import side_words
from wijkworkshop.wording.report import TERMS
from wijkworkshop.wording.terms import actor_words, alignment_words


def term_words(value: Enum) -> str:
    """Return the word of a term, with a capital."""
    found = WORDS[type(value)](value)
    return found[:1].upper() + found[1:]


def indicator_words(kind: t.IndicatorKind) -> str:
    """Return the question that an indicator answers."""
    return {
        t.IndicatorKind.OUTPUT: _("Wat doen we?"),
        t.IndicatorKind.OUTCOME: _("Wat merken bewoners?"),
    }[kind]


WORDS: Mapping[type[Enum], Callable[[Any], str]] = {
    **TERMS,
    t.Actor: actor_words,
    t.Alignment: alignment_words,
    t.Consent: consent_words,
    t.IndicatorKind: indicator_words,
    t.OnBehalf: on_behalf_words,
    Side: side_words,
}
