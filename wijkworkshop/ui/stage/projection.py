"""The window that the room looks at: on the second screen, and never on the console's."""

from collections.abc import Callable, Sequence
from gettext import gettext as _

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QCloseEvent, QColor, QGuiApplication, QPalette, QResizeEvent, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.ui.laptop.screens import Area, Placement, choose
from wijkworkshop.ui.stage.stage import Stage
from wijkworkshop.ui.style.display import Display, DisplayChoice
from wijkworkshop.ui.style.palette import theme_of

Screens = Callable[[], Sequence[QScreen]]


class Projection(QWidget):
    """Black until it is told otherwise, and black again after its screen was away.

    With one screen, or with screens that mirror each other, it stays hidden; `show_here` opens
    it over the whole of that screen when somebody asks for it.
    """

    screen_lost = Signal()
    placed = Signal(object)  # Placement
    black_changed = Signal(bool)
    shape_changed = Signal(QSize)

    def __init__(
        self, screens: Screens = QGuiApplication.screens, display: DisplayChoice | None = None
    ) -> None:
        """Take the second screen if there is one; show nothing yet."""
        super().__init__(None, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        self._screens = screens
        self._view = PublicView()
        self._part = 0
        self._black = True
        self._on = ""  # the name of the screen that it stands on
        self._console = ""
        self._here = False
        self.display = display or DisplayChoice(parent=self)
        self.stage = Stage(parent=self, charts=True)
        self._dress()
        self.display.changed.connect(self._show_display)
        self._show_display(self.display.display)
        if isinstance(app := QGuiApplication.instance(), QGuiApplication):
            app.screenAdded.connect(self._screen_added)
            app.screenRemoved.connect(self._screen_removed)

    @property
    def black(self) -> bool:
        """Whether the room sees a black screen."""
        return self._black

    @property
    def seen(self) -> PublicView:
        """What the room sees now."""
        return PublicView() if self._black else self._view

    @property
    def placement(self) -> Placement:
        """Where the screens say that the projection belongs."""
        areas = [area_of(screen) for screen in self._screens()]
        return choose(areas, self._on, self._console)

    def place(self) -> Placement:
        """Go to the second screen, or hide when no screen shows something of its own."""
        placement = self.placement
        if placement.projection is not None:
            self._here = False
            self._stand_on(placement.projection)
        elif not self._here:
            self.hide()
        self.placed.emit(placement)
        return placement

    def show_here(self) -> None:
        """Cover the only screen, because somebody asked for it."""
        home = self.placement.console
        if home is not None:
            self._here = True
            self._stand_on(home)

    def leave(self) -> None:
        """Stop covering the only screen; on a screen of its own it stays."""
        if self._here:
            self._here = False
            self.hide()

    def show_view(self, view: PublicView, part: int = 0) -> None:
        """Show a view, or keep it until the screen is not black any more."""
        self._view, self._part = view, part
        if not self._black:
            self.stage.show_view(view, part)

    def set_black(self, black: bool) -> None:
        """Turn the screen black, or back to the view."""
        if black == self._black:
            return
        self._black = black
        shown = PublicView() if black else self._view
        self.stage.show_view(shown, 0 if black else self._part)
        self.black_changed.emit(black)

    def swap(self) -> Placement:
        """Change places with the console; the caller moves the console."""
        before = self.placement
        if before.projection is not None:
            self._console = before.projection.name
        return self.place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the shape of this screen."""
        super().resizeEvent(event)
        self.stage.set_shape(event.size())
        self.shape_changed.emit(event.size())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Stay when somebody tries to close it: only the app itself does."""
        event.setAccepted(not event.spontaneous())

    def _show_display(self, display: Display) -> None:
        self.stage.set_theme(theme_of(display))
        self.stage.set_still(display.still)

    def _dress(self) -> None:
        """Make everything black before the first frame."""
        self.setWindowTitle(_("Projectie"))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setCursor(Qt.CursorShape.BlankCursor)
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Window, QColor("#000000"))
        self.setPalette(palette)
        self.setAutoFillBackground(True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.stage)

    def _stand_on(self, area: Area) -> None:
        screen = next(each for each in self._screens() if each.name() == area.name)
        moved = area.name != self._on
        self._on = area.name
        if moved or not self.isVisible():
            self.setScreen(screen)
            self.setGeometry(screen.geometry())
        self.showFullScreen()

    def _screen_added(self, _screen: QScreen) -> None:
        if not self._here:
            self.place()

    def _screen_removed(self, screen: QScreen) -> None:
        """Go dark at once: the system may move windows to the console's screen."""
        if screen.name() != self._on:
            return
        self.hide()
        self.set_black(True)
        self._here = False
        self.screen_lost.emit()


def area_of(screen: QScreen) -> Area:
    """Return where a screen lies."""
    rect: QRect = screen.geometry()
    return Area(screen.name(), rect.x(), rect.y(), rect.width(), rect.height())
