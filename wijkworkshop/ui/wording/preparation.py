"""Dutch for what was not prepared before a session begins."""

from gettext import gettext as _

from wijkworkshop.core.planning.preparation import Unprepared
from wijkworkshop.ui.wording.words import Message


def unprepared_words(missing: Unprepared) -> Message:
    """Return what was not filled in, and what comes of that."""
    return {
        Unprepared.BOXES: Message(
            _("De drie vakken zijn nog leeg"),
            _(
                "De zaal leest dan drie keer ‘Nog niet bekend’. Vul in wat vastligt, waarover "
                "mensen meepraten en wie beslist."
            ),
        ),
        Unprepared.PEOPLE: Message(
            _("Er is nog niemand aanwezig"),
            _("Noteer wie er is. Dan weet u bij elke stemronde hoeveel stemmen er kunnen komen."),
        ),
    }[missing]
