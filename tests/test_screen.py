"""Whether there is a screen to show windows on, and what is said when there is none."""

import pytest
from click.testing import CliRunner

from wijkworkshop.cli import main
from wijkworkshop.screen import NO_SCREEN, has_screen


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"QT_QPA_PLATFORM": "offscreen:configfile=screens.json"}, True),
        ("linux", {"QT_QPA_PLATFORM": "xcb"}, False),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
    ids=str,
)
def test_where_a_window_can_open(
    platform: str, environment: dict[str, str], expected: bool
) -> None:
    assert has_screen(platform, environment) is expected


def test_without_a_screen_it_names_the_commands_that_need_none(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr("sys.platform", "linux")
    result = CliRunner().invoke(main, [])
    assert result.exit_code == NO_SCREEN
    assert "geen beeldscherm" in result.output
    assert "doctor" in result.output
