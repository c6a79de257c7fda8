"""The Dutch of why an act was not done, and what to do now."""

from collections.abc import Mapping

from wijkworkshop.core.messages import N_
from wijkworkshop.core.refusals import Reason
from wijkworkshop.ui.wording.voting_refusals import VOTING_REASONS

REASONS: Mapping[Reason, tuple[str, str]] = {
    **VOTING_REASONS,
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
    Reason.SENTENCE_MISSING: (
        N_("De zin is er nog niet"),
        N_("Schrijf eerst de zin bij de uitkomst (toets U). Daarna kunt u erover stemmen."),
    ),
    Reason.ONE_CHOICE_ONLY: (
        N_("Er mag één keuze op een briefje staan"),
        N_("Staan er meer? Dan is dit briefje niet geldig."),
    ),
    Reason.ANSWER_PER_ITEM: (
        N_("Dit zijn {0} antwoorden, er zijn er {1}"),
        N_("Typ voor elke vraag één teken. Is een vraag niet ingevuld? Typ dan een streepje."),
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
    Reason.OTHER_GROUP: (
        N_("Deze ronde is niet voor deze groep"),
        N_("Hier stemt alleen: {0}. Er is niets bewaard."),
    ),
    Reason.TOO_FEW_TO_SHOW: (
        N_("Hier stemden te weinig mensen"),
        N_(
            "Het zijn er minder dan {0}. Op het scherm zou men zien wie wat koos. "
            "Vraag hun zelf wat de zaal mag weten."
        ),
    ),
    Reason.NOTHING_TO_READ: (
        N_("Hier is nu niets voor te lezen"),
        N_("Ga naar een stemronde met keuzes, of naar het bord."),
    ),
    Reason.NO_GROUPS_SHOWN: (
        N_("Deze uitslag staat niet per groep"),
        N_("De groepen zijn te klein, zijn het te veel eens, of hun groep is niet bekend."),
    ),
    Reason.NOT_AN_AREA_CODE: (
        N_("Dit is geen code van het CBS"),
        N_("Een wijk heeft een code als WK036314, een buurt als BU03630001. Leeg mag ook."),
    ),
    Reason.AREA_IN_ITSELF: (
        N_("Een gebied ligt niet in zichzelf"),
        N_("Kies bij ‘Deel van’ een ander gebied."),
    ),
    Reason.SAME_GOAL: (
        N_("Dit is hetzelfde doel"),
        N_("Kies een ander doel om het bij te voegen."),
    ),
    Reason.COUPLED_WITH_ITSELF: (
        N_("Dit is twee keer dezelfde afspraak"),
        N_("Kies bij een van beide een andere afspraak."),
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
    Reason.NEWER_HERE: (
        N_("Wat hier staat, is later veranderd"),
        N_("Er is niets vervangen. Haal de bijeenkomst als kopie op, dan houdt u allebei."),
    ),
    Reason.NO_ADDRESS: (
        N_("Er is nog geen adres voor de telefoons"),
        N_("Verbind de laptop met de wifi van de zaal, of zet de hotspot aan. Probeer het dan."),
    ),
    Reason.CODE_WRONG: (
        N_("Deze code klopt niet"),
        N_("Kijk op het scherm of op de stemkaart en typ de code opnieuw."),
    ),
    Reason.CARD_NEEDED: (
        N_("Meedoen kan nu alleen met een stemkaart"),
        N_("Geef een stemkaart, of laat telefoons ook zonder kaart toe."),
    ),
    Reason.ROOM_FULL: (
        N_("Er kan niets meer bij"),
        N_("Het zijn er nu {0}; meer past niet. Wat er is, blijft bewaard."),
    ),
    Reason.TOO_MANY_WORDS: (
        N_("Er wachten {0} bijdragen van telefoons"),
        N_("Neem op wat u wilt bewaren en leg de rest weg. Dan kan er weer iets bij."),
    ),
    Reason.BOARD_FULL: (
        N_("Het bord is vol: er liggen {0} kaarten"),
        N_("Voeg eerst kaarten samen, of bewaar deze op papier."),
    ),
    Reason.TABLE_FULL: (
        N_("Deze tafel heeft al {0} kaarten"),
        N_("Verander er een, of haal er een weg."),
    ),
    Reason.BOARD_FIXED: (
        N_("Over deze doelen wordt gestemd"),
        N_("Ze blijven liggen zoals ze lagen. Maak de stemronde ongeldig als u wilt schuiven."),
    ),
    Reason.CARD_MOVED: (
        N_("Deze kaart ligt nu ergens anders"),
        N_("Kijk waar de kaart ligt."),
    ),
    Reason.TOO_MANY_GOALS: (
        N_("Er zijn al {0} doelen"),
        N_("Voeg eerst twee doelen samen."),
    ),
    Reason.NO_DAY_TO_LOOK_AGAIN: (
        N_("Wanneer kijkt u hier opnieuw naar?"),
        N_("Vul eerst een datum in. Tot die dag kan het zo blijven."),
    ),
    Reason.BREAK_HAS_CLOCK: (
        N_("De klok telt af tot het einde van de pauze"),
        N_("Wilt u langer pauze? De toets + geeft een minuut erbij."),
    ),
}
