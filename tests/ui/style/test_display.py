"""How this laptop shows things: kept beside the archive, believed only where it makes sense."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wijkworkshop.ui.style.display import (
    FACTOR,
    LETTERS,
    Display,
    DisplayChoice,
    beside,
    enlarge,
    read_display,
    write_display,
)

DISPLAYS = st.builds(Display, st.booleans(), st.booleans(), st.sampled_from(LETTERS))


@given(display=DISPLAYS)
def test_what_was_kept_is_read_again(
    display: Display, tmp_path_factory: pytest.TempPathFactory
) -> None:
    file = tmp_path_factory.mktemp("kept") / "archief.beeld.json"
    write_display(file, display)
    assert read_display(file) == display
    assert [each.name for each in file.parent.iterdir()] == [file.name]


@pytest.mark.parametrize(
    "said",
    ["", "{", "[]", "null", '{"letters": 900}', '{"letters": true}', '{"letters": "200"}',
     '{"dark": 1, "still": "ja"}', "[" * 4000, '{"letters": 1e999}', '{"a": "' + "x" * 9000],
)  # fmt: skip
def test_a_file_that_makes_no_sense_changes_nothing(said: str, tmp_path: Path) -> None:
    file = tmp_path / "beeld.json"
    file.write_text(said)
    assert read_display(file) == Display()


def test_no_file_bytes_and_a_folder_change_nothing(tmp_path: Path) -> None:
    assert read_display(tmp_path / "is er niet") == Display()
    assert read_display(tmp_path) == Display()
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00")
    assert read_display(tmp_path / "bytes") == Display()


def test_it_is_kept_at_once_and_told_once(tmp_path: Path) -> None:
    choice = DisplayChoice(tmp_path / "beeld.json")
    told: list[Display] = []
    choice.changed.connect(told.append)
    dark = replace(choice.display, dark=True)
    choice.choose(dark)
    choice.choose(dark)
    assert told == [dark]
    assert json.loads((tmp_path / "beeld.json").read_text()) == {
        "dark": True, "still": False, "letters": 100,
    }  # fmt: skip
    assert DisplayChoice(tmp_path / "beeld.json").display == dark


def test_a_disk_that_does_not_take_it_is_said(tmp_path: Path) -> None:
    choice = DisplayChoice(tmp_path / "weg" / "beeld.json")
    choice.choose(Display(dark=True))
    assert choice.display.dark
    assert not choice.kept


def test_it_stands_beside_its_archive(tmp_path: Path) -> None:
    assert beside(tmp_path / "archief.db") == tmp_path / "archief.beeld.json"


def test_larger_is_a_factor_for_qt_unless_there_is_one() -> None:
    environment: dict[str, str] = {}
    enlarge(Display(), environment)
    assert environment == {}
    enlarge(Display(letters=125), environment)
    assert environment == {FACTOR: "1.25"}
    enlarge(Display(letters=200), environment)
    assert environment == {FACTOR: "1.25"}


def test_qt_draws_everything_so_large_from_the_next_start_on(tmp_path: Path) -> None:
    write_display(beside(tmp_path / "archief.db"), Display(letters=200))
    script = (
        "import sys; from pathlib import Path\n"
        "from wijkworkshop import app as root\n"
        "root.enlarge(root.read_display(root.beside(Path(sys.argv[1]))))\n"
        "print(root.make_application(['x']).primaryScreen().devicePixelRatio())\n"
    )
    environment = {name: value for name, value in os.environ.items() if name != FACTOR}
    done = subprocess.run(
        [sys.executable, "-c", script, str(tmp_path / "archief.db")],
        env={**environment, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    assert done.stdout.strip() == "2.0"
