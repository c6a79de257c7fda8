"""What ships is found from any folder, and what a user makes is kept outside the app."""

from pathlib import Path

import pytest

from wijkworkshop import places


def test_what_ships_is_found_from_any_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    assert (places.resources() / "fonts" / "WijkHyperlegible-Regular.ttf").is_file()
    assert places.run_sheets().name.endswith("sessions")


def test_a_users_folders_are_outside_the_app() -> None:
    for folder in (places.data_folder(), places.log_folder()):
        assert folder.is_absolute()
        assert not folder.is_relative_to(Path(places.__file__).parent.parent)
