"""A kind of outcome entry that the app does not have reaches every reader from one description.

A real one is two files (`core/outcomes/`, `core/outcome_views/`) and two lines (`OUTCOMES`,
`OUTCOME_VIEWS`); a field more is a line in each of the two files. Before it was fifteen files.
"""

import json
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
WHERE, WHO, PRIVATE = "Bij de bushalte", "Mevrouw met de hond", "Alleen voor het verslag"


@pytest.fixture(scope="module")
def said(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, str]:
    toys = (sys.executable, "-m", "tests.support.toy_outcome", str(tmp_path_factory.mktemp("toy")))
    done = subprocess.run(toys, cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: Mapping[str, str] = json.loads(done.stdout.splitlines()[-1])
    return found


@pytest.mark.parametrize("reader", ["projection", "phones"])
def test_the_room_reads_it_but_for_what_is_private(said: Mapping[str, str], reader: str) -> None:
    for words in (WHERE, WHO, "Kan het?", "oor een deel", "Buren kennen elkaar"):
        assert words in said[reader], words
    assert PRIVATE not in said[reader]


def test_the_report_says_all_of_it(said: Mapping[str, str]) -> None:
    for words in (WHERE, WHO, PRIVATE, "voor een deel", "Buren kennen elkaar"):
        assert words in said["report"], words


def test_the_form_asks_for_it_and_says_what_lacks(said: Mapping[str, str]) -> None:
    for words in ("Waar komt het?", WHERE, "Kan het?", "Voor een deel", PRIVATE, WHO):
        assert words in said["form"], words
    assert said["lacks"] == "Een bankje"


@pytest.mark.parametrize("place", ["stored", "session file"])
def test_it_is_kept(said: Mapping[str, str], place: str) -> None:
    for words in (WHERE, WHO, PRIVATE, "PARTLY"):
        assert words in said[place], words
