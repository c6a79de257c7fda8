"""Shows the page 'Inhoud' on the start window, and says when the own file cannot be read."""

from gettext import gettext as _
from gettext import ngettext

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.ui.content.repair_page import RepairPage
from wijkworkshop.ui.start.dependencies import ControllerContext
from wijkworkshop.ui.start.screen import StartScreen
from wijkworkshop.ui.widgets.dialog import Dialog


class ContentController(QObject):
    """Helps the start controller with own content."""

    def __init__(self, here: ControllerContext) -> None:
        """Help with this archive; `connect_to` listens to the screen."""
        super().__init__(here.window)
        self._here = here

    def connect_to(self, screen: StartScreen) -> None:
        """Show the content when this screen asks for it."""
        screen.foot.content_requested.connect(self._show)

    def look(self) -> None:
        """Say it when there is own content that does not hold; the app goes on without."""
        wrong = self._here.needs.shipped.wrong
        if wrong is None:
            return
        dialog = wrong_dialog(wrong, self._here.window)
        dialog.chosen.connect(lambda place: None if place else self._mend())
        self._here.attempts.show(dialog)

    def _show(self) -> None:
        if self._here.needs.shipped.wrong is not None:
            self._mend()
            return
        from wijkworkshop.ui.content.content_model import ContentModel
        from wijkworkshop.ui.content.exchange import Exchange
        from wijkworkshop.ui.content.page import ContentPage

        shipped = self._here.needs.shipped
        if shipped.own is None:
            return
        page = ContentPage(ContentModel(shipped, shipped.own))
        self._swap = Exchange(page, self._here.needs.asking, self._here.attempts.show)
        page.left.connect(self._leave)
        self._cover_with(page)

    def _leave(self, unkept: int) -> None:
        """Go back; ask first when something was filled in that is not kept."""
        if not unkept:
            self._here.window.show_start()
            return
        title = ngettext(
            "{count} ding is nog niet bewaard", "{count} dingen zijn nog niet bewaard", unkept
        ).format(count=unkept)
        text = _("Wat u invulde, is weg als u nu teruggaat.")
        ways = [_("Blijven"), _("Teruggaan zonder bewaren")]
        dialog = Dialog(title, text, ways, parent=self._here.window)
        dialog.chosen.connect(lambda way: self._here.window.show_start() if way else None)
        self._here.attempts.show(dialog)

    def _mend(self) -> None:
        shipped = self._here.needs.shipped
        if shipped.own is None or shipped.wrong is None:
            return
        page = RepairPage(shipped.own.raw, former=shipped.own.former.exists())
        page.show_mistakes(shipped.wrong.mistakes)
        page.left.connect(self._here.window.show_start)
        page.kept.connect(lambda text: self._keep(page, text))
        page.former_requested.connect(lambda: self._put_back(page))
        self._cover_with(page)

    def _keep(self, page: RepairPage, text: str) -> None:
        shipped = self._here.needs.shipped
        if shipped.own is None:
            return
        try:
            shipped.own.write(text, shipped.with_own)
        except ContentMistakes as wrong:
            page.show_mistakes(wrong.mistakes)
        except OSError:
            page.tell(_("Het is niet bewaard: op deze plek kan niets worden bewaard"))
        else:
            shipped.forget()
            self._here.window.show_start()
            self._here.window.screen_page.tell(_("Uw eigen inhoud is weer goed"), "")

    def _put_back(self, page: RepairPage) -> None:
        own = self._here.needs.shipped.own
        if own is not None:
            self._keep(page, own.former_text)

    def _cover_with(self, page: QWidget) -> None:
        self._here.window.show_start()
        self._here.window.show_page(page)


def wrong_dialog(wrong: ContentMistakes, parent: QWidget | None = None) -> Dialog:
    """Return what says that own content does not hold, where, and the ways on."""
    first = wrong.mistakes[0]
    where = _("Regel {line}, bij ‘{key}’: {what}.").format(
        line=first.line, key=first.key or "…", what=first.what
    )
    told = _("De app gebruikt nu wat is meegeleverd. Er is niets verloren.")
    return Dialog(
        _("Uw eigen inhoud kan niet worden gelezen"),
        f"{told}\n\n{where}",
        [_("Openen om te herstellen"), _("Zonder eigen inhoud verder")],
        str(first.file),
        parent=parent,
    )
