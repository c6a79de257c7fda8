"""What the fields are called, and what belongs in them."""

from collections.abc import Callable, Mapping
from gettext import gettext as _

from wijkworkshop.core.terms import Slot
from wijkworkshop.ui.content.words import slot_words
from wijkworkshop.ui.forms.plan import Place

Said = tuple[str, str]


def label_words(place: Place) -> str:
    """Return the label; of a round or a part of a case it says of which."""
    if place[0] == "rounds":
        return _("{field} · ronde ‘{round}’").format(
            field=_found(place)[0], round=place[1].replace("_", " ")
        )
    if place[0] == "passages":
        return slot_words(Slot(place[-1]))
    return _found(place)[0]


def help_words(place: Place, *, required: bool) -> str:
    """Return what belongs in the field, and whether it has to be filled in."""
    said = _found(place)[1]
    must = "" if required else _("Mag leeg blijven.")
    if place[0] in ("rounds", "passages"):
        must = ""
    return " ".join(part for part in (said, must) if part)


def _found(place: Place) -> Said:
    """Return the words of a field; those of a part go before those of the field alone."""
    words = WORDS.get(".".join(place)) or WORDS.get(place[-1])
    return words() if words else (place[-1], "")


WORDS: Mapping[str, Callable[[], Said]] = {
    "short": lambda: (_("Korte naam"), _("Voor het scherm, hoogstens 45 tekens.")),
    "label": lambda: (_("Naam"), _("Hoogstens 45 tekens.")),
    "title": lambda: (_("Titel"), ""),
    "text": lambda: (_("Tekst"), _("Schrijf kort en gewoon.")),
    "explanation": lambda: (_("Uitleg"), _("In gewone woorden, één of twee zinnen.")),
    "said_by_one": lambda: (
        _("Zin: één mens"),
        _("Komt achter ‘1 van de 26’. Bijvoorbeeld: wil hier blijven. Past het bij de vraag?"),
    ),
    "said_by_many": lambda: (
        _("Zin: meer mensen"),
        _("Komt achter ‘14 van de 26’. Bijvoorbeeld: willen hier blijven."),
    ),
    "actors": lambda: (_("Van wie"), _("Op deze lijsten kunnen mensen erop stemmen.")),
    "owner": lambda: (_("Van wie die meestal is"), ""),
    "instrument_type": lambda: (_("Soort"), ""),
    "secondary_type": lambda: (_("Ook van dit soort"), ""),
    "step": lambda: (_("Hoort bij"), ""),
    "secondary_step": lambda: (_("Hoort ook bij"), ""),
    "cluster": lambda: (_("Groep"), ""),
    "argument_for": lambda: (_("Wat er goed aan is"), ""),
    "risk": lambda: (_("Waar u op let"), ""),
    "side": lambda: (_("Voor of tegen"), ""),
    "basis": lambda: (_("Waar het op rust"), _("Onderzoek, ervaring, een besluit.")),
    "word": lambda: (_("Woord"), ""),
    "gloss": lambda: (_("Wat het betekent"), _("Eén zin die iedereen begrijpt.")),
    "neutral": lambda: (_("In gewone woorden"), _("Zo ziet een zaal met bewoners het eerst.")),
    "where": lambda: (_("Waar in de bijeenkomst"), ""),
    "blocks": lambda: (_("Bij welke onderdelen"), ""),
    "speaker": lambda: (_("Wie het zegt"), ""),
    "diagnosis": lambda: (_("Dit is wat er mis is, geen advies"), ""),
    "years": lambda: (_("Jaren"), _("Zoals op het scherm: 1990–2000.")),
    "starts": lambda: (_("Begint in"), _("Een jaartal.")),
    "ends": lambda: (_("Tot en met"), _("Een jaartal.")),
    "attention": lambda: (_("Aandacht voor wijken"), ""),
    "name": lambda: (_("Naam"), ""),
    "period": lambda: (_("Periode"), _("Bijvoorbeeld 1995 tot 2015.")),
    "main_goal": lambda: (_("Het doel van toen"), ""),
    "credit": lambda: (_("Van wie de cijfers zijn"), ""),
    "look_back.title": lambda: (_("Kop van het terugkijken"), ""),
    "look_back.results": lambda: (
        _("Doelen en wat ervan kwam"),
        _("Laat een resultaat leeg als niemand het weet: dan staat er ‘onbekend’."),
    ),
    "look_back.shifts": lambda: (_("Voor wie was het, door de jaren heen"), ""),
    "look_back.shift_question": lambda: (_("Vraag daarbij"), ""),
    "look_back.statistics": lambda: (_("Cijfers"), _("Deze staan bij vraag 1 op het scherm.")),
    "look_back.caveats": lambda: (_("Let op bij de cijfers"), ""),
    "look_back.experience": lambda: (_("Hoe bewoners het ervaren"), ""),
    "look_back.findings": lambda: (_("Wat opvalt"), ""),
    "look_back.facts": lambda: (_("Feiten"), ""),
    "verdict.title": lambda: (_("Vraag: is het gemengd?"), ""),
    "verdict.output": lambda: (_("Wat is er gedaan"), _("Leeg is ‘onbekend’.")),
    "verdict.outcome": lambda: (_("Wat merken bewoners"), _("Leeg is ‘onbekend’.")),
    "verdict.displacement.text": lambda: (
        _("Moesten mensen weg?"),
        _("Een open vraag, met een vraagteken."),
    ),
    "verdict.points": lambda: (_("Punten daarbij"), ""),
    "outlook.title": lambda: (_("Kop van wat nu kan"), ""),
    "outlook.lines": lambda: (_("Wat nu kan"), _("Elke regel is een punt.")),
    "outlook.blocks": lambda: (_("Waar we eraan werken"), ""),
    "goal": lambda: (_("Doel"), ""),
    "goal_year": lambda: (_("Jaar"), ""),
    "result": lambda: (_("Wat ervan kwam"), ""),
    "result_year": lambda: (_("Jaar daarvan"), ""),
    "year": lambda: (_("Jaar"), ""),
    "target_group": lambda: (_("Voor wie"), ""),
    "indicator": lambda: (_("Waarover"), ""),
    "rank": lambda: (_("Plaats"), ""),
    "lead": lambda: (_("Zin ervoor"), ""),
    "difference": lambda: (_("Het verschil"), ""),
    "measures": lambda: (_("Maatregelen"), _("De korte namen, elk op een regel.")),
    "why": lambda: (_("Waarom"), ""),
    "against": lambda: (_("Welk doel"), ""),
    "question": lambda: (_("Vraag"), ""),
    "task": lambda: (_("Opdracht"), _("Wat mensen nu doen.")),
    "hint": lambda: (_("Hulp bij het stemmen"), ""),
    "publisher": lambda: (_("Uitgever"), ""),
    "address": lambda: (_("Adres"), _("Waar het te vinden is.")),
    "slides": lambda: (_("Dia’s"), ""),
}
"""By the place of a field, or by its name alone."""
