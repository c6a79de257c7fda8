"""Which archive a command is about, wherever it is named."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from tests.cli.conftest import Run, process
from wijkworkshop import places
from wijkworkshop.cli import main
from wijkworkshop.cli.archive_option import VARIABLE, default_archive, remember_archive
from wijkworkshop.web.process.endings import Ending


@pytest.mark.seconds
def test_the_archive_can_be_named_at_three_places(tmp_path: Path) -> None:
    place = tmp_path / "een.db"
    other = tmp_path / "twee.db"
    made = process("new", "--name", "Avond", **{VARIABLE: str(place)})
    assert made.returncode == 0, made.stderr
    assert made.stdout.strip() in process("--archive", str(place), "sessions").stdout
    assert made.stdout.strip() in process("sessions", "--archive", str(place)).stdout
    assert process("sessions", "--archive", str(other), **{VARIABLE: str(place)}).stdout == ""


ENVIRONMENT, BEFORE, AFTER = "omgeving.db", "ervoor.db", "erna.db"


@pytest.mark.parametrize(
    ("arguments", "wanted"),
    [
        (("new", "--name", "a"), ENVIRONMENT),
        (("--archive", BEFORE, "new", "--name", "a"), BEFORE),
        (("new", "--name", "a", "--archive", AFTER), AFTER),
        (("new", "--archive", AFTER, "--name", "a"), AFTER),
        (("--archive", AFTER, "new", "--name", "a", "--archive", AFTER), AFTER),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
)
@pytest.mark.parametrize("variable", [ENVIRONMENT, ""])
def test_what_is_typed_wins_over_the_environment(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    variable: str,
    arguments: tuple[str, ...],
    wanted: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv(VARIABLE, variable)
    monkeypatch.setattr(places, "data_folder", lambda: tmp_path)
    made = CliRunner().invoke(main, arguments)
    assert made.exit_code == 0, made.output
    default = default_archive().name
    assert [each.name for each in tmp_path.glob("*.db")] == [
        default if wanted == ENVIRONMENT and not variable else wanted
    ]


@pytest.mark.parametrize(
    "arguments",
    [
        ("--archive", BEFORE, "sessions", "--archive", AFTER),
        ("--archive", BEFORE, "--archive", AFTER, "sessions"),
        ("sessions", "--archive", BEFORE, "--archive", AFTER),
        ("--archive", BEFORE, "rehearse", "--archive", AFTER),
        ("--archive", BEFORE, "doctor", "--archive", AFTER),
    ],
    ids=" ".join,
)
def test_two_archives_at_once_are_one_too_many(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    """Nobody can say which one was meant, and work in the wrong one is hard to find back."""
    monkeypatch.chdir(tmp_path)
    refused = CliRunner().invoke(main, arguments)
    assert refused.exit_code == 2
    assert f"--archive: hier staan twee archieven, {BEFORE} en {AFTER}." in refused.stderr
    assert list(tmp_path.iterdir()) == []


def test_a_folder_is_no_archive_wherever_it_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    for arguments in (("sessions",), ("sessions", "--archive", str(tmp_path))):
        refused = CliRunner().invoke(main, arguments)
        assert refused.exit_code == 2
        assert "--archive: dit is een map; een bestand is nodig." in refused.stderr


@pytest.mark.seconds
def test_a_variable_that_nobody_asked_stands_in_no_ones_way(
    run: Run, archive: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is typed is enough, also for the processes that the app starts by itself."""
    archive.parent.mkdir()
    monkeypatch.setenv(VARIABLE, str(tmp_path))
    assert run("sessions").exit_code == 0
    where = ("--session", "x", "--address", "127.0.0.1", "--port", "0")
    served = process("serve", "--archive", str(archive), *where, XDG_STATE_HOME=str(tmp_path))
    assert served.returncode == Ending.NO_SESSION, served.stderr


def test_an_archive_is_remembered_while_it_is_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    monkeypatch.setattr(places, "data_folder", lambda: tmp_path)
    other = tmp_path / "ander.db"
    assert default_archive() == tmp_path / "wijkworkshop.db"
    remember_archive(other)
    assert default_archive() == tmp_path / "wijkworkshop.db"
    other.touch()
    assert default_archive() == other
