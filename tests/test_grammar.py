"""Sentences of ours: a verb agrees with its number, and no arrow stands for a word."""

import ast
import re
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from wijkworkshop.places import resources, run_sheets

SOURCES = Path(__file__).parent.parent / "wijkworkshop"
ARROWS = re.compile("[←→↔⇐⇒⇔]")
KEYS = {
    "← →  scherm  ·  T  tijd  ·  F2  notitie  ·  F1  toetsen",
    "0–9 toont een kaart of onderwerp · → klapt open · letters zoeken · PageDown bladert",
    "In dat venster: → en ← bladeren, Home begint opnieuw, Esc sluit.",
    "dit past niet op één scherm; → toont de rest",
}
"""Texts in which an arrow is the name of a key."""
AXIS = {"kan eerder →"}
"""The direction of an axis, which is no sentence."""

NUMBER = r"\{(?:numbers\[0\]|n|count|number|yes|agree|given|missing|joined|support|people)\}"
THINGS = "mensen|tafels|deelnemers|stippen|stemmen|briefjes|antwoorden|maatregelen|plekken"
PLURAL = "zijn|hebben|werken|herkennen|kunnen"
OF_ALL = re.compile(
    rf"{NUMBER} van (?:de |alle )?{{[^}}]+}}(?: (?:{THINGS}))? "
    rf"(?!{THINGS})(?:\w+en|zijn)\b(?! we\b)"
)
COUNTED = re.compile(rf"{NUMBER} (?:{THINGS})\b")
ONE = re.compile(rf"\b(?:één|1) (?:van de \S+ )?(?:\w+ )?(?:{PLURAL})\b")
AT_LEAST_TWO = {
    "Het oordeel ‘gedragen’ staat er vanaf {0} mensen of meer. Typ {0} of een hoger getal.",
    "Er stemden minder dan {number} mensen. Een uitslag zou laten zien wie wat koos.",
    "Dit zijn minder dan {number} mensen",
    (
        "Dit zijn minder dan {number} mensen. De uitslag gaat dicht, ook voor het verslag, en is "
        "daarna niet meer te verbeteren."
    ),
}
"""Texts whose number is never one."""


def _texts(*names: str) -> Iterator[str]:
    """Yield the texts that these functions are called with, anywhere in the app."""
    for node in _calls():
        if getattr(node.func, "id", "") in names:
            yield from (
                each.value
                for each in node.args
                if isinstance(each, ast.Constant) and isinstance(each.value, str)
            )


@cache
def _calls() -> list[ast.Call]:
    return [
        node
        for file in sorted(SOURCES.rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]


@cache
def _single() -> list[str]:
    return sorted({*_texts("_", "looked_up", "N_", "P_")})


@cache
def _all() -> list[str]:
    return sorted({*_single(), *_texts("ngettext")})


def _values(tree: Any) -> Iterator[str]:
    if isinstance(tree, str):
        yield tree
    elif isinstance(tree, dict):
        for each in tree.values():
            yield from _values(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from _values(each)


def test_enough_is_looked_at() -> None:
    assert len(_all()) > 1500


def test_no_arrow_stands_in_a_sentence() -> None:
    assert [text for text in _all() if ARROWS.search(text) and text not in KEYS | AXIS] == []


def test_no_arrow_stands_in_the_content() -> None:
    files = [*(resources() / "content").glob("*.toml"), *run_sheets().rglob("*.toml")]
    assert len(files) > 10
    texts = [
        text for file in files for text in _values(tomllib.loads(file.read_text(encoding="utf-8")))
    ]
    assert [text for text in texts if ARROWS.search(text)] == []


def test_one_of_many_has_a_verb_of_one() -> None:
    """Such a text has two forms, and `ngettext` chooses."""
    assert [text for text in _single() if OF_ALL.search(text)] == []


def test_one_thing_is_not_called_things() -> None:
    assert [text for text in _single() if COUNTED.search(text) and text not in AT_LEAST_TWO] == []


def test_no_verb_of_many_follows_one() -> None:
    assert [text for text in _all() if ONE.search(text)] == []


@pytest.mark.parametrize(
    ("text", "caught"),
    [
        ("{numbers[0]} van de {numbers[1]} herkennen dit", True),
        ("{given} van de {possible} stippen zijn gegeven.", True),
        ("{count} van de {all}", False),
        ("{numbers[0]} van de {numbers[1]} herkent dit", False),
    ],
)
def test_the_pattern_catches_what_it_is_for(text: str, caught: bool) -> None:
    assert bool(OF_ALL.search(text)) == caught
