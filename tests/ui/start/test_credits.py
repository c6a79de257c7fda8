"""'Over deze app' says whose ideas these are, how to reach them, and under which licences."""

import re
import tomllib
from pathlib import Path

from pytestqt.qtbot import QtBot

from wijkworkshop import places
from wijkworkshop.content.catalogue import load_catalogue
from wijkworkshop.ui.start.about import PARTS, AboutDialog
from wijkworkshop.ui.widgets.label import Label


def test_author_and_contact_are_credited(qtbot: QtBot) -> None:
    credits_ = load_catalogue(places.resources() / "content").credits
    dialog = AboutDialog(credits_)
    qtbot.addWidget(dialog)
    said = "\n".join(label.text() for label in dialog.findChildren(Label))
    for words in ("Jeroen van der Velden", "Platform31", credits_.mail, credits_.own_work):
        assert words in said
    assert "EUPL 1.2" in said
    assert all(name in said and licence in said for name, _package, licence in PARTS)


def test_everything_that_the_app_is_built_with_is_named() -> None:
    project = tomllib.loads((Path(__file__).parents[3] / "pyproject.toml").read_text("utf-8"))
    needed = (re.match(r"[\w-]+", each) for each in project["project"]["dependencies"])
    assert {found[0].lower() for found in needed if found} == {
        package.lower() for _name, package, _licence in PARTS
    }
