"""Dutch for what the app tells the facilitator: what happened, and what to do now."""

from collections.abc import Mapping
from dataclasses import dataclass
from gettext import gettext as _
from gettext import gettext as looked_up

from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import Channel, Group
from wijkworkshop.pages.wording import channel_words, group_words
from wijkworkshop.storage.problems import Problem, StorageProblem

N_ = str
"""Marks a text of a table for the translators; it is looked up when it is shown."""


@dataclass(frozen=True)
class Message:
    """What is told: what happened, and what to do now."""

    title: str
    text: str = ""


REASONS: Mapping[Reason, tuple[str, str]] = {
    Reason.NOT_FOUND: (
        N_("Dit is er niet meer"),
        N_("Het is intussen weggehaald. Kies iets anders."),
    ),
    Reason.SESSION_CLOSED: (
        N_("De bijeenkomst is afgesloten"),
        N_("Wilt u nog iets veranderen? Open de bijeenkomst dan eerst weer."),
    ),
    Reason.SESSION_NOT_CLOSED: (
        N_("De bijeenkomst is nog bezig"),
        N_("U hoeft niets te doen: u kunt gewoon verder."),
    ),
    Reason.EMPTY_TEXT: (N_("Hier staat nog niets"), N_("Typ eerst een tekst.")),
    Reason.TEXT_TOO_LONG: (
        N_("Deze tekst is te lang"),
        N_("Hij mag {0} tekens lang zijn. Maak hem korter; wat u typte, staat er nog."),
    ),
    Reason.OUT_OF_RANGE: (
        N_("Dit getal kan hier niet"),
        N_("Het mag hoogstens {0} zijn. Typ een ander getal."),
    ),
    Reason.NOBODY_LEFT: (
        N_("Van deze groep is niemand meer aanwezig"),
        N_("Groep: {0}. Minder dan niemand kan niet."),
    ),
    Reason.ROUND_NOT_READY: (
        N_("Deze stemronde is al begonnen"),
        N_("Wilt u opnieuw stemmen? Kies dan ‘Nieuwe ronde’."),
    ),
    Reason.ROUND_NOT_OPEN: (
        N_("Deze stemronde is niet open"),
        N_("Open de stemronde eerst."),
    ),
    Reason.ROUND_NOT_COUNTING: (
        N_("Deze stemronde wordt nu niet geteld"),
        N_("Tellen kan als de stemronde open of gesloten is."),
    ),
    Reason.ROUND_NOT_SETTLED: (
        N_("De uitslag staat nog niet vast"),
        N_("Tel eerst en stel de uitslag vast."),
    ),
    Reason.ROUND_NOT_SHOWN: (
        N_("De uitslag staat niet op het scherm"),
        N_("U hoeft niets te doen."),
    ),
    Reason.ROUND_SETTLED: (
        N_("De uitslag staat al vast"),
        N_("Er kan niets meer bij. Klopt de uitslag niet? Kies dan ‘Nieuwe ronde’."),
    ),
    Reason.ANOTHER_ROUND_OPEN: (
        N_("Er is nog een stemronde open"),
        N_("Sluit die eerst. Dan kunt u deze openen."),
    ),
    Reason.STILL_TO_COUNT: (
        N_("Er is nog een ronde te tellen"),
        N_("Tel die eerst, of verklaar die ongeldig. Sluit daarna de bijeenkomst."),
    ),
    Reason.NO_OPTIONS: (
        N_("Er valt nog te weinig te kiezen"),
        N_("Vul eerst in waaruit mensen kunnen kiezen."),
    ),
    Reason.TOO_MANY_OPTIONS: (
        N_("Er staan {0} keuzes, dit kan met hoogstens {1}"),
        N_("Haal keuzes weg. Daarna kunt u de stemronde openen."),
    ),
    Reason.SENTENCE_MISSING: (
        N_("De zin is er nog niet"),
        N_("Schrijf eerst de zin bij de uitkomst (toets U). Daarna kunt u erover stemmen."),
    ),
    Reason.OPTION_UNKNOWN: (
        N_("Nummer {0} staat niet op de lijst"),
        N_("Kijk op het briefje en typ het nummer opnieuw."),
    ),
    Reason.OPTIONS_FIXED: (
        N_("De keuzes liggen vast"),
        N_("Dat is zo vanaf het openen van de stemronde. Maak een nieuwe ronde."),
    ),
    Reason.CHANNEL_NOT_ALLOWED: (
        N_("Zo kan men in deze ronde niet stemmen: {0}"),
        N_("Kies een andere manier van stemmen."),
    ),
    Reason.TOO_MANY_DOTS: (
        N_("Dit zijn {0} stippen, er mogen er {1} zijn"),
        N_("Tel het briefje nog eens. Klopt het? Dan is dit briefje niet geldig."),
    ),
    Reason.LEVEL_UNKNOWN: (
        N_("Dit antwoord bestaat niet: {0}"),
        N_("Kijk op het briefje en typ het opnieuw."),
    ),
    Reason.ONE_CHOICE_ONLY: (
        N_("Er mag één keuze op een briefje staan"),
        N_("Staan er meer? Dan is dit briefje niet geldig."),
    ),
    Reason.NOT_AN_ORDER: (
        N_("Op dit briefje staat een nummer twee keer"),
        N_("In een volgorde mag elk nummer één keer. Anders is dit briefje niet geldig."),
    ),
    Reason.EMPTY_BALLOT: (
        N_("Op dit briefje staat geen keuze"),
        N_("Sla het over en ga naar het volgende briefje."),
    ),
    Reason.ANSWER_PER_ITEM: (
        N_("Dit zijn {0} antwoorden, er zijn er {1}"),
        N_("Typ voor elke vraag één teken. Is een vraag niet ingevuld? Typ dan een streepje."),
    ),
    Reason.NUMBER_UNKNOWN: (
        N_("Briefje {0} bestaat niet"),
        N_("Kijk op het briefje en typ het nummer opnieuw."),
    ),
    Reason.MORE_THAN_TOOK_PART: (
        N_("Dit zijn meer stemmen dan mensen"),
        N_("Tel nog eens. Klopt het toch? Kies dan ‘Klopt zo’."),
    ),
    Reason.REASON_NEEDED: (
        N_("Hier hoort een reden bij"),
        N_("Schrijf in een paar woorden waarom. Dat komt in het verslag."),
    ),
    Reason.MEANS_NOT_END: (
        N_("Dit is een middel, nog geen doel"),
        N_("Zeg eerst waarvoor ‘{0}’ nodig is: aan welk doel helpt het mee?"),
    ),
    Reason.STILL_REFERRED_TO: (
        N_("Dit wordt nog ergens gebruikt"),
        N_("Haal eerst weg wat erbij hoort. Er is niets veranderd."),
    ),
    Reason.CHANGED_SINCE: (
        N_("Dit is intussen veranderd"),
        N_("Daarom maken we het niet ongedaan. Verander het met de hand."),
    ),
    Reason.NOT_REVERSIBLE: (
        N_("Dit kan niet ongedaan worden gemaakt"),
        N_("Een stemronde kunt u wel ongeldig verklaren of opnieuw doen."),
    ),
    Reason.NOTHING_TO_UNDO: (
        N_("Er is niets om ongedaan te maken"),
        N_("Er is niets veranderd."),
    ),
    Reason.NOT_IN_THIS_BLOCK: (
        N_("Dit hoort niet bij dit onderdeel"),
        N_("Ga eerst naar het onderdeel waar het bij hoort."),
    ),
    Reason.TABLE_UNKNOWN: (
        N_("Tafel {0} is er niet"),
        N_("Er zijn {1} tafels. Kijk op het vel en typ het nummer opnieuw."),
    ),
    Reason.TABLES_OR_PEOPLE: (
        N_("In deze ronde stemmen óf tafels, óf mensen"),
        N_("Samen in één getal kan niet. Maak een nieuwe ronde om het anders te vragen."),
    ),
    Reason.TWO_NUMBERS: (
        N_("Bij ‘{0}’ hoort nog een cijfer"),
        N_("Typ per maatregel twee cijfers: hoeveel het helpt, en of het kan."),
    ),
    Reason.OTHER_GROUP: (
        N_("Deze ronde is niet voor deze groep"),
        N_("Hier stemt alleen: {0}. Er is niets bewaard."),
    ),
    Reason.OTHER_TABLE: (
        N_("Deze ronde is niet voor deze tafel"),
        N_("Hier stemt alleen tafel {0}. Er is niets bewaard."),
    ),
    Reason.TOO_FEW_TO_SHOW: (
        N_("Hier stemden te weinig mensen"),
        N_(
            "Het zijn er minder dan vijf. Op het scherm zou men zien wie wat koos. "
            "Vraag hun zelf wat de zaal mag weten."
        ),
    ),
    Reason.STILL_TO_CHECK: (
        N_("Nog {0} briefjes te controleren"),
        N_("Laat een tweede persoon ze typen (toets P), of schrijf op waarom het zo goed is."),
    ),
    Reason.SLIP_DIFFERS: (
        N_("Briefje {0} is twee keer anders getypt"),
        N_("Pak het briefje en kies wat er staat."),
    ),
    Reason.NOTHING_TO_READ: (
        N_("Hier is nu niets voor te lezen"),
        N_("Ga naar een stemronde met keuzes."),
    ),
    Reason.ALREADY_THERE: (N_("Dit staat er al"), N_("U hoeft niets te doen.")),
    Reason.NOT_A_PICTURE: (
        N_("Dit is geen foto of kaart die erbij kan"),
        N_("Kies een foto of kaart als PNG, JPEG of WebP."),
    ),
    Reason.TOO_MANY_PICTURES: (
        N_("Er staan al {0} foto’s en kaarten"),
        N_("Haal er eerst een weg."),
    ),
    Reason.DECIDER_NEEDED: (
        N_("Hier hoort bij wie beslist"),
        N_("Schrijf op wie beslist, en als het kan wanneer. Dat komt in het verslag."),
    ),
    Reason.CONDITION_NEEDED: (
        N_("‘Ja, als’ vraagt een voorwaarde"),
        N_("Schrijf op wat er eerst moet gebeuren."),
    ),
    Reason.BLOCK_BEGUN: (
        N_("Dit onderdeel is al begonnen"),
        N_("Alleen wat nog komt, kan worden overgeslagen of verplaatst."),
    ),
    Reason.NOT_PARKED: (
        N_("Dit staat niet op de parkeerlijst"),
        N_("U hoeft niets te doen."),
    ),
    Reason.ONE_OF_A_KIND: (
        N_("Dit onderdeel is er al"),
        N_("Het staat in het draaiboek. Ga erheen, of verplaats het."),
    ),
    Reason.NO_RECAP: (
        N_("Dit draaiboek heeft geen terugblik"),
        N_("Kies een draaiboek dat begint met een terugblik, of begin zonder vervolg."),
    ),
    Reason.VOTES_ON_THE_WAY: (
        N_("Er loopt nog een stemronde: {0}"),
        N_("Stel eerst de uitslag vast of verklaar hem ongeldig. Wie wat stemt, gaat nooit mee."),
    ),
}

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
        N_("Er is niets veranderd. Werk de app op beide laptops bij en sla de sessie opnieuw op."),
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
}


def refusal_words(refused: Refused) -> Message:
    """Return why something was not done, and what to do now."""
    title, text = REASONS[refused.reason]
    details = (*map(_detail_words, refused.details), "…", "…")
    return Message(looked_up(title).format(*details), looked_up(text).format(*details))


def problem_words(problem: StorageProblem) -> Message:
    """Return what went wrong with the archive, that nothing is lost, and what to do now."""
    title, text = PROBLEMS[problem.problem]
    return Message(looked_up(title), looked_up(text))


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
