"""What the doctor says of this laptop and the archive, without a name or a vote."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run, process
from tools.gallery.prepare import GOOD
from wijkworkshop.ui.laptop.checks import checks


@pytest.mark.seconds
def test_the_doctor_tells_no_name_and_makes_nothing(run: Run, archive: Path) -> None:
    assert json.loads(run("doctor", "--json").output)["archief"] == {"staat": "is er nog niet"}
    assert not archive.exists()
    run("new", "--name", "Geheime avond", "--area", "Geheim")
    told = run("doctor")
    assert told.exit_code == 0
    assert "eheim" not in told.output
    assert "bijeenkomsten: 1" in told.output
    assert {"app", "python", "pakketten", "mappen", "adressen", "venster"} <= set(
        json.loads(run("doctor", "--json").output)
    )


@pytest.mark.seconds
def test_the_doctor_says_the_checks_that_the_screen_shows(run: Run) -> None:
    told = json.loads(run("doctor", "--json").output)["controle"]
    assert [line.partition(":")[0] for line in told] == [each.title for each in checks(GOOD)]


@pytest.mark.seconds
def test_the_doctor_says_what_is_wrong_with_an_archive(run: Run, archive: Path) -> None:
    archive.parent.mkdir()
    archive.write_text("geen archief", encoding="utf-8")
    assert "staat: not_an_archive" in run("doctor").output


@pytest.mark.seconds
def test_the_doctor_asks_about_windows_in_another_process() -> None:
    asked = process("doctor", "--json", QT_QPA_PLATFORM="offscreen")
    window = json.loads(asked.stdout)["venster"]
    assert "Wijk Hyperlegible" in window["letters"]
    assert len(window["schermen"]) == 1
    broken = process("doctor", "--json", QT_QPA_PLATFORM="none", DISPLAY=":99")
    assert broken.returncode == 0, broken.stderr
    assert "opent geen venster" in json.loads(broken.stdout)["venster"]["Qt"]
