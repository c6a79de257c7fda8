"""The Dutch of why an act of voting was not done, and what to do now."""

from collections.abc import Mapping

from wijkworkshop.core.messages import N_
from wijkworkshop.core.refusals import Reason

VOTING_REASONS: Mapping[Reason, tuple[str, str]] = {
    Reason.LABEL_NEEDS_MORE: (
        N_("Zo weinig mensen is te weinig voor een oordeel"),
        N_("Het oordeel ‘gedragen’ staat er vanaf {0} mensen of meer. Typ {0} of een hoger getal."),
    ),
    Reason.NOT_A_NUMBER: (
        N_("Dit is geen getal"),
        N_("Typ een getal met cijfers, bijvoorbeeld 6,3."),
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
    Reason.TOO_MANY_FOR_PEOPLE: (
        N_("Er staan {0} vakjes, per persoon kan dit met hoogstens {1}"),
        N_("Laat de tafels stemmen: dan vult elke tafel een deel. Of haal vakjes weg."),
    ),
    Reason.NOT_DEALT: (
        N_("Tafel {0} kreeg dit vakje niet"),
        N_("Elke tafel vult alleen de vakjes op haar eigen vel. Kijk of het tafelnummer klopt."),
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
    Reason.NOT_AN_ORDER: (
        N_("Op dit briefje staat een nummer twee keer"),
        N_("In een volgorde mag elk nummer één keer. Anders is dit briefje niet geldig."),
    ),
    Reason.EMPTY_BALLOT: (
        N_("Op dit briefje staat geen keuze"),
        N_("Sla het over en ga naar het volgende briefje."),
    ),
    Reason.NUMBER_UNKNOWN: (
        N_("Briefje {0} bestaat niet"),
        N_("Kijk op het briefje en typ het nummer opnieuw."),
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
    Reason.ANSWER_NEEDED: (
        N_("Bij ‘{0}’ staat een reden zonder antwoord"),
        N_("Kies ook een antwoord, of haal de reden weg."),
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
    Reason.VOTES_ON_THE_WAY: (
        N_("Er loopt nog een stemronde: {0}"),
        N_("Stel eerst de uitslag vast of verklaar hem ongeldig. Wie wat stemt, gaat nooit mee."),
    ),
    Reason.NO_PHONES: (
        N_("Telefoons doen nu niet mee"),
        N_("Zet ‘Telefoons’ aan. Op papier of met de hand stemmen kan altijd."),
    ),
    Reason.NOT_BY_PHONE: (
        N_("In deze ronde stemt deze telefoon niet mee"),
        N_("Kies ‘Stemmen met telefoon’, of vraag het op papier."),
    ),
    Reason.VOTES_COMING: (
        N_("Er wordt nu gestemd of geteld"),
        N_("Welke stem telt, ligt nu vast. Verander het als de uitslag vaststaat."),
    ),
}
