"""A scale that the app does not have is asked, answered, counted and kept from one description.

A real one is nine files: two of its own (`core/voting/forms/`, `wording/forms/`), a line in each of
`core/terms.py`, `FORMS` and `FORM_WORDS`, the round in a run sheet, and three translations. A
sentence of its own for what the result says is two more. Before, it was twenty-two, and two more.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
LEVELS = ("Groen", "Oranje", "Rood", "Geen idee")
GIVEN = "((1, 3), (3, 0))"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    toy = (sys.executable, "-m", "tests.support.toy_form", str(tmp_path_factory.mktemp("toy")))
    done = subprocess.run(toy, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: Mapping[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize(
    "reader",
    [
        "paper",
        "projection, asking",
        "projection, result",
        "phone",
        "phones, result",
        "laptop",
        "console",
        "report",
    ],
)
def test_everybody_reads_what_the_answers_mean(said: Mapping[str, str], reader: str) -> None:
    read = said[reader].replace(" \n", " ")  # paper has narrow columns
    assert [level for level in LEVELS if level not in read] == []


def test_the_room_reads_what_to_do_and_then_how_many(said: Mapping[str, str]) -> None:
    assert "Op papier: kleur uw lampje in" in said["projection, asking"]
    lines = said["projection, result"].splitlines()
    place = lines.index("Toren")
    assert "8 van de 8 kozen ‘Rijtjes’" in lines
    assert lines[place + 1 : place + 4] == ["4", "2", "1"]


def test_a_slip_says_what_to_do_with_a_pen(said: Mapping[str, str]) -> None:
    assert "Kleur bij elke zin één lampje." in said["paper"]


def test_a_phone_reads_back_what_it_sent_and_says_it(said: Mapping[str, str]) -> None:
    assert f"read: {GIVEN}" in said["phone"]
    assert "<b>Geen idee</b>" in said["phone"]


def test_the_laptop_takes_an_answer_none_and_not_knowing(said: Mapping[str, str]) -> None:
    assert f"given: {GIVEN}" in said["laptop"]
    for words in ("('Toren', 'niet ingevuld')", "('Park', 'Geen idee')"):
        assert words in said["laptop"]


def test_the_facilitator_reads_what_to_type_and_types_it(said: Mapping[str, str]) -> None:
    for words in (
        "groen, oranje of rood",
        "Typ 3 keer 3 groen, 2 oranje of 1 rood.",
        "'320', '3-1'",
        "total='4 van 7'",
        "groen geeft",
    ):
        assert words in said["console"], words


def test_the_report_says_how_it_counts_and_what_it_comes_down_to(said: Mapping[str, str]) -> None:
    for words in ("Stoplicht: wie groen geeft, wil ermee door.", "Groen licht", "4 van 7"):
        assert words in said["report"], words


@pytest.mark.parametrize("place", ["stored", "session file"])
def test_a_settled_round_is_read_back(said: Mapping[str, str], place: str) -> None:
    assert said[place] == "light SHOWN [[8, 0, 0, 0], [4, 2, 1, 0], [0, 1, 6, 1]]"
