"""The commands: what they say, what they make, and how they end."""

import json
import subprocess
import sys
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pymupdf
import pytest

from tests.cli.conftest import Run, process
from wijkworkshop.core.outcomes.goals import Goal
from wijkworkshop.core.session_records import Earlier
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store

COMMANDS = ("demo", "new", "sessions", "export", "slips", "cards", "doctor", "rehearse")


def test_a_session_is_made_and_listed(run: Run) -> None:
    day = datetime.now(UTC).date() + timedelta(weeks=1)
    made = run("new", "--name", "Avond", "--area", "Osdorp", "--date", f"{day:%d-%m-%Y}")
    assert made.exit_code == 0, made.output
    number = made.output.strip()
    listed = run("sessions")
    assert listed.exit_code == 0
    assert listed.output.split()[0] == number
    assert "Avond" in listed.output
    (found,) = json.loads(run("sessions", "--json").output)
    assert (found["id"], found["day"], found["area"]) == (number, day.isoformat(), "Osdorp")
    assert found["progress"] == "planned"


def test_a_session_goes_on_from_another_one(run: Run, filled: Path) -> None:
    arguments = ("new", "--name", "Vervolg", "--run-sheet", "traject-2", "--after", "voorb")
    made = run(*arguments)
    assert made.exit_code == 0, made.output
    with closing(Store(open_archive(filled))) as store:
        later = store.load(made.output.strip())
    assert later.get(Earlier, 1).follows == "voorbeeld"
    assert later.all(Goal)


@pytest.mark.usefixtures("filled")
def test_going_on_asks_for_a_run_sheet_with_a_recap(run: Run) -> None:
    refused = run("new", "--name", "Vervolg", "--run-sheet", "kort", "--after", "voorbeeld")
    assert refused.exit_code == 1
    assert "Dit draaiboek heeft geen terugblik" in refused.stderr
    assert len(json.loads(run("sessions", "--json").output)) == 1


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("new", "--name", " "), 2, "Geef de bijeenkomst een naam."),
        (("new", "--name", "a", "--after", "x"), 1, "geen bijeenkomst die begint met ‘x’"),
        (("new", "--name", "a", "--date", "1-1-2020"), 2, "al geweest"),
        (("new", "--name", "a", "--start", "straks"), 2, "19.30"),
        (("new", "--name", "a", "--tables", "99"), 2, "tafels"),
        (("new", "--name", "a", "--run-sheet", "x"), 1, "halve-dag"),
        (("new",), 2, "--name ontbreekt."),
        (("new", "--name"), 2, "Achter --name hoort nog iets te staan."),
        (("new", "--name", "a", "--tables", "vier"), 2, "--tables: geef een heel getal."),
        (("sessions", "--jso"), 2, "De optie --jso is er niet. Bedoelde u --json?"),
        (("sessions", "--json=1"), 2, "Achter --json hoort niets te staan."),
        (("sessions", "alle"), 2, "staat meer dan zij kent"),
        (("export",), 2, "BIJEENKOMST ontbreekt."),
        (("export", "x", "--out", "."), 2, "--out: dit is een map; een bestand is nodig."),
        (("rehearse", "--out", __file__), 2, "--out: dit is een bestand; een map is nodig."),
        (("--anders",), 2, "De optie --anders is er niet."),
        (("export", "x", "--out", "y"), 1, "geen bijeenkomst"),
        (("slips", "x", "--out", "y"), 1, "geen bijeenkomst"),
        (("cards", "x", "--out", "y"), 2, "--address ontbreekt."),
        (("cards", "x", "--out", "y", "--address", "router"), 2, "als 192.168.8.10:8080"),
        (("cards", "x", "--out", "y", "--address", "10.0.0.1:99999"), 2, "als 192.168.8.10"),
        (("cards", "x", "--out", "y", "--address", "10.0.0.1", "--count", "9999"), 2, "1 tot 5000"),
        (("cards", "x", "--out", "y", "--address", "10.0.0.1"), 1, "geen bijeenkomst"),
        (("export", "x", "--out", "y", "--format", "odt"), 2, "--format: kies uit pdf."),
        (("onbekend",), 2, "De opdracht ‘onbekend’ is er niet. Wel: demo, new"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
def test_what_goes_wrong_is_said_on_stderr(
    run: Run, arguments: tuple[str, ...], code: int, words: str
) -> None:
    result = run(*arguments)
    assert result.exit_code == code
    assert words in result.stderr
    assert result.stdout == ""
    for english in ("Usage", "Error", "Try ", "No such", "Missing", "Invalid", "OPTIONS"):
        assert english not in result.stderr
    assert ("Gebruik:" in result.stderr) == (code == 2)


def test_the_start_of_an_id_is_enough_when_one_has_it(run: Run) -> None:
    numbers = [run("new", "--name", f"Avond {each}").output.strip() for each in range(20)]
    shortest = next(n for n in range(1, 37) if len({each[:n] for each in numbers}) == 20)
    assert "geen bijeenkomst" not in run("slips", numbers[0][:shortest], "--out", "/").stderr
    several = run("slips", "", "--out", "y")
    assert several.exit_code == 1
    assert "Meer bijeenkomsten" in several.stderr
    assert all(number in several.stderr for number in numbers)


@pytest.mark.seconds
@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("command", ["export", "export --what actions", "slips"])
def test_a_pdf_is_made(run: Run, tmp_path: Path, command: str) -> None:
    target = tmp_path / "uit.pdf"
    done = run(*command.split(), "voorb", "--out", str(target))
    assert done.exit_code == 0, done.output
    assert target.read_bytes().startswith(b"%PDF")
    assert done.stdout.strip() == str(target)


@pytest.mark.usefixtures("filled")
def test_cards_are_made_and_made_again_with_the_same_codes(run: Run, tmp_path: Path) -> None:
    made = [tmp_path / "een.pdf", tmp_path / "twee.pdf"]
    for target in made:
        where = ("--address", "192.168.8.10", "--count", "3", "--out", str(target))
        done = run("cards", "voorb", *where)
        assert done.exit_code == 0, done.output
        assert done.stdout.strip() == str(target)
    codes = []
    for target in made:
        with pymupdf.open(target) as file:
            codes.append(file[0].get_text())
    assert "192.168.8.10:8080" in codes[0]
    assert codes[0].count("Stemkaart\n") == 3
    assert codes[0] == codes[1]


def test_an_archive_that_is_none_is_refused_and_left(run: Run, archive: Path) -> None:
    archive.parent.mkdir()
    archive.write_text("geen archief", encoding="utf-8")
    result = run("sessions")
    assert result.exit_code == 1
    assert "geen archief van Wijkworkshop" in result.stderr
    assert str(archive) in result.stderr
    assert archive.read_text(encoding="utf-8") == "geen archief"


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_help_is_dutch(run: Run, command: str) -> None:
    result = run(*([command] if command else []), "--help")
    assert result.exit_code == 0
    assert "Gebruik:" in result.output
    assert "Laat deze uitleg zien." in result.output
    for english in ("Usage", "Options", "Show this", "Commands"):
        assert english not in result.output


def test_what_the_app_starts_by_itself_is_not_offered_to_people(run: Run) -> None:
    for said in (run("--help").output, run("nergens").output):
        for name in ("serve", "crowd"):
            assert name not in said.replace("server", "")
        assert "rehearse" in said


def test_exit_codes_of_a_real_process(tmp_path: Path) -> None:
    archive = str(tmp_path / "a.db")
    nowhere = {"QT_QPA_PLATFORM": "", "DISPLAY": "", "WAYLAND_DISPLAY": ""}
    assert process("sessions", "--archive", archive).returncode == 0
    assert process("slips", "x", "--out", "y", "--archive", archive).returncode == 1
    assert process("sessions", "--wrong").returncode == 2
    if sys.platform == "linux":
        ended = process("--archive", archive, **nowhere)
        assert ended.returncode == 3
        assert "geen beeldscherm" in ended.stderr


@pytest.mark.seconds
@pytest.mark.parametrize("arguments", [("--help",), ("sessions",), ("new", "--name", "a")])
def test_commands_without_a_window_import_no_qt(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys\n"
        "from wijkworkshop.cli import main\n"
        "main(sys.argv[1:], standalone_mode=False)\n"
        "print('PySide6' in sys.modules)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--archive", str(tmp_path / "a.db"), *arguments],
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.splitlines()[-1] == "False"
