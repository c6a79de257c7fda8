"""The sun card: going on with the session that runs, or else opening the one that is chosen.

Of one that is over it has no sun: it is kept, and nobody needs to go on with it.
"""

from gettext import gettext as _

from PySide6.QtCore import QSize
from PySide6.QtGui import QFontMetrics, QResizeEvent

from wijkworkshop.pages.theme import LIGHT
from wijkworkshop.ui.start.choice import LINE, PAD, RING, SMALL, WHITE, Choice, Line
from wijkworkshop.ui.start.row import Mark, Row
from wijkworkshop.ui.style.app_font import BOLD, REGULAR, app_font
from wijkworkshop.ui.style.palette import ON_DARK

TITLE = 17
AROUND = 30
MOST_LINES = 3


class ResumeCard(Choice):
    """What would happen, and under it the name of the session, in as many lines as it needs."""

    def __init__(self) -> None:
        """Start without a session."""
        self._over = False
        super().__init__(_("Verder"))

    def show_session(self, row: Row) -> None:
        """Offer to go on with a session in its step, to begin with it, or to open it."""
        step = row.step.partition(" · ")[0]
        title = _("{name} ({step})").format(name=row.name, step=step) if step else row.name
        planned = _("Beginnen met:") if row.mark is Mark.PLANNED else _("Openen:")
        self._over = row.mark is Mark.DONE
        self.show_words(title, _("Verder met:") if step else planned)
        self.setAccessibleName(f"{self.line} {title}")
        self.setAccessibleDescription(_("Bewaard") if self._over else "")

    def lines(self) -> tuple[Line, ...]:
        """Return the small words, then the name."""
        ink, quiet = (WHITE, ON_DARK) if self._over else (LIGHT.ink, LIGHT.ink)
        words = _("Bewaard · openen:") if self._over else self.line
        small = Line(words, SMALL, REGULAR, quiet)
        return (small, *(Line(each, TITLE, BOLD, ink) for each in self._wrapped()))

    def box_colors(self) -> tuple[str, str, str]:
        """Return sun, no edge, and a white ring; over is as quiet as the other choices."""
        if self._over:
            return super().box_colors()
        return (LIGHT.sunlight if self.underMouse() else LIGHT.now, "", WHITE)

    def sizeHint(self) -> QSize:
        """Return the room for all lines."""
        return QSize(240, AROUND + LINE * (1 + len(self._wrapped())) + 2 * RING)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another number of lines."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _wrapped(self) -> list[str]:
        """Break the title between words; the last line may be cut when it is painted."""
        metrics = QFontMetrics(app_font(TITLE, BOLD))
        room = self.width() - 2 * (RING + PAD)
        lines = [""]
        for word in self.text().split():
            longer = f"{lines[-1]} {word}".strip()
            if metrics.horizontalAdvance(longer) <= room or len(lines) == MOST_LINES:
                lines[-1] = longer
            else:
                lines.append(word)
        return lines
