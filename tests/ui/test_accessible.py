"""Start window, preparing and the ballot for who hears them: names, roles, and one order."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tests.support.accessible import alone, controls, faults
from tools.gallery.ballot import ballot_pages
from tools.gallery.start import start_states
from wijkworkshop.ui.ballot.look import Look

PASSES = 3
STATES = start_states()


def _shown(widget: QWidget) -> QWidget:
    if not isinstance(widget, QDialog):
        widget.resize(1440, 900)
    widget.show()
    widget.activateWindow()
    for _ in range(PASSES):
        QGuiApplication.sync()
    return widget


def _chain(window: QWidget) -> Iterator[QWidget]:
    """Everything in the order in which Tab goes."""
    found = window.nextInFocusChain()
    while found is not None and found is not window:
        yield found
        found = found.nextInFocusChain()


def _looks_well(window: QWidget) -> None:
    assert faults(window) == []
    by_itself = alone(controls(window))
    tree, named = [each.widget for each in by_itself], [str(each) for each in by_itself]
    by_tab = [each for each in _chain(window) if each in tree]
    assert [named[tree.index(each)] for each in by_tab] == named


@pytest.mark.usefixtures("qtbot")
@pytest.mark.parametrize("name", STATES)
def test_a_page_of_the_start_window_is_heard_as_it_is_seen(name: str) -> None:
    window = _shown(STATES[name]())
    try:
        _looks_well(window)
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents()


@pytest.mark.usefixtures("qtbot")
def test_every_page_of_the_ballot_is_heard_as_it_is_seen() -> None:
    for name, page in ballot_pages(Look.for_height(900)):
        window = _shown(page)
        try:
            assert (name, faults(window)) == (name, [])
        finally:
            window.close()
            window.deleteLater()
