"""Whether the room would see a secret ballot on the laptop's screen."""

from gettext import gettext as _

from wijkworkshop.ui.laptop.screens import Kind
from wijkworkshop.ui.stage.projection import Projection
from wijkworkshop.ui.wording.words import Message


def why_not_here(projection: Projection) -> Message | None:
    """Return why people cannot vote on the laptop now; None when they can.

    On a single screen a projector may still mirror it unseen by the app: that is said beforehand.
    """
    if projection.placement.kind is not Kind.MIRRORED:
        return None
    return Message(
        _("De zaal zou meekijken"),
        _(
            "De beamer toont hetzelfde als deze laptop. Zet de beamer op ‘uitbreiden’ of uit. "
            "Daarna kunt u de laptop doorgeven."
        ),
    )
