"""Words in Arabic or Hebrew, in every place where people's words stand, leave the rest alone."""

import re
import unicodedata
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

import pytest

from tests.support.examples import EXAMPLES
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.pages.advances import measure
from wijkworkshop.pages.drawing import pages_of
from wijkworkshop.pages.fitting import SOFT_HYPHEN
from wijkworkshop.pages.marks import texts
from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.wording.dutch import begins_from_the_right, from_the_right, isolated, quoted

ARABIC, HEBREW = "بيت 12", "גן (3)"
APART = re.compile("\u2068[^\u2068\u2069]*\u2069")
NAMES = ("icon", "picture", "data", "slug", "language")
"""Fields that name a thing; nobody reads them."""


def _turned(value: Any, words: str) -> Any:
    """The same with these words wherever somebody's words stand."""
    if isinstance(value, str) and not isinstance(value, Enum):
        return words if value else value
    if isinstance(value, tuple):
        return tuple(_turned(each, words) for each in value)
    if not is_dataclass(value) or isinstance(value, type):
        return value
    return replace(
        value,
        **{
            each.name: _turned(getattr(value, each.name), words)
            for each in fields(value)
            if each.name not in NAMES
        },
    )


def _loose(text: str) -> bool:
    """Whether words from the right stand loose beside words from the left, or a sign of ours."""
    rest = APART.sub("", text.replace(SOFT_HYPHEN, ""))
    return from_the_right(rest) and any(unicodedata.bidirectional(each) == "L" for each in rest)


@pytest.mark.parametrize("words", [ARABIC, HEBREW])
@pytest.mark.parametrize("name", EXAMPLES)
def test_words_from_the_right_stand_apart_from_words_from_the_left(name: str, words: str) -> None:
    view = EXAMPLES[name]
    pages = pages_of(PublicView(_turned(view.screen, words), view.countdown), 1920, LIGHT, measure)
    said = {text.text for page in pages for text in texts(page)}
    assert {text for text in said if _loose(text)} == set()


def test_a_text_is_read_from_the_right_by_its_first_letter() -> None:
    assert begins_from_the_right("12. بيت in de wijk")
    assert begins_from_the_right("ﷲ")
    assert not begins_from_the_right("De wijk: بيت")
    assert not begins_from_the_right("12")
    assert isolated("De بيت") == "\u2068De بيت\u2069"


def test_what_is_apart_already_stays_as_it_is() -> None:
    once = isolated(ARABIC)
    assert isolated(once) == once
    assert quoted(f"{once} ") == quoted(ARABIC) == f"‘{once}’"
    assert quoted(isolated("بيت.")) == "‘\u2068بيت\u2069’"
    both = f"{once} en {isolated(HEBREW)}"
    assert isolated(both) == f"\u2068{both}\u2069"
