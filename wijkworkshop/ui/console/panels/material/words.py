"""Dutch for the panel of the material: titles of things, notes for who leads the session."""

from collections.abc import Callable, Mapping
from gettext import gettext as _

from wijkworkshop.core.public.material import EVIDENCE, wanted_by
from wijkworkshop.core.public.material_index import Thing
from wijkworkshop.core.public.material_screens import ArgumentPage, CasePage, CaseTab
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.terms import Subject
from wijkworkshop.wording.material import filter_words, subject_words, tab_words


def thing_words(thing: Thing) -> str:
    """Return the title of a thing."""
    if not thing.slug:
        return subject_words(thing.subject)
    if thing.subject is Subject.ARGUMENTS and thing.card is None:
        evidence = thing.slug == EVIDENCE
        return _("Kaarten met onderzoek") if evidence else _("Motieven en tegenargumenten")
    if thing.subject is Subject.CASE and "/" in thing.slug:
        tab = tab_words(CaseTab(thing.slug.split("/")[1]))
        return _("{case}: {tab}").format(case=thing.title, tab=tab)
    if thing.measure is not None:
        return f"{thing.number} {thing.title}"
    return thing.title[:1].upper() + thing.title[1:]


LAID: Mapping[Over, Callable[[], str]] = {
    Over.BOXES: lambda: _("De drie vakken"),
    Over.PICTURE: lambda: _("Een foto of kaart"),
    Over.PHONES: lambda: _("Hoe u met een telefoon meedoet"),
    Over.ADVICE_CHECK: lambda: _("Wat er van het advies is geregeld"),
    Over.PLAN: lambda: _("Het plan op één blad"),
    Over.THREAD: lambda: _("Van doel naar afspraak"),
}
"""What lies over the screen and is no material."""


def shown_words(over: Overlay | None, titles: dict[tuple[Subject, str], str]) -> str:
    """Return what lies over the screen of the room; nothing when the room sees the walk."""
    if over is None:
        return ""
    if over.subject is None:
        return LAID.get(over.over, LAID[Over.BOXES])()
    title = titles.get((over.subject, over.slug))
    wanted = wanted_by(over.slug) if over.subject is Subject.MEASURES else None
    if title is None and wanted is not None:
        return _("Maatregelen: {filter}").format(filter=filter_words(wanted))
    return title or subject_words(over.subject)


def asked_words(screen: object) -> str:
    """Return what nobody knows of a case, and where whoever does can fill it in."""
    if not isinstance(screen, CasePage):
        return ""
    case = screen.case
    parts = (
        (case.main_goal, _("het hoofddoel")),
        (case.verdict.output, _("wat er is gedaan")),
        (case.verdict.outcome, _("wat bewoners ervan merken")),
    )
    missing = [words for known, words in parts if known is None]
    if not missing:
        return ""
    asked = _("Van {case} is onbekend: {parts}. Weet u het? Vul het dan aan bij Inhoud.")
    return asked.format(case=case.called, parts=", ".join(missing))


def hint_words(subject: Subject, screen: object = None) -> str:
    """Return how a subject, or one card of it, is used; for who leads the session only."""
    if isinstance(screen, ArgumentPage):
        return _(
            "Lees de kaart voor en vraag wie dit herkent. Toon daarna een kaart die het tegendeel "
            "zegt."
        )
    return {
        Subject.DEFINITION: _(
            "Bij de opening. Laat elke tafel de zin met ‘om …’ afmaken. Er is niet één goed "
            "antwoord."
        ),
        Subject.ARGUMENTS: _(
            "Bij stap 1. Lees voor en tegen om en om voor, even rustig. Vraag welke u mist."
        ),
        Subject.TIMELINE: _(
            "Als achtergrond, hooguit twee minuten. Vraag wie er toen al woonde, en wat die merkte."
        ),
        Subject.CONTEXT: _(
            "Kies een partij om die groot te tonen. De drie vragen van de corporaties komen terug "
            "in stap 4."
        ),
        Subject.REPORTS: _("Zeg erbij dat dit schattingen met cijfers zijn, geen meningen."),
        Subject.COMEBACK: _("De drie doelen van het NPLV komen terug bij de afspraken van stap 4."),
        Subject.ADVICE: _(
            "Dit zijn woorden van het programmabureau, niet van deze app. Met bewoners in de zaal "
            "staan de gewone woorden vooraan."
        ),
        Subject.CASE: _(
            "Toon bij vraag 1 alleen de cijfers en de beleving. De uitkomst hoort bij vraag 2, na "
            "het invullen van de verwachtingen."
        ),
        Subject.READINGS: _("Leg uit dat dit mogelijkheden zijn. Niemand weet het zeker."),
        Subject.MEASURES: _(
            "Druk op Enter voor één maatregel, met een voordeel en een risico. Lijken er twee op "
            "elkaar? Blader verder voor het verschil."
        ),
        Subject.TENSIONS: _("Als voorbeeld bij stap 2. De groep beslist zelf of iets botst."),
        Subject.KNOWLEDGE: _("Een deel bladert door naar de kaarten die erbij horen."),
        Subject.PROJECT: _("Voor wie vraagt waar dit vandaan komt."),
        Subject.TERMS: _("Eén woord tegelijk, groot. Lees de uitleg voor en ga terug."),
        Subject.SOURCES: _("De nummers op andere schermen verwijzen naar deze lijst."),
    }[subject]
