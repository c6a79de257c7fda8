"""What is wrong with reaching phones, in plain Dutch: what happened, and what to do now."""

from collections.abc import Mapping
from gettext import gettext as _

from wijkworkshop.serving import ENDED, ServerState
from wijkworkshop.ui.wording.words import Message

LASTING = ENDED | {ServerState.PORT_TAKEN}
"""What does not mend itself within a second or so."""


def trouble_words(state: ServerState, *, cut_off: bool) -> Message | None:
    """Return what is wrong with reaching us, and what to do; None when nothing is."""
    if cut_off:
        return Message(
            _("De laptop is van het netwerk af"),
            _(
                "Zet het netwerk weer aan: de telefoons gaan dan vanzelf verder. Wat binnen is, "
                "blijft tellen. Handen tellen en briefjes invoeren kan gewoon."
            ),
        )
    return _of_the_server().get(state)


def _of_the_server() -> Mapping[ServerState, Message]:
    return {
        ServerState.AGAIN: Message(
            _("De telefoons zijn even weg"),
            _(
                "Het deel van de app voor telefoons start opnieuw. Bewaarde stemmen zijn er nog. "
                "Telefoons proberen het vanzelf weer."
            ),
        ),
        ServerState.PORT_TAKEN: Message(
            _("Een ander programma gebruikt deze poort"),
            _(
                "De app probeert het elke seconde opnieuw. Sluit het andere programma, of neem "
                "een andere poort: dan moet iedereen de code opnieuw scannen."
            ),
        ),
        ServerState.NO_ADDRESS: Message(
            _("De laptop heeft dit netwerkadres niet meer"),
            _("Kies hieronder een ander netwerk, of zet het oude weer aan."),
        ),
        ServerState.GAVE_UP: Message(
            _("Telefoons kunnen nu niet meedoen"),
            _(
                "Het deel van de app voor telefoons stopt steeds. Bewaarde stemmen zijn er nog. "
                "Probeer het nog eens, of ga verder op papier of met handen."
            ),
        ),
        ServerState.NO_ARCHIVE: Message(
            _("Telefoons kunnen niet bij het archief"),
            _(
                "Het bestand met de bijeenkomsten is weg, verplaatst of niet te lezen. Zet het "
                "terug en probeer het nog eens, of ga verder op papier of met handen."
            ),
        ),
        ServerState.NO_SESSION: Message(
            _("Deze bijeenkomst staat niet meer in het archief"),
            _(
                "Zij is weggehaald terwijl u ermee bezig was. Sluit deze bijeenkomst: in het "
                "startscherm ziet u wat er nog is. Ga intussen verder op papier of met handen."
            ),
        ),
    }
