"""What the panel 'Telefoons' shows beside its numbers: the server, and what may be wrong."""

from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.serving import ENDED, ServerState
from wijkworkshop.ui.console.panels.phones.view import PhonesView
from wijkworkshop.ui.console.panels.phones.words import no_network, too_many_words, waiting_words
from wijkworkshop.ui.network.connection_problems import trouble_words
from wijkworkshop.ui.network.hosting import Hosted
from wijkworkshop.ui.wording.words import NO_MESSAGE, Message


@dataclass(frozen=True)
class PhonesPanelView:
    """What the panel shows; a banner without words is away.

    - `running`: how to get in and the numbers are there, else the start.
    - `state` and `cut_off` are of the server, of which nothing is said while phones are off.
    - `remedy` is what the banner of `trouble` offers.
    """

    running: bool
    state: ServerState
    cut_off: bool = False
    starting: bool = False
    can_start: bool = False
    trouble: Message = NO_MESSAGE
    remedy: str = ""
    many: Message = NO_MESSAGE
    waiting: str = ""


def phones_panel_view(numbers: PhonesView, hosted: Hosted) -> PhonesPanelView:
    """Return what the panel shows of phones that are served so."""
    running = numbers.running
    state = hosted.server if running else ServerState.STOPPED
    cut_off = hosted.cut_off and running
    trouble = trouble_words(state, cut_off=cut_off)
    if not running and not hosted.places:
        trouble = no_network()
    return PhonesPanelView(
        running=running,
        state=state,
        cut_off=cut_off,
        starting=hosted.server in (ServerState.STOPPED, ServerState.STARTING),
        can_start=bool(hosted.places),
        trouble=trouble or NO_MESSAGE,
        remedy=_remedy(state),
        many=too_many_words(numbers) if running and numbers.too_many else NO_MESSAGE,
        waiting=waiting_words(numbers.waiting) if numbers.waiting else "",
    )


def _remedy(state: ServerState) -> str:
    if state is ServerState.PORT_TAKEN:
        return _("Andere poort nemen")
    return _("Nog eens proberen") if state in ENDED else ""
