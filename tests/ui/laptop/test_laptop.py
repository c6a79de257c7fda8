"""The checks of a laptop: what is wrong is said in words, with what to do about it."""

import sys
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from tests.support.readable import assert_readable
from tools.gallery.prepare import BEAMER, GOOD, LAPTOP, WRONG
from wijkworkshop.cli.diagnostics import check_facts
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.health import ArchiveState, DiskState, archive_state, disk_state
from wijkworkshop.storage.problems import Problem
from wijkworkshop.storage.store import Store
from wijkworkshop.ui.laptop import awake
from wijkworkshop.ui.laptop.awake import HeldByProgram, holds_sleep_off
from wijkworkshop.ui.laptop.checks import Check, Grade, Laptop, Shown, checks
from wijkworkshop.ui.laptop.power import Power, of_linux, read_pmset
from wijkworkshop.ui.network.addresses import Place, Rank

VPN_ONLY = (Place(Rank.VIRTUAL, False, "utun3", "10.8.0.2"),)
CHANGES: tuple[tuple[str, Grade, Laptop], ...] = (
    ("screens", Grade.CARE, replace(GOOD, screens=(Shown(LAPTOP),))),
    ("screens", Grade.CARE, WRONG),
    (
        "screens",
        Grade.CARE,
        replace(GOOD, screens=(Shown(LAPTOP), Shown(replace(BEAMER, width=800)))),
    ),
    ("screens", Grade.BAD, replace(GOOD, screens=None)),
    ("size", Grade.UNKNOWN, replace(GOOD, screens=None)),
    ("size", Grade.CARE, replace(GOOD, screens=(Shown(replace(LAPTOP, height=480), 2.0),))),
    ("awake", Grade.CARE, WRONG),
    ("power", Grade.CARE, replace(GOOD, power=Power(False, 95))),
    ("power", Grade.BAD, WRONG),
    ("power", Grade.UNKNOWN, replace(GOOD, power=Power())),
    ("room", Grade.CARE, replace(GOOD, disk=DiskState(900, 5))),
    ("room", Grade.BAD, WRONG),
    ("speed", Grade.CARE, replace(GOOD, disk=DiskState(9000, 200))),
    ("speed", Grade.BAD, replace(GOOD, disk=DiskState(9000, None))),
    ("archive", Grade.BAD, WRONG),
    ("backup", Grade.CARE, replace(GOOD, backup=None)),
    ("backup", Grade.CARE, replace(GOOD, backup=date(2026, 11, 23))),
    ("fonts", Grade.BAD, WRONG),
    ("fonts", Grade.UNKNOWN, replace(GOOD, missing=None)),
    ("network", Grade.CARE, WRONG),
    ("network", Grade.CARE, replace(GOOD, networks=VPN_ONLY)),
    ("network", Grade.BAD, replace(GOOD, port=0)),
    ("clock", Grade.CARE, replace(GOOD, zone=False)),
    ("clock", Grade.BAD, replace(GOOD, now=GOOD.now - timedelta(days=400))),
)


def found(laptop: Laptop, name: str) -> Check:
    return next(check for check in checks(laptop) if check.name == name)


def test_room_on_the_disk_is_told_in_the_unit_that_people_know() -> None:
    assert found(replace(GOOD, disk=DiskState(48_200, 5)), "room").found == "Er is 48,2 GB vrij."
    assert found(replace(GOOD, disk=DiskState(900, 5)), "room").found == "Er is 900 MB vrij."


def test_a_laptop_that_is_well_needs_nothing() -> None:
    assert {check.grade for check in checks(GOOD)} == {Grade.GOOD}


@pytest.mark.parametrize(("name", "grade", "laptop"), CHANGES)
def test_each_grade_is_reached_and_says_what_to_do(name: str, grade: Grade, laptop: Laptop) -> None:
    check = found(laptop, name)
    assert check.grade is grade
    assert_readable(check.found)
    if grade in (Grade.CARE, Grade.BAD):
        assert_readable(check.advice)


def test_every_check_can_go_wrong() -> None:
    """A check that never complains is none."""
    assert {name for name, _grade, _laptop in CHANGES} == {check.name for check in checks(GOOD)}


def test_mirrored_screens_are_told_apart_from_one_screen() -> None:
    assert "hetzelfde" in found(WRONG, "screens").found
    assert "één scherm" in found(CHANGES[0][2], "screens").found


def test_the_command_says_a_check_in_one_line() -> None:
    line = check_facts(found(WRONG, "power"))
    assert (
        line == "Stroom: niet goed. De laptop werkt op de accu. De accu is 31% vol. "
        "Steek de stroomkabel erin."
    )


def test_an_archive_is_read_and_its_disk_measured(tmp_path: Path) -> None:
    path = tmp_path / "archief.db"
    assert archive_state(path) == ArchiveState(there=False)
    Store(open_archive(path)).close()
    assert archive_state(path).problem is None
    damaged = tmp_path / "kapot.db"
    damaged.write_text("geen archief", encoding="utf-8")
    assert archive_state(damaged).problem is Problem.NOT_AN_ARCHIVE
    before = sorted(tmp_path.iterdir())
    state = disk_state(tmp_path / "weg" / "archief.db")
    assert state.free > 0
    assert state.milliseconds is not None
    assert sorted(tmp_path.iterdir()) == before


def supply(folder: Path, name: str, **values: str) -> None:
    (folder / name).mkdir(parents=True)
    for key, value in values.items():
        (folder / name / key).write_text(f"{value}\n", encoding="ascii")


def test_linux_says_where_power_comes_from(tmp_path: Path) -> None:
    assert of_linux(tmp_path / "nothing") == Power()
    supply(tmp_path, "BAT0", type="Battery", capacity="71", status="Discharging")
    assert of_linux(tmp_path) == Power(False, 71)
    supply(tmp_path, "AC", type="Mains", online="1")
    assert of_linux(tmp_path) == Power(True, 71)


def test_a_mac_says_where_power_comes_from() -> None:
    told = "Now drawing from 'Battery Power'\n -InternalBattery-0 (id=1)\t64%; discharging"
    assert read_pmset(told) == Power(False, 64)
    assert read_pmset("Now drawing from 'AC Power'") == Power(True, None)
    assert read_pmset("") == Power()


def test_a_program_that_ends_at_once_holds_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    running = (sys.executable, "-c", "import threading; threading.Event().wait()")
    assert holds_sleep_off(lambda: HeldByProgram(running))
    monkeypatch.setattr(awake, "MOMENT", 30.0)  # Python itself may take long to end
    assert not holds_sleep_off(lambda: HeldByProgram((sys.executable, "-c", "")))
    assert not holds_sleep_off(lambda: None)


def test_the_moment_is_told_in_dutch_time() -> None:
    summer = replace(GOOD, now=datetime(2026, 7, 1, 18, 5, tzinfo=UTC), backup=date(2026, 7, 1))
    assert "20.05 uur" in found(summer, "clock").found
