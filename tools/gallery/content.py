"""Pictures of the page 'Inhoud', and of what is said about a file that does not hold."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from wijkworkshop.content.editable_lists import EDITABLE_LISTS
from wijkworkshop.content.mistakes import ContentMistake, ContentMistakes
from wijkworkshop.content.own_file import OwnFile
from wijkworkshop.shipped import Shipped
from wijkworkshop.ui.content.content_model import ContentModel
from wijkworkshop.ui.content.exchange import refused_dialog, take_dialog
from wijkworkshop.ui.content.page import ContentPage
from wijkworkshop.ui.content.repair_page import RepairPage
from wijkworkshop.ui.controllers.content_controller import wrong_dialog

OWN = {
    "measures": {
        "sociaal-beheer": {"risk": "Zonder vaste gezichten in de straat werkt het niet."},
        "visie-gemengde-wijk": {"hidden": True},
        "buurtfeest": {
            "short": "Buurtfeest",
            "title": "Een feest voor de hele buurt",
            "actors": ["residents"],
            "instrument_type": "social",
            "step": 4,
            "cluster": "taking_part",
            "explanation": "Bewoners maken samen een feest.",
            "argument_for": "Mensen leren elkaar kennen.",
            "risk": "Het blijft bij één dag.",
            "icon": "confetti",
        },
    }
}
BROKEN = '[terms.mixing]\ngloss = "Samen wonen in één straat."\n\n[terms.buurtkamer]\ngloss = ""\n'
MISTAKE = ContentMistake(Path("eigen.toml"), 5, "terms.buurtkamer.gloss", "dit mag niet leeg zijn")


def content_states(shipped: Shipped) -> Mapping[str, Callable[[], QWidget]]:
    """Return every state of the page and what belongs to it, by name."""
    show = partial(_page, shipped)
    wrong = ContentMistakes([MISTAKE])
    return {
        "content": lambda: show("measures", "sociaal-beheer", 2_000),
        "content-own": lambda: show("measures", "buurtfeest"),
        "content-hidden": lambda: show("measures", "visie-gemengde-wijk"),
        "content-case": lambda: show("cases", "nieuw-west", 560),
        "content-block": lambda: show("blocks", "step_1"),
        "content-terms": lambda: show("terms", "mixing"),
        "content-mistakes": lambda: _mistaken(shipped),
        "content-nothing-found": lambda: _searched(shipped),
        "content-mend": _mend,
        "content-take": lambda: take_dialog("van-de-buren.toml", "2 nieuw, 1 gewijzigd", 1)[0],
        "content-refused": lambda: refused_dialog(wrong),
        "content-broken": lambda: wrong_dialog(wrong),
    }


def _page(shipped: Shipped, mark: str, slug: str = "", down: int = 0) -> ContentPage:
    """Return the page at an entry, its form scrolled down so many pixels."""
    desk = ContentModel(shipped, OwnFile(Path("no-such-folder", "eigen.toml")))
    desk.own = OWN
    page = ContentPage(desk)
    page.editable_list = next(each for each in EDITABLE_LISTS if each.mark == mark)
    page.show_all((*page.editable_list.path, slug))
    page.resize(1440, 900)
    page.show()
    QApplication.processEvents()
    if down and page.form is not None:
        for area in page.findChildren(QScrollArea):
            area.verticalScrollBar().setValue(down)
    return page


def _mistaken(shipped: Shipped) -> ContentPage:
    page = _page(shipped, "terms")
    page.begin_new()
    page.save()
    return page


def _searched(shipped: Shipped) -> ContentPage:
    page = _page(shipped, "terms")
    page.parts.search.put_text("zzz")
    page.parts.search.typed.emit("zzz")
    return page


def _mend() -> RepairPage:
    page = RepairPage(BROKEN, former=True)
    page.show_mistakes([MISTAKE])
    return page
