"""The Dutch of why an act was not done, and what to do now."""

from collections.abc import Mapping

from wijkworkshop.core.messages import N_
from wijkworkshop.core.refusals import Reason

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
    Reason.LABEL_NEEDS_MORE: (
        N_("Zo weinig mensen is te weinig voor een oordeel"),
        N_("Het oordeel ‘gedragen’ staat er vanaf {0} mensen of meer. Typ {0} of een hoger getal."),
    ),
    Reason.NOT_A_NUMBER: (
        N_("Dit is geen getal"),
        N_("Typ een getal met cijfers, bijvoorbeeld 6,3."),
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
        N_("U kunt nog niet tellen"),
        N_("Open eerst de stemronde."),
    ),
    Reason.ROUND_NOT_COUNTED: (
        N_("Deze stemronde wacht niet op een andere"),
        N_("Dat kan alleen met een ronde die is geteld en straks nog een keer komt."),
    ),
    Reason.ROUND_COUNTED: (
        N_("Deze stemronde is geteld"),
        N_("Zij wacht op de tweede keer. Kies bij deze ronde eerst ‘Toch verder tellen’."),
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
        N_("Sluit eerst ‘{0}’."),
    ),
    Reason.STILL_TO_COUNT: (
        N_("Er is nog een ronde te tellen"),
        N_("Tel die eerst, of verklaar die ongeldig. Sluit daarna de bijeenkomst."),
    ),
    Reason.NO_OPTIONS: (
        N_("Er valt nog te weinig te kiezen"),
        N_("Vul eerst de keuzes in."),
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
    Reason.NOTHING_CORRECTED: (
        N_("Er is geen getal veranderd"),
        N_("Typ eerst wat er geteld had moeten zijn."),
    ),
    Reason.NOT_COUNTED_BY_HAND: (
        N_("Deze telling is niet te verbeteren"),
        N_(
            "Van briefjes, telefoons en stemmen op de laptop weet niemand meer van wie ze zijn. "
            "Klopt de uitslag niet? Kies ‘Nieuwe ronde’ en stem opnieuw."
        ),
    ),
    Reason.TOO_FEW_TO_SHOW: (
        N_("Hier stemden te weinig mensen"),
        N_(
            "Het zijn er minder dan {0}. Op het scherm zou men zien wie wat koos. "
            "Vraag hun zelf wat de zaal mag weten."
        ),
    ),
    Reason.TELLS_TOO_MUCH: (
        N_("Dit verraadt wat een paar mensen kozen"),
        N_(
            "Over deze vraag is al een uitslag bekend. Leg deze ernaast, en men ziet wat een tot "
            "vijf mensen kozen. Stem met iedereen opnieuw, of vraag het hardop."
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
    Reason.VOTES_ON_THE_WAY: (
        N_("Er loopt nog een stemronde: {0}"),
        N_("Stel eerst de uitslag vast of verklaar hem ongeldig. Wie wat stemt, gaat nooit mee."),
    ),
    Reason.NEWER_HERE: (
        N_("Wat hier staat, is later veranderd"),
        N_("Er is niets vervangen. Haal de bijeenkomst als kopie op, dan houdt u allebei."),
    ),
    Reason.NO_PHONES: (
        N_("Telefoons doen nu niet mee"),
        N_("Zet ‘Telefoons’ aan. Op papier of met de hand stemmen kan altijd."),
    ),
    Reason.NO_ADDRESS: (
        N_("Er is nog geen adres voor de telefoons"),
        N_("Verbind de laptop met de wifi van de zaal, of zet de hotspot aan. Probeer het dan."),
    ),
    Reason.NOT_BY_PHONE: (
        N_("In deze ronde stemt deze telefoon niet mee"),
        N_("Kies ‘Stemmen met telefoon’, of vraag het op papier."),
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
    Reason.BREAK_HAS_CLOCK: (
        N_("De klok telt af tot het einde van de pauze"),
        N_("Wilt u langer pauze? De toets + geeft een minuut erbij."),
    ),
    Reason.VOTES_COMING: (
        N_("Er wordt nu gestemd of geteld"),
        N_("Welke stem telt, ligt nu vast. Verander het als de uitslag vaststaat."),
    ),
}
