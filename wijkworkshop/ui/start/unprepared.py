"""What is said when somebody begins a session that was not prepared."""

from collections.abc import Sequence
from gettext import gettext as _

from PySide6.QtWidgets import QWidget

from wijkworkshop.core.planning.preparation import Unprepared
from wijkworkshop.ui.widgets.dialog import Dialog
from wijkworkshop.ui.wording.preparation import unprepared_words


def unprepared_dialog(
    name: str, missing: Sequence[Unprepared], parent: QWidget | None = None
) -> Dialog:
    """Return a dialog with three ways on: fill it in, begin all the same, go back (Esc)."""
    said = (unprepared_words(each) for each in missing)
    text = "\n\n".join(f"{each.title}. {each.text}" for each in said)
    title = _("{name} is nog niet voorbereid").format(name=name)
    buttons = (_("Nu invullen"), _("Toch beginnen"), _("Terug"))
    return Dialog(title, text, buttons, parent=parent)
