"""The Dutch of what goes wrong with an archive: that nothing is lost, and what to do now."""

from collections.abc import Mapping

from wijkworkshop.core.messages import N_
from wijkworkshop.storage.problems import Problem

PROBLEMS: Mapping[Problem, tuple[str, str]] = {
    Problem.NEWER_VERSION: (
        N_("Dit archief is van een nieuwere versie van de app"),
        N_("Werk de app bij en open het dan opnieuw. Er is niets veranderd."),
    ),
    Problem.OLDER_VERSION: (
        N_("Dit archief is van een oudere versie van de app"),
        N_("Open het eerst in het venster van de app; die maakt een kopie en werkt het bij."),
    ),
    Problem.OTHER_SCHEMA: (
        N_("Dit archief ziet er anders uit dan verwacht"),
        N_("Er is niets veranderd. Kies een ander archief, of vraag hulp."),
    ),
    Problem.NOT_AN_ARCHIVE: (
        N_("Dit bestand is geen archief van Wijkworkshop"),
        N_("Er is niets veranderd. Kies een ander bestand."),
    ),
    Problem.CORRUPT: (
        N_("Het archief is beschadigd"),
        N_("Er is niets veranderd. Bewaar het bestand. Kies een ander archief of begin een nieuw."),
    ),
    Problem.DAMAGED_ROW: (
        N_("Een deel van dit bestand is beschadigd"),
        N_("Er is niets veranderd. Kies een ander bestand, of een kopie die u eerder maakte."),
    ),
    Problem.READ_ONLY: (
        N_("Hier mag de app niet schrijven"),
        N_("Wat al was opgeslagen, is er nog. Kies een map waar u wel mag opslaan."),
    ),
    Problem.DISK_FULL: (
        N_("De schijf is vol"),
        N_("Wat al was opgeslagen, is er nog. Maak ruimte vrij en probeer het opnieuw."),
    ),
    Problem.DISK_FAILED: (
        N_("De schijf geeft een fout"),
        N_("Wat al was opgeslagen, is er nog. Maak nu een kopie op een USB-stick."),
    ),
    Problem.NO_ROOM: (
        N_("Er is te weinig ruimte voor een kopie"),
        N_("Er is niets veranderd. Maak ruimte vrij, of kies een andere schijf."),
    ),
    Problem.BUSY: (
        N_("Het archief is even bezet"),
        N_("Er is niets verloren. Probeer het nog een keer."),
    ),
    Problem.LOCKED_BY_ANOTHER: (
        N_("De app is al open met dit archief"),
        N_("Er is niets veranderd. Ga naar het andere venster."),
    ),
    Problem.NETWORK_DRIVE: (
        N_("Het archief staat op een netwerkschijf"),
        N_("Dat is niet veilig genoeg. Kies een map op deze laptop."),
    ),
    Problem.SYNCED_FOLDER: (
        N_("Het archief staat in een map die wordt gedeeld"),
        N_("Dat is niet veilig genoeg. Kies een gewone map op deze laptop."),
    ),
    Problem.VANISHED: (
        N_("Het archief is weg of verplaatst"),
        N_(
            "Wat was opgeslagen, is er nog in dat bestand. Zet het terug: "
            "wat u nu doet, wordt pas daarna opgeslagen."
        ),
    ),
    Problem.NOT_A_SESSION_FILE: (
        N_("Dit is geen bijeenkomst van Wijkworkshop"),
        N_("Er is niets veranderd. Kies een bestand dat eindigt op .wijksessie."),
    ),
    Problem.NEWER_SESSION_FILE: (
        N_("Dit bestand is van een andere versie van de app"),
        N_("Er is niets veranderd. Werk beide laptops bij en sla de bijeenkomst opnieuw op."),
    ),
    Problem.DAMAGED_SESSION_FILE: (
        N_("Dit bestand is beschadigd of veranderd"),
        N_("Er is niets veranderd. Sla de bijeenkomst opnieuw op de stick op."),
    ),
    Problem.HUGE_SESSION_FILE: (
        N_("Dit bestand is te groot voor één bijeenkomst"),
        N_("Er is niets veranderd. Sla de bijeenkomst opnieuw op de stick op."),
    ),
    Problem.UNREADABLE_SESSION_FILE: (
        N_("Dit bestand kan niet worden gelezen"),
        N_("Zit de stick er nog in? Er is niets veranderd. Probeer het nog een keer."),
    ),
    Problem.NOT_WRITTEN_THERE: (
        N_("Het bestand is niet gemaakt"),
        N_("Is de stick vol, op slot of eruit? Er is niets verloren. Kies een andere plek."),
    ),
    Problem.COPY_DIFFERS: (
        N_("De kopie klopt niet"),
        N_("De stick geeft iets anders terug. Er is niets verloren. Gebruik een andere stick."),
    ),
}
