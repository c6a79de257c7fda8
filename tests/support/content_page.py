"""The page of own content, gone through with keys."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton

from tests.ui.start.conftest import Desk, press
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.ui.content.page import ContentPage
from wijkworkshop.ui.widgets.label import Label

CONTROL = Qt.KeyboardModifier.ControlModifier


def begin(desk: Desk) -> ContentPage:
    press(desk.named("Inhoud", QPushButton))
    page = desk.window.currentWidget()
    assert isinstance(page, ContentPage)
    return page


def own_of(desk: Desk) -> dict[str, object]:
    own = desk.workshop.controller._needs.shipped.own
    assert own is not None
    return own.values()


def content(desk: Desk) -> Catalogue:
    return desk.workshop.controller._needs.shipped.catalogue


def said(page: ContentPage) -> str:
    QApplication.processEvents()
    shown = (each for each in page.findChildren(Label) if each.isVisibleTo(page))
    return "\n".join(each.text() for each in shown)
