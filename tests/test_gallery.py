"""The gallery draws every screen in parts, each in a process of its own, and says where."""

import socket
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtGui import QImage

from tools.gallery.__main__ import gallery
from tools.gallery.parts import PARTS, can_be_drawn
from tools.gallery.phones.pictures import can_see_phones
from tools.gallery.running import run
from wijkworkshop.cli import main
from wijkworkshop.web.pages.words import all_words

SHEETS = {
    "projection/sheet-light-1920x1080.png",
    "projection/sheet-light-1280x800.png",
    "projection/sheet-light-1024x768.png",
    "projection/sheet-dark-1920x1080.png",
    "console/sheet-console-1440x900.png",
    "console/sheet-console-1280x800.png",
    "console/sheet-console-1024x768.png",
    "material/sheet-light-1920x1080.png",
    "material/sheet-dark-1920x1080.png",
    "paper/sheet-report.png",
    "tables/sheet-light-1024x768.png",
    "paper/sheet-slips.png",
    "paper/sheet-cards.png",
    "projection/97-joining-1-light-1024x768.png",
    "projection/96-by-phone-dots-1-dark-1920x1080.png",
    "start/prepare-cards-1440x900.png",
}
PHONES = {"phones/sheet-phones-nl-390.png", "phones/1-room-00-black-ar-320.png"}
MOST_KB = 700_000
"""Memory that a part may take: several are drawn side by side."""

MEASURED = """
import resource, subprocess, sys
code = subprocess.call([sys.executable, "-m", "tools.gallery", sys.argv[1]])
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
sys.exit(code)
"""


@pytest.mark.slow
@pytest.mark.longest
@pytest.mark.skipif(sys.platform == "win32", reason="memory is measured in the Unix way")
def test_gallery_draws_everything_without_a_screen(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", MEASURED, str(tmp_path)], capture_output=True, text=True, check=True
    )
    *lines, most_kb = done.stdout.splitlines()
    written = [Path(line) for line in lines]
    wanted = SHEETS | PHONES if can_see_phones() else SHEETS
    assert {file.relative_to(tmp_path).as_posix() for file in written} >= wanted
    assert ("Telefoons overgeslagen" in done.stderr) is not can_see_phones()
    assert len(set(written)) == len(written) > 500
    assert set(written) == set(tmp_path.rglob("*.png"))
    assert not [file for file in written if QImage(str(file)).isNull()]
    if sys.platform == "linux":  # elsewhere it is in bytes
        assert int(most_kb) < MOST_KB


def test_the_parts_together_are_the_whole_gallery() -> None:
    phones = [f"phones-{words.code}" for words in all_words()]
    others = ["ballot", "boards", "console", "material", "opinions", "paper", "practice"]
    rest = ("phones-nl-dark", "projection", "start", "tables")
    assert sorted(PARTS) == sorted([*others, *phones, *rest])
    assert all(can_be_drawn(name) for name in others)
    assert [can_be_drawn(name) for name in phones] == [can_see_phones()] * len(phones)


def test_a_part_that_fails_is_named_and_stops_no_other() -> None:
    def command(code: str) -> tuple[str, ...]:
        return (sys.executable, "-c", code)

    said: list[str] = []
    commands = {
        "one": command("print('first'); print('second')"),
        "broken": command("print('begun'); raise SystemExit('could not')"),
        "last": command("print('third')"),
    }
    assert run(commands, said.append, at_once=1) == ("broken",)
    assert said == ["first", "second", "begun", "third"]
    assert run(commands, said.append) == ("broken",)


def test_lines_come_while_a_part_is_going_on() -> None:
    """The part ends only when its first line has been heard."""
    code = (
        "import socket, sys\n"
        "print('begun', flush=True)\n"
        "with socket.create_connection(('127.0.0.1', int(sys.argv[1]))) as line: line.recv(1)\n"
    )
    with socket.create_server(("127.0.0.1", 0)) as listening:
        port = str(listening.getsockname()[1])
        commands = {"long": (sys.executable, "-c", code, port)}
        assert run(commands, lambda _line: listening.accept()[0].close()) == ()


@pytest.mark.seconds
def test_the_command_fails_with_a_part_and_draws_the_others(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "ballot").write_text("no folder", encoding="utf-8")
    done = CliRunner().invoke(gallery, [str(tmp_path), "practice", "ballot"])
    assert done.exit_code == 1
    assert done.stderr == "Niet gelukt: ballot. De rest is getekend.\n"
    assert "FileExistsError" in capfd.readouterr().err
    assert str(tmp_path / "practice" / "sheet-console-1024x768.png") in done.stdout.splitlines()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        ((__file__,), "MAP: dit is een bestand; een map is nodig."),
        (("out", "consoles"), "kies uit console, phones-"),
        ((), "MAP ontbreekt."),
    ],
)
def test_wrong_use_is_said_in_dutch(arguments: tuple[str, ...], words: str) -> None:
    done = CliRunner().invoke(gallery, arguments, prog_name="./start gallery")
    assert done.exit_code == 2
    assert done.stderr.startswith("Gebruik: ./start gallery [OPTIES] MAP [DEEL]...")
    assert words in done.stderr


def test_the_installed_command_does_not_know_it() -> None:
    assert "gallery" not in main.commands
