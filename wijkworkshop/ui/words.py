"""Dutch for what the app tells the facilitator: what happened, and what to do now."""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.pages.wording import channel_words, group_words
from wijkworkshop.storage.problems import Problem, StorageProblem


@dataclass(frozen=True)
class Message:
    """What is told: what happened, and what to do now."""

    title: str
    text: str = ""


def _reasons() -> Mapping[Reason, tuple[str, str]]:
    return {
        Reason.NOT_FOUND: (
            _("Dit is er niet meer"),
            _("Het is intussen weggehaald. Kies iets anders."),
        ),
        Reason.SESSION_CLOSED: (
            _("De bijeenkomst is afgesloten"),
            _("Wilt u nog iets veranderen? Open de bijeenkomst dan eerst weer."),
        ),
        Reason.SESSION_NOT_CLOSED: (
            _("De bijeenkomst is nog bezig"),
            _("U hoeft niets te doen: u kunt gewoon verder."),
        ),
        Reason.EMPTY_TEXT: (_("Hier staat nog niets"), _("Typ eerst een tekst.")),
        Reason.TEXT_TOO_LONG: (
            _("Deze tekst is te lang"),
            _("Hij mag {0} tekens lang zijn. Maak hem korter; wat u typte, staat er nog."),
        ),
        Reason.OUT_OF_RANGE: (
            _("Dit getal kan hier niet"),
            _("Het mag hoogstens {0} zijn. Typ een ander getal."),
        ),
        Reason.NOBODY_LEFT: (
            _("Van deze groep is niemand meer aanwezig"),
            _("Groep: {0}. Minder dan niemand kan niet."),
        ),
        Reason.ROUND_NOT_READY: (
            _("Deze stemronde is al begonnen"),
            _("Wilt u opnieuw stemmen? Kies dan ‘Nieuwe ronde’."),
        ),
        Reason.ROUND_NOT_OPEN: (
            _("Deze stemronde is niet open"),
            _("Open de stemronde eerst."),
        ),
        Reason.ROUND_NOT_COUNTING: (
            _("Deze stemronde wordt nu niet geteld"),
            _("Tellen kan als de stemronde open of gesloten is."),
        ),
        Reason.ROUND_NOT_SETTLED: (
            _("De uitslag staat nog niet vast"),
            _("Tel eerst en stel de uitslag vast."),
        ),
        Reason.ROUND_NOT_SHOWN: (
            _("De uitslag staat niet op het scherm"),
            _("U hoeft niets te doen."),
        ),
        Reason.ROUND_SETTLED: (
            _("De uitslag staat al vast"),
            _("Er kan niets meer bij. Klopt de uitslag niet? Kies dan ‘Nieuwe ronde’."),
        ),
        Reason.ANOTHER_ROUND_OPEN: (
            _("Er is nog een stemronde open"),
            _("Sluit die eerst. Dan kunt u deze openen."),
        ),
        Reason.STILL_TO_COUNT: (
            _("Er is nog een ronde te tellen"),
            _("Tel die eerst, of verklaar die ongeldig. Sluit daarna de bijeenkomst."),
        ),
        Reason.NO_OPTIONS: (
            _("Er valt nog te weinig te kiezen"),
            _("Vul eerst in waaruit mensen kunnen kiezen."),
        ),
        Reason.SENTENCE_MISSING: (
            _("De zin is er nog niet"),
            _("Schrijf eerst de zin bij de uitkomst (toets U). Daarna kunt u erover stemmen."),
        ),
        Reason.OPTION_UNKNOWN: (
            _("Nummer {0} staat niet op de lijst"),
            _("Kijk op het briefje en typ het nummer opnieuw."),
        ),
        Reason.OPTIONS_FIXED: (
            _("De keuzes liggen vast"),
            _("Dat is zo vanaf het openen van de stemronde. Maak een nieuwe ronde."),
        ),
        Reason.CHANNEL_NOT_ALLOWED: (
            _("Zo kan men in deze ronde niet stemmen: {0}"),
            _("Kies een andere manier van stemmen."),
        ),
        Reason.TOO_MANY_DOTS: (
            _("Dit zijn {0} stippen, er mogen er {1} zijn"),
            _("Tel het briefje nog eens. Klopt het? Dan is dit briefje niet geldig."),
        ),
        Reason.LEVEL_UNKNOWN: (
            _("Dit antwoord bestaat niet: {0}"),
            _("Kijk op het briefje en typ het opnieuw."),
        ),
        Reason.ONE_CHOICE_ONLY: (
            _("Er mag één keuze op een briefje staan"),
            _("Staan er meer? Dan is dit briefje niet geldig."),
        ),
        Reason.EMPTY_BALLOT: (
            _("Op dit briefje staat geen keuze"),
            _("Sla het over en ga naar het volgende briefje."),
        ),
        Reason.ANSWER_PER_ITEM: (
            _("Dit zijn {0} antwoorden, er zijn er {1}"),
            _("Typ voor elke vraag één teken. Is een vraag niet ingevuld? Typ dan een streepje."),
        ),
        Reason.NUMBER_UNKNOWN: (
            _("Briefje {0} bestaat niet"),
            _("Kijk op het briefje en typ het nummer opnieuw."),
        ),
        Reason.MORE_THAN_TOOK_PART: (
            _("Dit zijn meer stemmen dan mensen"),
            _("Tel nog eens. Klopt het toch? Kies dan ‘Klopt zo’."),
        ),
        Reason.REASON_NEEDED: (
            _("Hier hoort een reden bij"),
            _("Schrijf in een paar woorden waarom. Dat komt in het verslag."),
        ),
        Reason.MEANS_NOT_END: (
            _("Dit is een middel, nog geen doel"),
            _("Zeg eerst waarvoor ‘{0}’ nodig is: aan welk doel helpt het mee?"),
        ),
        Reason.STILL_REFERRED_TO: (
            _("Dit wordt nog ergens gebruikt"),
            _("Haal eerst weg wat erbij hoort. Er is niets veranderd."),
        ),
        Reason.CHANGED_SINCE: (
            _("Dit is intussen veranderd"),
            _("Daarom maken we het niet ongedaan. Verander het met de hand."),
        ),
        Reason.NOT_REVERSIBLE: (
            _("Dit kan niet ongedaan worden gemaakt"),
            _("Een stemronde kunt u wel ongeldig verklaren of opnieuw doen."),
        ),
        Reason.NOTHING_TO_UNDO: (
            _("Er is niets om ongedaan te maken"),
            _("Er is niets veranderd."),
        ),
        Reason.NOT_IN_THIS_BLOCK: (
            _("Dit hoort niet bij dit onderdeel"),
            _("Ga eerst naar het onderdeel waar het bij hoort."),
        ),
        Reason.ALREADY_THERE: (_("Dit staat er al"), _("U hoeft niets te doen.")),
    }


def _problems() -> Mapping[Problem, tuple[str, str]]:
    return {
        Problem.NEWER_VERSION: (
            _("Dit archief is van een nieuwere versie van de app"),
            _("Werk de app bij en open het dan opnieuw. Er is niets veranderd."),
        ),
        Problem.OLDER_VERSION: (
            _("Dit archief is van een oudere versie van de app"),
            _("Open het eerst in het venster van de app; die maakt een kopie en werkt het bij."),
        ),
        Problem.OTHER_SCHEMA: (
            _("Dit archief ziet er anders uit dan verwacht"),
            _("Er is niets veranderd. Open een reservekopie, of vraag hulp."),
        ),
        Problem.NOT_AN_ARCHIVE: (
            _("Dit bestand is geen archief van Wijkworkshop"),
            _("Er is niets veranderd. Kies een ander bestand."),
        ),
        Problem.CORRUPT: (
            _("Het archief is beschadigd"),
            _("Maak een kopie van het bestand. Open daarna de reservekopie van vandaag."),
        ),
        Problem.DAMAGED_ROW: (
            _("Een deel van dit bestand is beschadigd"),
            _("Er is niets veranderd. Gebruik een reservekopie."),
        ),
        Problem.READ_ONLY: (
            _("Hier mag de app niet schrijven"),
            _("Wat al was opgeslagen, is er nog. Kies een map waar u wel mag opslaan."),
        ),
        Problem.DISK_FULL: (
            _("De schijf is vol"),
            _("Wat al was opgeslagen, is er nog. Maak ruimte vrij en probeer het opnieuw."),
        ),
        Problem.DISK_FAILED: (
            _("De schijf geeft een fout"),
            _("Wat al was opgeslagen, is er nog. Maak nu een kopie op een USB-stick."),
        ),
        Problem.NO_ROOM: (
            _("Er is te weinig ruimte voor een kopie"),
            _("Er is niets veranderd. Maak ruimte vrij, of kies een andere schijf."),
        ),
        Problem.BUSY: (
            _("Het archief is even bezet"),
            _("Er is niets verloren. Probeer het nog een keer."),
        ),
        Problem.LOCKED_BY_ANOTHER: (
            _("De app is al open met dit archief"),
            _("Er is niets veranderd. Ga naar het andere venster."),
        ),
        Problem.NETWORK_DRIVE: (
            _("Het archief staat op een netwerkschijf"),
            _("Dat is niet veilig genoeg. Kies een map op deze laptop."),
        ),
        Problem.SYNCED_FOLDER: (
            _("Het archief staat in een map die wordt gedeeld"),
            _("Dat is niet veilig genoeg. Kies een gewone map op deze laptop."),
        ),
        Problem.VANISHED: (
            _("Het archief is weg of verplaatst"),
            _(
                "Wat was opgeslagen, is er nog in dat bestand. Zet het terug: "
                "wat u nu doet, wordt pas daarna opgeslagen."
            ),
        ),
    }


def refusal_words(refused: Refused) -> Message:
    """Return why something was not done, and what to do now."""
    title, text = _reasons()[refused.reason]
    details = (*map(_detail_words, refused.details), "…", "…")
    return Message(title.format(*details), text.format(*details))


def problem_words(problem: StorageProblem) -> Message:
    """Return what went wrong with the archive, that nothing is lost, and what to do now."""
    return Message(*_problems()[problem.problem])


def bug_words() -> Message:
    """Return what to say of an unexpected mistake of the app."""
    return Message(
        _("Er ging iets mis in de app"),
        _(
            "Alles wat was opgeslagen, is er nog. U kunt gewoon verder. "
            "Gebeurt het weer? Sluit de app en open hem opnieuw."
        ),
    )


def _detail_words(detail: object) -> str:
    if isinstance(detail, Group):
        return group_words(detail)
    return channel_words(detail) if isinstance(detail, Channel) else str(detail)
