"""Dutch for phones on the console: how the server does, what may be wrong, who is in."""

from collections.abc import Sequence
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.pages.theme import Tone
from wijkworkshop.serving import ServerState
from wijkworkshop.ui.console.panels.phones.view import PhonesView
from wijkworkshop.ui.widgets import NOTICE, NOW, QUIET
from wijkworkshop.ui.wording.words import Message

TONES: dict[ServerState, Tone] = {ServerState.STOPPED: QUIET, ServerState.RUNNING: NOW}
"""The tone of the word for each state; what is not here asks for attention."""


def server_words(state: ServerState, *, cut_off: bool = False) -> str:
    """Return how the server does, in a word or two; no network comes before all else."""
    if cut_off:
        return _("geen netwerk")
    return {
        ServerState.STOPPED: _("uit"),
        ServerState.STARTING: _("start op"),
        ServerState.RUNNING: _("aan"),
        ServerState.AGAIN: _("start opnieuw"),
        ServerState.PORT_TAKEN: _("poort bezet"),
        ServerState.NO_ADDRESS: _("geen adres"),
        ServerState.GAVE_UP: _("gestopt"),
        ServerState.NO_ARCHIVE: _("geen archief"),
        ServerState.NO_SESSION: _("geen bijeenkomst"),
    }[state]


def server_tone(state: ServerState, *, cut_off: bool = False) -> Tone:
    """Return the tone in which that stands."""
    return NOTICE if cut_off else TONES.get(state, NOTICE)


def no_network() -> Message:
    """Return what to say where no phone can reach this laptop."""
    return Message(
        _("Deze laptop zit op geen enkel netwerk"),
        _(
            "Zet een eigen router aan, of de hotspot van deze laptop, en verbind de laptop. "
            "Daarna staat het adres hier vanzelf. Zonder netwerk stemt u op papier of met handen."
        ),
    )


def too_many_words(view: PhonesView) -> Message:
    """Return the calm warning that there are more phones, or votes, than people."""
    there = ngettext("{n} mens is aanwezig", "{n} mensen zijn aanwezig", view.present)
    there = there.format(n=view.present)
    joined = ngettext("{n} deed mee, {present}.", "{n} deden mee, {present}.", view.joined)
    found = joined.format(n=view.joined, present=there)
    if view.too_many_votes:
        votes = ngettext(
            "Er is {n} stem, {present}.", "Er zijn {n} stemmen, {present}.", view.came_in
        )
        found = votes.format(n=view.came_in, present=there)
    advice = _(
        "Misschien doet iemand mee met twee telefoons, of klopt het aantal aanwezigen niet "
        "(F6). Met stemkaarten stemt iedereen één keer."
    )
    return Message(_("Meer telefoons dan mensen"), f"{found} {advice}")


def nobody_words() -> Message:
    """Return what to say when no phone came within twenty seconds of seeing the code."""
    return Message(
        _("Er is nog geen telefoon"),
        _("Lukt het zo niet? Ga verder op papier, en zoek het in de pauze uit."),
    )


def helps() -> Sequence[tuple[str, str]]:
    """Return what is wrong most often when no phone comes, and what to do; likeliest first."""
    return (
        (
            _("Verkeerde wifi"),
            _("De telefoon moet op hetzelfde netwerk zitten als deze laptop."),
        ),
        (
            _("Mobiele data"),
            _("Zet mobiele data uit. Vraagt de telefoon iets? Kies ‘Verbonden blijven’."),
        ),
        (
            _("Firewall"),
            _("Vraagt Windows of de app op het netwerk mag? Kies ‘Toegang toestaan’ (privé)."),
        ),
        (
            _("Hotspot van Windows"),
            _("Die laat 8 telefoons toe. Met meer mensen hebt u een eigen router nodig."),
        ),
        (
            _("Wifi van het gebouw"),
            _("Die houdt apparaten vaak uit elkaar. Neem een eigen router of de hotspot."),
        ),
    )


def waiting_words(number: int) -> str:
    """Return how many words of phones wait to be read."""
    words = ngettext(
        "{n} bijdrage van een telefoon wacht op u",
        "{n} bijdragen van telefoons wachten op u",
        number,
    )
    return words.format(n=number)


def last_minute_words(joined: int) -> str:
    """Return how many joined within the last minute."""
    words = ngettext("{n} erbij in de laatste minuut", "{n} erbij in de laatste minuut", joined)
    return words.format(n=joined) if joined else ""
