"""Pictures of the start screen and its pages, to look at beside the designs."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from tools.gallery.comparing import compare_states
from tools.gallery.content import content_states
from tools.gallery.prepare import prepare_states
from tools.gallery.saving import save
from tools.gallery.sheets import sheet_states
from tools.gallery.windows import discard, stop_time
from wijkworkshop import places
from wijkworkshop.core.planning.preparation import Unprepared
from wijkworkshop.example import new_session
from wijkworkshop.shipped import Shipped
from wijkworkshop.storage.backups import Backup
from wijkworkshop.storage.importing import Moments
from wijkworkshop.storage.problems import Problem, StorageProblem
from wijkworkshop.storage.retention import Discarded
from wijkworkshop.ui.files.drives import Drive
from wijkworkshop.ui.start.about import AboutDialog
from wijkworkshop.ui.start.archive_controller import template_sheet
from wijkworkshop.ui.start.archive_problems import trouble_dialog
from wijkworkshop.ui.start.backups_page import BackupsPage, Counted
from wijkworkshop.ui.start.bin_page import BinPage
from wijkworkshop.ui.start.copy_place import stick_dialog, warning_dialog
from wijkworkshop.ui.start.draft import DraftFile, NoDraft
from wijkworkshop.ui.start.import_controller import newer_dialog, same_dialog
from wijkworkshop.ui.start.new_session import NewSession
from wijkworkshop.ui.start.row import Mark, Row
from wijkworkshop.ui.start.screen import StartScreen
from wijkworkshop.ui.start.setup_input import SetupInput, setup_input_from
from wijkworkshop.ui.start.unprepared import unprepared_dialog

Size = tuple[int, int, float]
SIZES: tuple[Size, ...] = ((1440, 900, 1.0), (1280, 800, 1.0), (1024, 768, 1.0), (960, 540, 2.0))
"""Width and height in logical pixels, and the scale of the screen."""

PASSES = 4
"""How often things are laid out: a field that grows with its text asks for another pass."""

TODAY = date(2026, 11, 24)
RUNNING = Row(
    "1", "di 24 nov 2026", "Samen wonen in Nieuw-West", "Nieuw-West", "52", Mark.RUNNING,
    "bezig · stap 2", step="Stap 2 · Afstemming", areas=("Nieuw-West", "Osdorp"),
)  # fmt: skip
OVER = replace(RUNNING, mark=Mark.DONE, status="bewaard", step="", past=True)
SEQUEL = replace(OVER, id="9", date="di 25 mei 2027", name="Hoe staat het ervoor?", follows=OVER.id)
STICKS = (
    Drive(Path("/media/begeleider/KINGSTON"), "KINGSTON", "a", 14_200_000_000, removable=True),
    Drive(Path("/media/begeleider/WIJK"), "Stick van de wijk", "b", 512_000_000, removable=True),
)
PLANNED = (
    Row("2", "di 1 dec 2026", "Bewonersavond Osdorp", "Osdorp", "–", Mark.PLANNED, "gepland"),
    Row("3", "do 10 dec 2026", "Tafelgesprek met bewoners en ondernemers van de Tussen Meer",
        "Geuzenveld en Slotermeer-Zuidwest", "–", Mark.PLANNED, "gepland"),
)  # fmt: skip
PAST = (
    Row("4", "do 12 nov 2026", "Bewonersavond Slotermeer", "Slotermeer", "87", Mark.DONE, "bewaard",
        past=True),
    Row("5", "di 3 nov 2026", "Corporatietafel Slotervaart", "Slotervaart", "18", Mark.TO_COUNT,
        "nog 1 te tellen", past=True),
    Row("6", "wo 14 okt 2026", "Straatgesprek Osdorp", "Osdorp-Midden", "–", Mark.LEFT,
        "niet gehouden", past=True),
)  # fmt: skip
MANY = tuple(
    Row(f"m{number}", f"di {number} sep 2026", f"Bewonersavond {number}", "De Aker", str(number),
        Mark.DONE, "bewaard", past=True)
    for number in range(1, 29)
)  # fmt: skip
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
DISCARDED = (
    Discarded("7", "Bewonersavond De Aker", date(2026, 6, 23), NOW - timedelta(days=7)),
    Discarded("8", "Tafelgesprek met bewoners en ondernemers van de Tussen Meer, tweede keer",
              date(2026, 12, 10), NOW - timedelta(days=29.5)),
)  # fmt: skip
BACKUPS: tuple[Counted, ...] = (
    (Backup(Path("a"), TODAY, "160510"), 6),
    *((Backup(Path("b"), TODAY - timedelta(days=days)), 6 - days // 3) for days in range(5)),
    (Backup(Path("c"), TODAY - timedelta(days=9)), None),
    (Backup(Path("d"), TODAY - timedelta(days=12)), 1),
)
FILLED = SetupInput(
    "Samen wonen in Nieuw-West", "1-12-2026", "13.30", "Buurthuis De Brug", "Nieuw-West, Osdorp",
    "Samen kiezen wat de wijk beter maakt.", "Blok 4 wordt gesloopt.", "Het plein en de volgorde.",
    "De gemeenteraad, in maart 2027.", groups={"residents": 24, "municipality": 6},
    sheet="halve-dag",
)  # fmt: skip

GOES_ON = replace(FILLED, day="8-12-2026", sheet="traject-2", after="vorige", fixed="", decides="")


def start_pictures(out: Path) -> Iterator[Path]:
    """Write every state of the start screen in each size. It needs a running application."""
    out.mkdir(parents=True, exist_ok=True)
    for name, make in start_states().items():
        for size in SIZES:
            yield _picture(name, make, size, out)


def start_states() -> Mapping[str, Callable[[], QWidget]]:
    """Return what makes each state, by name."""
    return {
        "start-empty": _start,
        "start-few": lambda: _start(*PLANNED, PAST[0]),
        "start-over": lambda: _start(*PLANNED, OVER, *PAST, choose=OVER.id),
        "start-running": lambda: _start(RUNNING, *PLANNED, *PAST),
        "start-many": lambda: _start(*PLANNED, *PAST, *MANY),
        "start-nothing-found": lambda: _searched("Zaandam"),
        "new-empty": _new,
        "new-filled": lambda: _new(FILLED),
        "new-mistakes": _mistaken,
        "new-goes-on": lambda: _new(GOES_ON),
        "template": _template,
        "bin": lambda: _bin(DISCARDED),
        "bin-empty": lambda: _bin(()),
        "backups": _backups,
        "backups-look": lambda: _backups(look=True),
        "backups-none": lambda: _backups(()),
        "start-same-again": _same_again,
        "stick-which": lambda: stick_dialog(STICKS),
        "stick-same-disk": warning_dialog,
        "stick-synced": lambda: warning_dialog(synced="OneDrive - Gemeente"),
        "start-newer-here": _newer_here,
        **compare_states(OVER, (*PAST, OVER, SEQUEL)),
        "about": _about,
        "unprepared": _unprepared,
        **sheet_states(_shipped()),
        **content_states(_shipped()),
        **prepare_states(),
        **{f"trouble-{problem.value}": _trouble(problem) for problem in Problem},
    }


def _start(*rows: Row, choose: str = "") -> StartScreen:
    screen = StartScreen()
    screen.show_rows(rows, choose)
    return screen


def _searched(words: str) -> StartScreen:
    screen = _start(RUNNING, *PLANNED)
    screen.search.put_text(words)
    screen.search.typed.emit(words)
    return screen


def _new(filled: SetupInput | None = None) -> NewSession:
    earlier = (("vorige", f"{FILLED.name} · di 24 nov 2026"),)
    no_draft = DraftFile(Path("no-such-folder", "draft"))
    page = NewSession(_shipped().real, no_draft, TODAY, earlier, cases=_shipped().cases)
    if filled is not None:
        page.form.put(filled)
        page.form.typed.emit()
    return page


def _mistaken() -> NewSession:
    page = _new()
    page.submit()
    return page


def _template() -> NewSession:
    path = places.resources(), places.run_sheets()
    session = new_session(*path, "sjabloon")
    sheet = template_sheet(session)
    filled = setup_input_from(session, sheet.slug)
    return NewSession((sheet, *_shipped().real), NoDraft(), TODAY, template=filled)


def _bin(discarded: tuple[Discarded, ...]) -> BinPage:
    page = BinPage(12)
    page.show_discarded(discarded, NOW)
    return page


def _backups(backups: tuple[Counted, ...] | None = None, *, look: bool = False) -> BackupsPage:
    page = BackupsPage()
    if look:
        page.show_sessions(BACKUPS[0][0], (RUNNING, *PLANNED, *PAST))
    else:
        page.show_backups(BACKUPS if backups is None else backups)
    return page


def _same_again() -> QDialog:
    return same_dialog("Samen wonen in Nieuw-West")


def _newer_here() -> QDialog:
    return newer_dialog("Samen wonen in Nieuw-West", Moments(NOW, NOW - timedelta(hours=20)))


def _unprepared() -> QDialog:
    return unprepared_dialog("Avond in de Boomgaard", tuple(Unprepared))


def _about() -> AboutDialog:
    return AboutDialog(_shipped().catalogue.credits)


def _trouble(problem: Problem) -> Callable[[], QWidget]:
    place = Path("/home/begeleider/Documenten/OneDrive/wijkworkshop/wijkworkshop.db")
    return lambda: trouble_dialog(StorageProblem(problem, place))


@cache
def _shipped() -> Shipped:
    return Shipped(places.resources() / "content", places.run_sheets())


def _picture(name: str, make: Callable[[], QWidget], size: Size, out: Path) -> Path:
    wide, tall, scale = size
    widget = make()
    stop_time(widget)
    if not isinstance(widget, QDialog):
        widget.resize(wide, tall)
    widget.show()
    for _pass in range(PASSES):
        QApplication.sendPostedEvents()
    picture = QPixmap(widget.size() * scale)
    picture.setDevicePixelRatio(scale)
    widget.render(picture, QPoint())
    discard(widget)
    file = out / f"{name}-{wide}x{tall}{'-200' if scale > 1 else ''}.png"
    return save(picture.toImage(), file)
