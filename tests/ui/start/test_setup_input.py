"""What was typed for a new session is read: days, times, drafts, and each mistake has its field."""

import json
from datetime import UTC, date, datetime, time
from pathlib import Path

import pytest

from wijkworkshop.ui.start.draft import DraftFile
from wijkworkshop.ui.start.setup_input import SetupInput, mistakes, setup_of
from wijkworkshop.ui.wording.dates import read_day, read_time, short_date

TODAY = date(2026, 11, 24)
GOOD = SetupInput("Samen wonen", "1-12-2026", "13.30", sheet="halve-dag")


@pytest.mark.parametrize(
    "damage",
    ["", "[]", "{", '{"name": 3}', '{"groups": {"nobody": 1}}', '{"level": "x"}', '{"more": "x"}'],
)
def test_a_damaged_draft_is_no_draft(tmp_path: Path, damage: str) -> None:
    file = tmp_path / "draft.json"
    file.write_text(damage, encoding="utf-8")
    assert DraftFile(file).read() is None


def test_a_draft_is_read_as_it_was_written_and_private(tmp_path: Path) -> None:
    draft = DraftFile(tmp_path / "draft.json")
    filled = SetupInput("Naam", groups={"residents": 3}, tables=None)
    draft.write(filled)
    assert draft.read() == filled
    assert (tmp_path / "draft.json").stat().st_mode & 0o077 == 0
    assert json.loads((tmp_path / "draft.json").read_text())["name"] == "Naam"


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("24-11-2026", TODAY),
        ("24/11/26", TODAY),
        ("di 24 nov 2026", TODAY),
        ("24 november", TODAY),
        ("23-11", date(2027, 11, 23)),
        ("1 maart 2027", date(2027, 3, 1)),
        ("1 mrt 2027", date(2027, 3, 1)),
        ("31-2-2026", None),
        ("24 foo 2026", None),
        ("morgen", None),
        ("", None),
    ],
)
def test_days_are_read_as_people_write_them(typed: str, day: date | None) -> None:
    assert read_day(typed, TODAY) == day


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("19.30", time(19, 30)),
        ("19:30", time(19, 30)),
        ("1930", time(19, 30)),
        ("9", time(9)),
        ("19 uur", time(19)),
        ("24.00", None),
        ("12.60", None),
        ("straks", None),
    ],
)
def test_times_are_read_as_people_write_them(typed: str, expected: time | None) -> None:
    assert read_time(typed) == expected


def test_what_is_shown_of_a_day_can_be_read_back() -> None:
    for month in range(1, 13):
        day = date(2027, month, 5)
        assert read_day(short_date(day), TODAY) == day


@pytest.mark.parametrize(
    ("filled", "field"),
    [
        (SetupInput(" ", "1-12-2026", "13.30"), "name"),
        (SetupInput("a", "1-11-2026", "13.30"), "day"),
        (SetupInput("a", "1-12-2026", "13.30", tables=0), "tables"),
        (SetupInput("a", "1-12-2026", "13.30", tables=None), "tables"),
        (SetupInput("a", "1-12-2026", "13.30", groups={"residents": 1000}), "groups"),
    ],
)
def test_each_mistake_has_its_field(filled: SetupInput, field: str) -> None:
    assert list(mistakes(filled, TODAY)) == [field]


def test_the_start_is_stored_in_utc_through_the_night_that_the_clock_changes() -> None:
    assert not mistakes(GOOD, TODAY)
    assert setup_of(GOOD, TODAY).starts == datetime(2026, 12, 1, 12, 30, tzinfo=UTC)
    summer = SetupInput("a", "1-7-2027", "13.30")
    assert setup_of(summer, TODAY).starts == datetime(2027, 7, 1, 11, 30, tzinfo=UTC)
