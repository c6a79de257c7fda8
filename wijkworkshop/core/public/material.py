"""Material that the room looks at for a moment: from the content of a session to a screen."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from wijkworkshop.core.catalogue import Alike, Argument, Catalogue, Measure, Topic, pendulum
from wijkworkshop.core.public import material_screens as m
from wijkworkshop.core.public.heading import Heading
from wijkworkshop.core.public.own_work import with_marks
from wijkworkshop.core.terms import Actor, Cluster, InstrumentType, Subject

EVIDENCE, MOTIVES = "evidence", "motives"
READINGS = "readings"


@dataclass(frozen=True)
class Showing:
    """What is shown with: the content, the line above it, and whether residents are there."""

    content: Catalogue
    heading: Heading
    residents: bool = True

    @property
    def own_work(self) -> Heading:
        """Return the line above what the makers of the app added; it quotes no deck."""
        return replace(self.heading, own_work=True, deck_words="")

    def references(self, slugs: Iterable[str]) -> m.References:
        """Return publications with their numbers, in the order of the list."""
        wanted = set(slugs)
        return tuple(each for each in self.every_source() if each.source.slug in wanted)

    def measures(self, slugs: Iterable[str]) -> tuple[Measure, ...]:
        """Return measures by their slugs, in that order; one that is hidden is left out."""
        known = {each.slug: each for each in self.content.measures}
        return tuple(known[slug] for slug in slugs if slug in known)

    def every_source(self) -> m.References:
        """Return all publications with their numbers."""
        sources = self.content.all_sources()
        return tuple(m.Reference(number, source) for number, source in enumerate(sources, 1))


OfSubject = Callable[[Showing, str], m.MaterialScreen | None]
"""From the content and a slug (empty: the whole subject) to a screen; None when it is not there."""


def material(
    content: Catalogue, subject: Subject, slug: str, heading: Heading, residents: bool = True
) -> m.MaterialScreen | None:
    """Return the screen of a subject, or of one thing in it."""
    heading = replace(heading, deck_words=content.deck_titles.get(subject, ""))
    screen = SUBJECTS[subject](Showing(content, heading, residents), slug)
    return screen and with_marks(screen)


def filter_slug(wanted: m.Filter) -> str:
    """Return a filter as a slug, which `wanted_by` reads again."""
    parts = {
        "actor": wanted.actor,
        "kind": wanted.kind,
        "cluster": wanted.cluster,
        "step": wanted.step or None,
    }
    return ",".join(f"{name}:{value}" for name, value in parts.items() if value is not None)


def wanted_by(slug: str) -> m.Filter | None:
    """Return the filter that a slug says; None when it says none."""
    try:
        parts = dict(part.split(":", 1) for part in slug.split(",") if part)
        return m.Filter(**{name: PARTS[name](value) for name, value in parts.items()})
    except (ValueError, KeyError):
        return None


PARTS: Mapping[str, Callable[[str], Any]] = {
    "actor": Actor,
    "kind": InstrumentType,
    "cluster": Cluster,
    "step": int,
}
"""How each part of a filter is read."""


def meets(measure: Measure, wanted: m.Filter) -> bool:
    """Tell whether a measure is wanted; its second step counts, its second type does not."""
    return (
        (wanted.actor is None or wanted.actor in measure.actors)
        and wanted.kind in (None, measure.instrument_type)
        and wanted.cluster in (None, measure.cluster)
        and wanted.step in (0, measure.step, measure.secondary_step)
    )


def _timeline(at: Showing, slug: str) -> m.MaterialScreen | None:
    events = at.content.events
    event = next((each for each in events if each.slug == slug), None)
    if not events or (slug and event is None):
        return None
    sources = at.references(name for each in events for name in each.sources)
    return m.TimelinePage(at.heading, events, pendulum(events), sources, event)


def _context(at: Showing, slug: str) -> m.MaterialScreen | None:
    context = at.content.context
    party = next((each for each in context.parties if each.slug == slug), None)
    if slug and party is None:
        return None
    return m.ContextPage(at.heading, context, party, at.references(context.sources))


def _definition(at: Showing, slug: str) -> m.MaterialScreen | None:
    definition = at.content.definition
    question = next((each for each in definition.questions if each.slug == slug), None)
    return None if slug and not question else m.DefinitionPage(at.heading, definition, question)


def _arguments(at: Showing, slug: str) -> m.MaterialScreen | None:
    """Return the reasons, the cards with research, or one card ('evidence/wijk-kwijt')."""
    name, _slash, card = (slug or MOTIVES).partition("/")
    cards = {MOTIVES: at.content.motives, EVIDENCE: at.content.evidence}.get(name, ())
    if card:
        return next((_card(at, each) for each in cards if each.slug == card), None)
    return _cards(at, cards, evidence=name == EVIDENCE) if cards else None


def _card(at: Showing, card: Argument) -> m.ArgumentPage:
    head = at.own_work if card.own_work else at.heading
    return m.ArgumentPage(head, card, at.references(card.sources))


def _cards(at: Showing, cards: tuple[Argument, ...], evidence: bool = False) -> m.ArgumentsPage:
    sources = at.references(name for each in cards for name in each.sources)
    head = at.own_work if all(each.own_work for each in cards) else at.heading
    return m.ArgumentsPage(head, cards, evidence, sources)


def _reports(at: Showing, _slug: str) -> m.MaterialScreen:
    content = at.content
    found = tuple((each, content.source(each.source)) for each in content.reports)
    return m.ReportsPage(at.heading, found)


def _comeback(at: Showing, _slug: str) -> m.MaterialScreen:
    comeback = at.content.comeback
    return m.ComebackPage(at.heading, comeback, at.references(comeback.sources))


def _advice(at: Showing, slug: str) -> m.MaterialScreen | None:
    shown = tuple(each for each in at.content.advice if slug in ("", each.slug))
    return m.AdvicePage(at.heading, shown, at.residents) if shown else None


def _case(at: Showing, slug: str) -> m.MaterialScreen | None:
    """Return a case; its slug may name a tab ('nieuw-west/mixed')."""
    if not slug:
        return m.CasesPage(at.heading, at.content.cases)
    name, _slash, tab = slug.partition("/")
    case = next((each for each in at.content.cases if each.slug == name), None)
    tabs = tuple(each for each in m.CaseTab if tab in ("", each.value))
    if case is None or not tabs:
        return None
    found = (fact.source for fact in case.look_back.facts)
    head = at.own_work if case.own_work else at.heading
    return m.CasePage(head, case, tabs, at.references((*case.sources, *found)))


def _readings(at: Showing, _slug: str) -> m.MaterialScreen:
    return m.ReadingsPage(at.heading, at.content.items.get(READINGS, ()))


def _measures(at: Showing, slug: str) -> m.MaterialScreen | None:
    """Return one measure, or the measures that a filter leaves."""
    every = at.content.measures
    measure = next((each for each in every if each.slug == slug), None)
    if measure is not None:
        beside = tuple(each for each in every if each.cluster is measure.cluster)
        return m.MeasurePage(at.heading, measure, _alike(at, measure), beside)
    wanted = wanted_by(slug)
    return None if wanted is None else _listed(at, wanted)


def _alike(at: Showing, measure: Measure) -> tuple[tuple[Alike, tuple[Measure, ...]], ...]:
    found = (each for each in at.content.alike if measure.slug in each.measures)
    return tuple((each, at.measures(each.measures)) for each in found)


def _tensions(at: Showing, _slug: str) -> m.MaterialScreen:
    found = tuple((each, at.measures(each.measures)) for each in at.content.tensions)
    return m.TensionsPage(at.own_work, found)


def _listed(at: Showing, wanted: m.Filter) -> m.MeasureList:
    every = at.content.measures
    found = tuple(each for each in every if meets(each, wanted))
    return m.MeasureList(at.own_work, wanted, found, len(every))


def _terms(at: Showing, slug: str) -> m.MaterialScreen | None:
    content = at.content
    if not slug:
        return m.GlossaryPage(at.own_work, content.terms)
    term = next((each for each in content.terms if each.identifier == slug), None)
    if term is None:
        return None
    concept = next((each for each in content.concepts if each.term == slug), None)
    sources = at.references(concept.sources if concept else ())
    return m.TermPage(at.heading, term, concept, sources)


def _knowledge(at: Showing, slug: str) -> m.MaterialScreen | None:
    shown = tuple(each for each in at.content.knowledge if slug in ("", each.slug))
    topics = dict.fromkeys(LEADS.get(topic, topic) for each in shown for topic in each.shows)
    leads = tuple(led for topic in topics for led in _leads(at, topic)) if slug else ()
    return m.KnowledgePage(at.heading, shown, leads) if shown else None


LEADS = {Topic.COUNTER_ARGUMENTS: Topic.MOTIVES}
"""Arguments against stand beside those for, so both topics lead to the same screen."""


def _leads(at: Showing, topic: Topic) -> tuple[m.ArgumentsPage | m.MeasureList, ...]:
    match topic:
        case Topic.EVIDENCE:
            return (_cards(at, at.content.evidence, evidence=True),)
        case Topic.MOTIVES:
            return (_cards(at, at.content.motives),)
        case Topic.INSTRUMENTS:
            return tuple(_listed(at, m.Filter(kind=kind)) for kind in InstrumentType)
    return ()


def _project(at: Showing, _slug: str) -> m.MaterialScreen:
    project = at.content.project
    sources = at.references(part.source for part in project.parts)
    return m.ProjectPage(at.heading, project, sources)


def _sources(at: Showing, _slug: str) -> m.MaterialScreen:
    return m.SourcesPage(at.heading, at.every_source(), at.content.credits)


SUBJECTS: Mapping[Subject, OfSubject] = {
    Subject.DEFINITION: _definition,
    Subject.ARGUMENTS: _arguments,
    Subject.TIMELINE: _timeline,
    Subject.CONTEXT: _context,
    Subject.REPORTS: _reports,
    Subject.COMEBACK: _comeback,
    Subject.ADVICE: _advice,
    Subject.CASE: _case,
    Subject.READINGS: _readings,
    Subject.MEASURES: _measures,
    Subject.TENSIONS: _tensions,
    Subject.KNOWLEDGE: _knowledge,
    Subject.PROJECT: _project,
    Subject.TERMS: _terms,
    Subject.SOURCES: _sources,
}
