"""The material as text: what is told on the projection, in its order."""

from collections.abc import Callable, Iterable, Mapping
from gettext import gettext as _
from typing import Any

from wijkworkshop.core.catalogue import Advice, Argument, Measure, Side
from wijkworkshop.core.public import material_screens as m
from wijkworkshop.core.public.own_work import own
from wijkworkshop.core.terms import Subject
from wijkworkshop.pages.material.arguments import arguments_title, of_side
from wijkworkshop.pages.material.frame import quotes, source_line, source_words
from wijkworkshop.pages.material.lists import asked_reading
from wijkworkshop.pages.material.measure import list_title
from wijkworkshop.pages.material.related_measures import tension_words
from wijkworkshop.web.mirror.dutch_content import capital
from wijkworkshop.web.mirror.text_parts import (
    Head,
    Piece,
    Row,
    lower,
    points,
    rows,
    sentences,
    soft,
    under,
)
from wijkworkshop.wording.material import (
    actors_words,
    cluster_words,
    filter_words,
    kind_words,
    month_words,
    side_words,
    step_words,
    subject_words,
)

Told = tuple[str, tuple[Piece, ...]]


def joined(parts: Iterable[tuple[Piece, ...]]) -> tuple[Piece, ...]:
    """Return parts one after the other."""
    return tuple(piece for part in parts for piece in part)


def timeline(screen: m.TimelinePage) -> Told:
    """Tell what happened, or one event of it."""
    if screen.event is not None:
        event = screen.event
        numbers = source_words(screen.sources, event.sources)
        return event.title, (*soft(event.years), *sentences(event.text), *soft(numbers))
    events = (
        under(
            Head(each.title, 2, number),
            soft(each.years),
            sentences(each.text),
            soft(source_words(screen.sources, each.sources)),
        )
        for number, each in enumerate(screen.events, 1)
    )
    return _("De aandacht voor de wijk komt en gaat"), joined(events)


def context(screen: m.ContextPage) -> Told:
    """Tell what changed for each party, or for one with what it asks itself."""
    foot = soft(source_line(screen.sources))
    if screen.party is not None:
        party = screen.party
        words = (*sentences(party.text), *soft(quotes(party.deck_words)), *points(party.questions))
        return party.name, (*words, *foot)
    parties = (
        under(
            Head(each.name, 2, icon=each.icon), sentences(each.text), soft(quotes(each.deck_words))
        )
        for each in screen.context.parties
    )
    led = [piece for each in screen.context.consequences for piece in sentences(each.text)]
    after = under(_("Wat kwam ervan?"), led)
    return subject_words(Subject.CONTEXT), (*joined(parties), *after, *foot)


def definition(screen: m.DefinitionPage) -> Told:
    """Tell the five questions and what always holds, or one question."""
    told = screen.definition
    if screen.question is not None:
        means = own(_("Mengen is een middel, geen doel. Waarvoor?"))
        pieces = (*soft(told.title), *sentences(screen.question.text, means), *soft(told.open_end))
        return screen.question.label, pieces
    questions = (
        under(Head(each.label, 2, icon=each.icon), sentences(each.text)) for each in told.questions
    )
    asked, means = own(_("Waarvoor mengen we?")), own(_("Mengen is een middel, geen doel."))
    end = (*sentences(asked, means), *soft(told.open_end))
    frame = (
        under(Head(each.deck_words.rstrip(":"), 3), sentences(each.text)) for each in told.frame
    )
    return told.title, (*joined(questions), *end, *joined(frame))


def arguments(screen: m.ArgumentsPage) -> Told:
    """Tell reasons for and against, and what has to be minded."""
    sides = (
        under(side_words(side), joined(_argument(each, screen.sources) for each in found))
        for side in Side
        if (found := of_side(screen.arguments, side))
    )
    return arguments_title(screen), joined(sides)


def _argument(each: Argument, sources: m.References) -> tuple[Piece, ...]:
    numbers = source_words(sources, each.sources)
    head = Head(each.label, 3, icon=each.icon)
    return under(head, sentences(each.text), soft(each.basis, numbers))


def argument(screen: m.ArgumentPage) -> Told:
    """Tell one card: which way it points, what it says, and on what it rests."""
    said = screen.argument
    head = Head(said.label, 2, icon=said.icon)
    foot = soft(said.basis, source_line(screen.sources))
    return side_words(said.side), under(head, sentences(said.text), foot)


def reports(screen: m.ReportsPage) -> Told:
    """Tell which reports there are, and where."""
    shown = (
        under(
            source.title,
            soft(f"{source.publisher} · {month_words(report)}"),
            sentences(report.text),
            soft(source.address),
        )
        for report, source in screen.reports
    )
    return _("Hoe leefbaar zijn de wijken?"), joined(shown)


def comeback(screen: m.ComebackPage) -> Told:
    """Tell that mixing is on the agenda again."""
    told = screen.comeback
    parts = (
        under(capital(told.deck_words), sentences(told.text)),
        under(told.programme.deck_words, sentences(told.programme.text)),
        under(told.agenda.deck_words, sentences(told.agenda.text)),
    )
    goals = (
        under(Head(each.title, 3, icon=each.icon), sentences(each.text)) for each in told.sub_goals
    )
    aim = under(Head(told.aim.deck_words, 3), sentences(told.aim.text))
    three = under(_("Drie doelen van het NPLV"), aim, joined(goals))
    title = subject_words(Subject.COMEBACK)
    return title, (*joined(parts), *three, *soft(source_line(screen.sources)))


def advice(screen: m.AdvicePage) -> Told:
    """Tell what the adviser says, always with whose words they are."""
    wrong = [_advised(each) for each in screen.advice if each.diagnosis]
    todo = [_advised(each) for each in screen.advice if not each.diagnosis]
    parts = (
        under(_("Wat gaat er mis?"), joined(wrong)),
        under(_("Wat is het advies?"), joined(todo)),
    )
    return subject_words(Subject.ADVICE), joined(parts)


def _advised(each: Advice) -> tuple[Piece, ...]:
    quoted = _("{speaker}: ‘{words}’").format(speaker=each.speaker, words=each.text)
    return (*under(Head(each.neutral, 3), sentences(quoted)), *soft(each.where))


def cases(screen: m.CasesPage) -> Told:
    """Tell which cases there are."""
    shown = (under(each.name, soft(each.period), sentences(each.text)) for each in screen.cases)
    return _("Wat leren we van andere wijken?"), joined(shown)


def readings(screen: m.ReadingsPage) -> Told:
    """Tell the readings, each with a question mark."""
    listed = rows(Row(str(e.number), asked_reading(e.text), e.icon) for e in screen.readings)
    words = _("Dit zijn mogelijke verklaringen. U mag er zelf een bij bedenken.")
    return subject_words(Subject.READINGS), (*listed, *soft(words))


def measure(screen: m.MeasurePage) -> Told:
    """Tell a measure with its pro and its risk, what looks like it, and the rest of its kind."""
    told = screen.measure
    steps = [step_words(step) for step in (told.step, told.secondary_step) if step]
    kinds = [kind_words(kind) for kind in (told.instrument_type, told.secondary_type) if kind]
    shown = {each for _alike, measures in screen.alike for each in measures}
    others = [each for each in screen.beside if each != told and each not in shown]
    pieces = (
        *soft(actors_words(told)),
        *_measures((told,)),
        *under(_("Goed"), sentences(told.argument_for)),
        *under(_("Let op"), sentences(told.risk)),
        *soft(own(" · ".join((*kinds, *steps)))),
    )
    like = (
        under(
            _("Dit lijkt op elkaar"),
            _measures(measures),
            under(Head(_("Wat is het verschil?"), 3), sentences(pair.difference)),
        )
        for pair, measures in screen.alike
    )
    beside = under(own(cluster_words(told.cluster)), _measures(screen.beside)) if others else ()
    return told.title, (*pieces, *joined(like), *beside)


def measures(screen: m.MeasureList) -> Told:
    """Tell which measures there are."""
    wanted = filter_words(screen.wanted)
    count = _("{count} van de {among}").format(count=len(screen.measures), among=screen.among)
    nothing = sentences(_("Geen maatregel past hierbij"))
    listed = rows(Row(str(e.number), e.short, e.icon) for e in screen.measures)
    return list_title(screen), (*(listed or nothing), *soft(count if wanted else ""))


def _measures(found: Iterable[Measure]) -> tuple[Piece, ...]:
    return rows(Row(str(e.number), e.short, e.icon, said=e.explanation) for e in found)


def tensions(screen: m.TensionsPage) -> Told:
    """Tell what can work against what."""
    shown = (
        under(" ".join(tension_words(tension, each).split("\n")), sentences(tension.why))
        for tension, each in screen.tensions
    )
    foot = _("Voorbeelden van de makers van deze app. In stap 2 beslist de groep zelf.")
    return _("Dit kan botsen"), (*joined(shown), *soft(foot))


def term(screen: m.TermPage) -> Told:
    """Tell a word, and what more there is to say about it."""
    word, concept = screen.term.word, screen.concept
    more: tuple[Piece, ...] = ()
    if concept is not None:
        talk = under(Head(_("Praat hierover aan tafel"), 3), points(concept.discuss))
        what = under(Head(_("Wat is het?"), 3), sentences(concept.text), soft(concept.example))
        about = (*what, *talk)
        more = (*under(concept.title, about), *soft(source_line(screen.sources)))
    return capital(word), (*sentences(screen.term.gloss), *more)


def glossary(screen: m.GlossaryPage) -> Told:
    """Tell every word with what it means."""
    words = ((capital(each.word), each.gloss) for each in screen.terms)
    return _("Wat betekent dat woord?"), joined(
        under(word, sentences(gloss)) for word, gloss in words
    )


def knowledge(screen: m.KnowledgePage, tellers: Mapping[type, Callable[[Any], Told]]) -> Told:
    """Tell the parts of the knowledge base; one part goes on with the screens it leads to."""
    parts = (
        under(Head(each.title, 2, each.number, each.icon), sentences(each.text))
        for each in screen.parts
    )
    more = ((led.heading.own_work, *tellers[type(led)](led)) for led in screen.leads)
    leads = (under(own(title) if ours else title, lower(told)) for ours, title, told in more)
    return _("Wat weten we al?"), (*joined(parts), *joined(leads))


def project(screen: m.ProjectPage) -> Told:
    """Tell what the project is."""
    told = screen.project
    addresses = {each.source.slug: each.source.address for each in screen.sources}
    parts = (
        under(
            Head(each.title, 2, icon=each.icon),
            sentences(each.text),
            soft(addresses.get(each.source, "")),
        )
        for each in told.parts
    )
    return told.title, (*under(_("Waar gaat het over?"), sentences(told.text)), *joined(parts))


def sources(screen: m.SourcesPage) -> Told:
    """Tell every publication, and whose work this is."""
    listed = (
        under(
            Head(each.source.title, 2, each.number),
            soft(each.source.publisher, each.source.address),
        )
        for each in screen.sources
    )
    credit = screen.credits
    whose = sentences(
        credit.author,
        f"{credit.role}, {credit.organisation}",
        credit.site,
        credit.mail,
        credit.photo,
    )
    who = under(
        _("Wie maakte dit?"),
        under(Head(_("Presentatie en aanpak"), 3), whose),
        under(Head(_("Deze app"), 3), sentences(credit.own_work)),
    )
    return _("Waar komt dit vandaan?"), (*joined(listed), *who)
