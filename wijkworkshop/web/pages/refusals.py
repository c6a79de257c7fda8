"""Why something that a phone sent was not stored, in words for its owner."""

from gettext import gettext as _

from wijkworkshop.core.refusals import Reason


def why(reason: Reason) -> str:
    """Return the reason and what to do now; for failures that are nobody's fault: try again."""
    words = _ballots() | _people()
    return words.get(reason, _("Dat is niet gelukt. Probeer het nog eens."))


def _ballots() -> dict[Reason, str]:
    return {
        Reason.ROUND_NOT_OPEN: _("Deze stemronde is gesloten. Uw keuze is niet bewaard."),
        Reason.SESSION_CLOSED: _("De bijeenkomst is afgelopen. Stemmen kan niet meer."),
        Reason.NOT_BY_PHONE: _("In deze ronde stemt u niet met uw telefoon. Kijk naar het scherm."),
        Reason.OTHER_GROUP: _("Deze ronde is voor een andere groep."),
        Reason.OTHER_TABLE: _("Deze ronde is voor een andere tafel."),
        Reason.EMPTY_BALLOT: _("U koos nog niets. Maak eerst een keuze."),
        Reason.TOO_MANY_DOTS: _("Dat zijn te veel stippen. Haal er een paar weg."),
        Reason.ONE_CHOICE_ONLY: _("Kies er één."),
        Reason.NOT_AN_ORDER: _("Geef elk nummer een eigen plaats."),
        Reason.TOO_MANY_OPTIONS: _("U koos er te veel. Haal er een paar weg."),
        Reason.TWO_NUMBERS: _("Bij een maatregel hoort nog een cijfer."),
        Reason.ANSWER_NEEDED: _("Bij een reden hoort ook een antwoord."),
        Reason.ANSWER_PER_ITEM: _("Geef één antwoord per vraag."),
        Reason.OPTION_UNKNOWN: _("Deze keuze is er niet meer. Kies opnieuw."),
        Reason.NOT_DEALT: _("Dit vakje is van een andere tafel. Kies opnieuw."),
        Reason.LEVEL_UNKNOWN: _("Dit antwoord bestaat niet. Kies opnieuw."),
        Reason.VOTES_ON_THE_WAY: _("Er is al een nieuwere stem van u. Kijk of die klopt."),
        Reason.EMPTY_TEXT: _("U schreef nog niets."),
        Reason.TEXT_TOO_LONG: _("Uw tekst is te lang. Maak hem korter."),
        Reason.BOARD_FIXED: _("Kaarten sturen kan nu niet. Kijk op het scherm."),
        Reason.TABLE_FULL: _("Uw tafel heeft al drie kaarten. Verander een kaart."),
        Reason.CARD_MOVED: _("Deze kaart ligt nu ergens anders. Kijk waar hij ligt."),
        Reason.NOT_FOUND: _("Deze kaart is er niet meer."),
        Reason.TOO_MANY_WORDS: _(
            "Er zijn nu heel veel berichten. Uw tekst blijft hier staan. Verstuur hem straks."
        ),
    }


def _people() -> dict[Reason, str]:
    return {
        Reason.NO_PHONES: _("Telefoons doen nu niet mee. Kijk naar het scherm."),
        Reason.CODE_WRONG: _("Deze code klopt niet. Kijk op uw kaart of op het scherm."),
        Reason.CARD_NEEDED: _("Meedoen kan met een stemkaart. Vraag er een aan de begeleider."),
        Reason.ROOM_FULL: _("Er kan niemand meer bij. Vraag de begeleider om een briefje."),
        Reason.TABLE_UNKNOWN: _("Kies uw tafel. Het nummer staat op de tafel."),
    }
