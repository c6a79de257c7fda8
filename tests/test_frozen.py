"""What is said of outcomes on every edge is what was said before, in 72 made-up sessions.

`tests/frozen/said.json.xz` holds what room, phones, report and forms said of them. It guards what
is changed inside: there each line stays. When words are changed on purpose,
`python -m tests.support.renew_frozen DIFF` renews it, and lists what is different to be read.
"""

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

BESIDES = re.compile(r"(?:^| )#[0-9a-f]{6}$|(?<=Versie van de teksten: )[0-9a-f]{12}", re.MULTILINE)
"""The colours of forms, which are those of a palette that other tests set, and the version of the
content."""


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
    both = (_frozen()[f"{number:02}-{reader}.txt"], said(session(number), reader))
    was, now = (BESIDES.sub("", each).splitlines() for each in both)
    lines = list(unified_diff(was, now, "then", "now", lineterm=""))
    if lines:
        pytest.fail("\n".join(islice(lines, 80)))


def test_every_frozen_session_is_compared() -> None:
    assert len(_frozen()) == len(written()) * len(READERS) == 72 * 5
