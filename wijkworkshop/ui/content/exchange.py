"""Exchanging own content with others: one file out, one file in after a look at what it does."""

from collections.abc import Callable, Mapping
from gettext import gettext as _
from gettext import ngettext
from pathlib import Path
from typing import Any

from PySide6.QtWidgets import QDialog, QWidget

from wijkworkshop.content.exchange import clashes, joined, read_foreign, would_change
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.own_file import save_copy, text_of
from wijkworkshop.ui.content.page import ContentPage
from wijkworkshop.ui.content.words import counts_words
from wijkworkshop.ui.files.file_dialogs import FileDialogs
from wijkworkshop.ui.widgets.dialog import Dialog

MOST = 4
Show = Callable[[QDialog], None]


class Exchange:
    """Works for one page."""

    def __init__(self, page: ContentPage, asking: FileDialogs, show: Show) -> None:
        """Listen to the page; `show` shows a dialog."""
        self._page, self._asking, self._show = page, asking, show
        page.save_requested.connect(self._save)
        page.read_requested.connect(self._read)

    def _save(self) -> None:
        if not self._page.model.own:
            self._page.tell(_("Er is nog geen eigen inhoud om te bewaren"))
            return
        path = self._asking.to_content(self._page, _("Inhoud.toml"))
        if path is None:
            return
        try:
            save_copy(path, text_of(self._page.model.own))
        except OSError:
            self._page.tell(_("Het bestand is niet bewaard"), str(path))
        else:
            self._page.tell(_("Bewaard"), str(path))

    def _read(self) -> None:
        path = self._asking.from_content(self._page, Path.home())
        if path is None:
            return
        try:
            theirs = read_foreign(path)
            self._page.model.shipped.with_own(text_of(theirs))
        except ContentMistakes as wrong:
            self._show(refused_dialog(wrong, self._page))
        else:
            self._ask(path, theirs)

    def _ask(self, path: Path, theirs: Mapping[str, Any]) -> None:
        """Say what it would change, and of how much there is an own version."""
        model = self._page.model
        counts = would_change(model.own, theirs, model.ships)
        if not counts:
            self._page.tell(_("Dit bestand verandert hier niets"), str(path))
            return
        both = clashes(model.own, theirs, model.ships)
        dialog, choices = take_dialog(path.name, counts_words(counts), both, self._page)
        dialog.chosen.connect(lambda place: self._take(theirs, choices[place]))
        self._show(dialog)

    def _take(self, theirs: Mapping[str, Any], theirs_first: bool | None) -> None:
        if theirs_first is None:
            return
        model = self._page.model
        tree = joined(model.own, theirs, model.ships, theirs_first=theirs_first)
        answer = model.keep(tree)
        if answer.kept:
            self._page.forget_unkept()
            self._page.show_all()
            self._page.tell(_("Overgenomen"))
        else:
            self._page.tell(_("Samen gaat dit niet. Er is niets veranderd."), answer.others[0])


def refused_dialog(wrong: ContentMistakes, parent: QWidget | None = None) -> Dialog:
    """Return what says why a file cannot be taken."""
    lines = [str(each) for each in wrong.mistakes[:MOST]]
    more = len(wrong.mistakes) - len(lines)
    if more:
        lines.append(_("En nog {count} andere.").format(count=more))
    title = _("Dit bestand kan niet worden overgenomen")
    text = _("Er is niets veranderd.") + "\n\n" + "\n".join(lines)
    return Dialog(title, text, [_("Sluiten")], parent=parent)


def take_dialog(
    name: str, counts: str, both: int, parent: QWidget | None = None
) -> tuple[Dialog, tuple[bool | None, ...]]:
    """Return what says what a file would change, and what each button means.

    That is which goes first where `both` say something, or None for not taking it.
    """
    text = _("Dit komt erbij of wordt anders: {counts}.").format(counts=counts)
    if both:
        text += " " + _clash_words(both)
    ways = _ways(both)
    title = _("‘{name}’ overnemen?").format(name=name)
    return Dialog(title, text, list(ways), parent=parent), tuple(ways.values())


def _ways(both: int) -> dict[str, bool | None]:
    if not both:
        return {_("Overnemen"): True, _("Niet overnemen"): None}
    return {
        _("Overnemen, en het bestand gaat voor"): True,
        _("Overnemen, en wat ik heb gaat voor"): False,
        _("Niet overnemen"): None,
    }


def _clash_words(both: int) -> str:
    return ngettext(
        "Van {count} ding hebt u zelf al iets anders.",
        "Van {count} dingen hebt u zelf al iets anders.",
        both,
    ).format(count=both)
