"""A labelled field for a line or for some lines of text."""

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.style.app_font import BASE, HALF_BOLD, app_font
from wijkworkshop.ui.style.palette import EDGE
from wijkworkshop.ui.widgets.editing import Editing
from wijkworkshop.ui.widgets.enter import ENTER
from wijkworkshop.ui.widgets.label import Label
from wijkworkshop.ui.widgets.scroll import thin_bars
from wijkworkshop.ui.widgets.shapes import paint_box
from wijkworkshop.ui.widgets.showing import show_part

INSET = 2
"""What Qt keeps free at both ends of a line of text."""


class Line(QLineEdit):
    """A line of text; what was typed stays sound plain text.

    One that is too long for its field shows its beginning and an ellipsis, until it has the focus;
    all of it is its tool tip.
    """

    def read(self) -> str:
        """Return the text."""
        return self.text()

    def write(self, text: str) -> None:
        """Replace the text; of one that is too long its beginning shows, not its end."""
        self.setText(text)
        if not self.hasFocus():
            self.home(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Go on behind what is there already, unless a click said where."""
        super().focusInEvent(event)
        if event.reason() is Qt.FocusReason.OtherFocusReason and not self.hasSelectedText():
            self.end(False)

    def seen(self) -> str:
        """Return what can be read of the text now."""
        if self.hasFocus() or not self.text():
            return self.text()
        end = Qt.TextElideMode.ElideRight
        return self.fontMetrics().elidedText(self.text(), end, self._room().width() + 1)

    def _room(self) -> QRect:
        return self.contentsRect().adjusted(INSET, 0, -INSET, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the line, cut where all can see it."""
        seen = self.seen()
        self.setToolTip(self.text() if seen != self.text() else "")
        if seen == self.text():
            super().paintEvent(event)
            return
        painter = QPainter(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.Text))
        painter.drawText(self._room(), self.alignment() | Qt.AlignmentFlag.AlignVCenter, seen)


class Lines(QPlainTextEdit):
    """Some lines of text; Tab goes to the next field. In another width they wrap elsewhere."""

    entered = Signal()
    wrapped_anew = Signal()

    def __init__(self) -> None:
        """Make an empty editor without a frame of its own."""
        super().__init__()
        self.setTabChangesFocus(True)
        self.setFrameShape(QPlainTextEdit.Shape.NoFrame)
        self.document().setDocumentMargin(0)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)  # lines wrap
        self.enter_finishes = False
        self.lines = 3
        thin_bars(self)

    def read(self) -> str:
        """Return the text."""
        return self.toPlainText()

    def write(self, text: str) -> None:
        """Replace the text."""
        self.setPlainText(text)

    def show_lines(self, lines: int) -> None:
        """Have room for so many lines at the least."""
        self.lines = lines
        self.setMinimumHeight(self.sizeHint().height())
        self.updateGeometry()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell that lines may have become more, or fewer."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.wrapped_anew.emit()

    def sizeHint(self) -> QSize:
        """Ask for so many lines."""
        return QSize(200, self.lines * self.fontMetrics().lineSpacing() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl+Enter (or Enter, where asked) says that the text is finished."""
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if event.key() in ENTER and (held or (self.enter_finishes and not shift)):
            self.entered.emit()
            return
        super().keyPressEvent(event)


class Framed(QWidget):
    """The box around an editor: an edge, petrol and thicker while it has the focus."""

    def __init__(self, editor: QWidget) -> None:
        """Put the editor in a box."""
        super().__init__()
        self._editor = editor
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 9, 12, 9)
        row.addWidget(editor)
        editor.installEventFilter(self)
        self.setFocusProxy(editor)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Repaint the edge when the focus comes or goes."""
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the box."""
        on = self._editor.hasFocus()
        edge, thick = (LIGHT.accent, 2.0) if on else (EDGE, 1.0)
        paint_box(QPainter(self), QRectF(self.rect()), LIGHT.card.fill, edge, 8.0, thick)


class Field(QWidget):
    """A label over a line (or `lines` lines) of text.

    `typed` carries the text at every change by hand; `finished` when the focus leaves or Enter is
    pressed (Ctrl+Enter where Enter makes a new line) and the text is another one; `entered` at
    every such press.
    """

    typed = Signal(str)
    finished = Signal(str)
    entered = Signal()

    def __init__(
        self,
        label: str,
        hint: str = "",
        *,
        lines: int = 1,
        name: str = "",
        enter_finishes: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """Make an empty field; without a label `name` is what a screen reader says."""
        super().__init__(parent)
        self.editor: Line | Lines = Line() if lines == 1 else Lines()
        self.label = Label(label, BASE, HALF_BOLD, LIGHT.muted, wrap=True)
        show_part(self.label, bool(label))
        self._prepare(hint, name or label, lines)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(self.label)
        column.addWidget(Framed(self.editor), 1)
        self.setFocusProxy(self.editor)
        self._editing = Editing(self.editor, self.editor.read, self.editor.write)
        self._editing.finished.connect(self.finished)
        self._connect(enter_finishes)

    @property
    def text(self) -> str:
        """Return what stands in the field now."""
        return self.editor.read()

    def show_text(self, text: str) -> None:
        """Show a text from the session; while somebody types it waits."""
        self._editing.show(text)

    def put_text(self, text: str) -> None:
        """Replace what stands there, also under somebody's hands."""
        self.editor.write(text)

    def insert(self, text: str) -> None:
        """Type something for somebody, where the cursor is."""
        if isinstance(self.editor, Line):
            self.editor.insert(text)
            self.typed.emit(self.text)
        else:
            self.editor.insertPlainText(text)

    def show_lines(self, lines: int) -> None:
        """Have room for so many lines at the least, where it is not for one only."""
        if isinstance(self.editor, Lines):
            self.editor.show_lines(lines)

    def limit(self, longest: int) -> None:
        """Take no more characters than these, where it is for one line."""
        if isinstance(self.editor, Line):
            self.editor.setMaxLength(longest)

    def _prepare(self, hint: str, name: str, lines: int) -> None:
        editor = self.editor
        editor.setFont(app_font(BASE))
        editor.setAccessibleName(name)
        editor.setPlaceholderText(hint)
        clear = editor.palette()
        clear.setColor(QPalette.ColorRole.Base, QColor(0, 0, 0, 0))
        editor.setPalette(clear)
        self.label.setBuddy(editor)
        if isinstance(editor, Line):
            editor.setFrame(False)
        else:
            editor.show_lines(lines)

    def _connect(self, enter_finishes: bool) -> None:
        if isinstance(self.editor, Line):
            self.editor.textEdited.connect(self.typed)
            self.editor.returnPressed.connect(self._editing.finish)
            self.editor.returnPressed.connect(self.entered)
        else:
            self.editor.enter_finishes = enter_finishes
            self.editor.textChanged.connect(lambda: self.typed.emit(self.text))
            self.editor.entered.connect(self._editing.finish)
            self.editor.entered.connect(self.entered)
