"""The panel 'Telefoons' on a desk, with two networks to choose from."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import cast

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.support.console.desk import Desk, at_work
from tests.support.core.scenes import PARK, TERRACE, TOWER, Evening, block, evening, voting
from wijkworkshop.core.acts.phones import StartPhones
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Change
from wijkworkshop.core.terms import BlockKind, FormKind
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.asking import ConsoleActions
from wijkworkshop.ui.console.panels.phones.panel import PhonesPanel
from wijkworkshop.ui.network.addresses import Place, Rank
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.network.wifi import Wifi
from wijkworkshop.ui.widgets import Label

HOTSPOT = Place(Rank.HOTSPOT, False, "LAN-verbinding* 10", "192.168.137.1")
HOUSE = Place(Rank.WIFI, False, "Wi-Fi", "10.20.30.40")
HOSTED = Hosted((HOTSPOT, HOUSE), wifi=Wifi("Wijkworkshop", "samen"))
PHONES = Phones(1, "00" * 16, "K7P4", address=HOTSPOT.address, port=8080)


def scene() -> Evening:
    return evening(block(BlockKind.STEP_1, voting(FormKind.DOTS, TERRACE, TOWER, PARK, budget=2)))


@contextmanager
def at_phones(qtbot: QtBot) -> Iterator[Desk]:
    """The panel, with two networks to choose from."""

    def hosted(console: ConsoleActions) -> PhonesPanel:
        panel = PhonesPanel(console)
        panel.show_hosted(HOSTED)
        return panel

    with at_work(qtbot, scene(), hosted) as at:
        yield at


def panel_of(desk: Desk) -> PhonesPanel:
    return cast("PhonesPanel", desk.panel)


def hear(desk: Desk, *records: Record) -> None:
    """What the server wrote by itself."""
    desk.evening.session = desk.evening.session.after(Change(put=records))
    desk.show()


def runs(desk: Desk, state: ServerState = ServerState.RUNNING) -> None:
    desk.do(StartPhones(PHONES))
    panel_of(desk).show_hosted(replace(HOSTED, server=state, since=desk.evening.now))
    desk.asked.clear()


def texts(widget: QWidget) -> str:
    """All words that are seen."""
    labels = [each.text() for each in widget.findChildren(Label) if each.isVisibleTo(widget)]
    return "\n".join(labels)
