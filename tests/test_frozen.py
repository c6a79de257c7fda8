"""What is said of outcomes is what it was: on the projection, phones, in report and forms."""

import json
import lzma
import re
from collections.abc import Mapping
from difflib import unified_diff
from functools import cache
from itertools import islice

import pytest
from pytestqt.qtbot import QtBot

from tests.support.frozen_outcomes import HERE, READERS, said, session, written
from wijkworkshop.translating import use_language

QUICK = (1, 4, 8, 17, 29, 66)
"""A few of them; the others are slow."""


NEW = (
    *("In welke maat?", "Waar komt het cijfer vandaan?", "Waarde toevoegen", "Kaart toevoegen"),
    *("Doel erbij", "Stand toevoegen", "Bij wie kunt u terecht?", "Uitnodiging toevoegen"),
    *("Tot wanneer kunnen mensen reageren?", "Wie waren er uitgenodigd?", "Reactie toevoegen"),
    "Reacties op het verslag",
)
"""What forms ask now and did not then."""

COLOUR = re.compile(r"(^| )#[0-9a-f]{6}$", re.MULTILINE)


def _plain(told: str) -> str:
    """Return what was said without the colours of forms: a palette that other tests set."""
    return COLOUR.sub("", told)


def _is_new(line: str) -> bool:
    return line[0] == "+" and any(words in line for words in NEW)


@cache
def _frozen() -> Mapping[str, str]:
    with lzma.open(HERE / "said.json.xz", "rt", encoding="utf-8") as file:
        return json.load(file)  # type: ignore[no-any-return]


@pytest.mark.parametrize("reader", READERS)
@pytest.mark.parametrize(
    "number",
    [
        number if number in QUICK else pytest.param(number, marks=pytest.mark.slow)
        for number in range(1, len(written()) + 1)
    ],
)
def test_what_is_said_is_what_was_said(qtbot: QtBot, number: int, reader: str) -> None:
    use_language()
    was = _frozen()[f"{number:02}-{reader}.txt"]
    was, now = _plain(was), _plain(said(session(number), reader))
    lines = list(unified_diff(was.splitlines(), now.splitlines(), "then", "now", lineterm=""))
    changed = [line for line in lines[2:] if line[:1] in ("+", "-") and not _is_new(line)]
    if changed:
        pytest.fail("\n".join(islice(lines, 80)))


def test_every_frozen_session_is_compared() -> None:
    assert len(_frozen()) == len(written()) * len(READERS) == 72 * 5
