"""Everything of the material that can be shown, in order, to choose from and to search."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from wijkworkshop.core.catalogue import Argument, Catalogue, Measure
from wijkworkshop.core.public.material import EVIDENCE, MOTIVES, READINGS
from wijkworkshop.core.public.material_screens import CaseTab
from wijkworkshop.core.searching import searchable
from wijkworkshop.core.terms import BlockKind, Subject


@dataclass(frozen=True)
class Thing:
    """A subject, or one thing in it; `title` is empty where it is worded at the edge.

    `more` is what a search looks in besides the title.
    """

    subject: Subject
    slug: str = ""
    title: str = ""
    number: int = 0
    more: str = ""
    measure: Measure | None = None
    card: Argument | None = None


def things(content: Catalogue) -> tuple[Thing, ...]:
    """Return each subject, followed by the things in it."""
    return tuple(
        thing
        for subject in Subject
        for thing in (Thing(subject, more=_about(content, subject)), *within(content, subject))
    )


def _about(content: Catalogue, subject: Subject) -> str:
    """Return the words of a subject that are in nothing else."""
    return _joined(ABOUT[subject](content)) if subject in ABOUT else ""


ABOUT: Mapping[Subject, Callable[[Catalogue], Iterable[str]]] = {
    Subject.REPORTS: lambda content: (
        content.source(each.source).title for each in content.reports
    ),
    Subject.COMEBACK: lambda content: (
        content.comeback.programme.deck_words,
        content.comeback.agenda.deck_words,
        *(goal.title for goal in content.comeback.sub_goals),
    ),
    Subject.READINGS: lambda content: (each.text for each in content.items.get(READINGS, ())),
    Subject.TENSIONS: lambda content: (f"{each.why} {each.against}" for each in content.tensions),
    Subject.PROJECT: lambda content: (each.title for each in content.project.parts),
    Subject.SOURCES: lambda content: (
        f"{each.publisher} {each.title}" for each in content.all_sources()
    ),
}


def within(content: Catalogue, subject: Subject) -> tuple[Thing, ...]:
    """Return the things in a subject, in the content's order."""
    return tuple(WITHIN[subject](content)) if subject in WITHIN else ()


def _questions(content: Catalogue) -> Iterator[Thing]:
    for each in content.definition.questions:
        yield Thing(Subject.DEFINITION, each.slug, each.label, each.number, each.text)


def _cards(content: Catalogue) -> Iterator[Thing]:
    for slug, cards in ((MOTIVES, content.motives), (EVIDENCE, content.evidence)):
        words = _joined(f"{each.label} {each.text}" for each in cards)
        yield Thing(Subject.ARGUMENTS, slug, more=words)
        for each in cards:
            name = f"{slug}/{each.slug}"
            yield Thing(Subject.ARGUMENTS, name, each.label, more=each.text, card=each)


def _events(content: Catalogue) -> Iterator[Thing]:
    for each in content.events:
        yield Thing(Subject.TIMELINE, each.slug, each.title, more=f"{each.years} {each.text}")


def _parties(content: Catalogue) -> Iterator[Thing]:
    for each in content.context.parties:
        words = _joined((each.text, each.deck_words, *each.questions))
        yield Thing(Subject.CONTEXT, each.slug, each.name, each.number, words)


def _advice(content: Catalogue) -> Iterator[Thing]:
    for each in content.advice:
        yield Thing(Subject.ADVICE, each.slug, each.neutral, more=each.text)


def _cases(content: Catalogue) -> Iterator[Thing]:
    for each in content.cases:
        yield Thing(Subject.CASE, each.slug, each.name, each.number, each.text)
        for tab in CaseTab:
            yield Thing(Subject.CASE, f"{each.slug}/{tab.value}", each.name)


def _measures(content: Catalogue) -> Iterator[Thing]:
    for each in content.measures:
        words = _joined((each.title, each.explanation))
        yield Thing(Subject.MEASURES, each.slug, each.short, each.number, words, each)


def _knowledge(content: Catalogue) -> Iterator[Thing]:
    for each in content.knowledge:
        yield Thing(Subject.KNOWLEDGE, each.slug, each.title, each.number, each.text)


def _terms(content: Catalogue) -> Iterator[Thing]:
    for each in content.terms:
        yield Thing(Subject.TERMS, each.identifier, each.word, more=each.gloss)


WITHIN: Mapping[Subject, Callable[[Catalogue], Iterator[Thing]]] = {
    Subject.DEFINITION: _questions,
    Subject.ARGUMENTS: _cards,
    Subject.TIMELINE: _events,
    Subject.CONTEXT: _parties,
    Subject.ADVICE: _advice,
    Subject.CASE: _cases,
    Subject.MEASURES: _measures,
    Subject.KNOWLEDGE: _knowledge,
    Subject.TERMS: _terms,
}


def _joined(words: Iterable[str]) -> str:
    return " ".join(words)


def rank(title: str, more: str, asked: str) -> int | None:
    """Return how well something fits what is asked, 0 best; None when it does not.

    A title that begins with it comes first, then one with a word that does, then one that has
    all words in it, then what has them in its text.
    """
    wanted = searchable(asked).split()
    name, text = searchable(title), searchable(f"{title} {more}")
    if not wanted or name.startswith(" ".join(wanted)):
        return 0
    if all(any(word.startswith(part) for word in name.split()) for part in wanted):
        return 1
    if all(part in name for part in wanted):
        return 2
    return 3 if all(part in text for part in wanted) else None


def found(asked: str, titled: Sequence[tuple[Thing, str]], most: int = 60) -> tuple[Thing, ...]:
    """Return what fits, the best first; `titled` pairs each thing with its title in words."""
    ranked = [
        (place, at, thing)
        for at, (thing, title) in enumerate(titled)
        if (place := _place(thing, title, asked)) is not None
    ]
    return tuple(thing for _place_, _at, thing in sorted(ranked, key=lambda one: one[:2])[:most])


def _place(thing: Thing, title: str, asked: str) -> int | None:
    """Return the rank of a thing; a number finds the measure with that number first."""
    if asked.strip().isdecimal() and thing.measure is not None:
        return 0 if int(asked) == thing.number else None
    return rank(title, thing.more, asked)


SUGGESTED: Mapping[BlockKind, tuple[Subject, str]] = {
    BlockKind.OPENING: (Subject.DEFINITION, ""),
    BlockKind.QUESTION_1: (Subject.TIMELINE, ""),
    BlockKind.QUESTION_2: (Subject.READINGS, ""),
    BlockKind.STEP_1: (Subject.ARGUMENTS, ""),
    BlockKind.STEP_2: (Subject.TENSIONS, ""),
    BlockKind.STEP_3: (Subject.CONTEXT, ""),
    BlockKind.STEP_4: (Subject.MEASURES, ""),
    BlockKind.QUESTION_3: (Subject.ADVICE, ""),
}
"""What is likely to be wanted in a part of the session."""


def offered(every: Iterable[Thing], kind: BlockKind) -> tuple[Thing, ...]:
    """Return the cards that belong in such a block, in the content's order."""
    return tuple(each for each in every if each.card is not None and kind in each.card.blocks)


def suggested(kind: BlockKind) -> tuple[Subject, str]:
    """Return what is likely to be wanted in such a block."""
    return SUGGESTED.get(kind, (Subject.DEFINITION, ""))
