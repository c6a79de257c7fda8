"""What the room and a report say of question 1: where figures and experience part."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from wijkworkshop.core.boards import parted
from wijkworkshop.core.document import (
    Card,
    Cell,
    Document,
    Empty,
    Fact,
    Facts,
    Figure,
    Figures,
    RoomDocument,
    Sentence,
    Table,
    Value,
)
from wijkworkshop.core.messages import N_, P_, Label, Msgid
from wijkworkshop.core.outcome_views.facts import (
    each,
    extra,
    facts,
    in_year,
    known_year,
    phrase,
    wanted,
)
from wijkworkshop.core.outcome_views.labels import SENTENCE, WHERE
from wijkworkshop.core.outcomes.entry import outcome_of
from wijkworkshop.core.outcomes.recognition import (
    AreaProfile,
    ExperienceGap,
    RecognitionProfile,
    Statistic,
)
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import area_name
from wijkworkshop.core.terms import Judgement

GAPS = Label(P_("Hier lopen cijfers en gevoel uiteen"))
NO_GAPS = Label(N_("Cijfers en gevoel gaan gelijk op, omdat"))
MISSING_INFORMATION = Label(P_("Dit weten we nog niet"))
MIXED_OUTPUT = Label(P_("Is gemengd wie hier wonen?"))
MIXED_OUTCOME = Label(P_("Merken mensen dat ook?"))
MEASURED = Label(P_("De cijfers"))
SOURCE = Label(P_("Bron van het cijfer"))
GRADE = Label(P_("Het cijfer van de zaal"), P_("Welk cijfer geeft de zaal?"))
EXPERIENCE = Label(P_("Zo voelen bewoners het"), P_("Hoe voelen bewoners het?"))
EXPLANATION = Label(P_("Onze verklaring"), P_("Wat is onze verklaring?"))
NO_GAP = P_("geen gat")
LESS_IS_BETTER = P_("minder is beter")
COURSES: Mapping[int, Msgid] = {
    1: P_("het werd beter"),
    0: P_("het bleef gelijk"),
    -1: P_("het werd slechter"),
}


@dataclass(frozen=True)
class ToldMixed:
    """Both answers to 'is it mixed?' with their reasons, for everybody."""

    output: Judgement | None
    why_output: str
    outcome: Judgement | None
    why_outcome: str


@dataclass(frozen=True)
class ToldProfile:
    """What the group concludes, for everybody."""

    sentence: str
    missing_information: str
    no_gaps: str
    mixed: ToldMixed


@dataclass(frozen=True)
class ToldAreaProfile:
    """What the group concludes of one area, for everybody."""

    area: str
    sentence: str
    mixed: ToldMixed


@dataclass(frozen=True)
class ToldGap:
    """A figure and an experience that differ, for everybody; without an area, everywhere."""

    area: str
    statistic: str
    experience: str
    explanation: str


def told(session: Session, block: int, edition: int) -> ToldProfile:
    """Return what a block concludes, empty when that is nothing."""
    found = outcome_of(session, RecognitionProfile, block, edition)
    return ToldProfile(
        sentence=found.sentence,
        missing_information=found.missing_information,
        no_gaps=found.no_gaps,
        mixed=_told_mixed(found),
    )


def _told_mixed(found: RecognitionProfile | AreaProfile) -> ToldMixed:
    return ToldMixed(
        output=found.mixed_output,
        why_output=found.why_output,
        outcome=found.mixed_outcome,
        why_outcome=found.why_outcome,
    )


def areas(session: Session, block: int, edition: int) -> tuple[ToldAreaProfile, ...]:
    """Return what the group concludes of each area."""
    return tuple(
        ToldAreaProfile(area_name(session, each.area), each.sentence, _told_mixed(each))
        for each in session.where(AreaProfile, block=block, edition=edition)
    )


def gaps(session: Session, block: int, edition: int) -> tuple[ToldGap, ...]:
    """Return where figures and experience part."""
    found = session.where(ExperienceGap, block=block, edition=edition)
    return tuple(_gap(session, each) for each in found)


def _gap(session: Session, found: ExperienceGap) -> ToldGap:
    where = area_name(session, found.area)
    return ToldGap(where, found.statistic, found.experience, found.explanation)


def figures(session: Session, block: int, edition: int) -> Figures:
    """Return what was measured in two years, beside the grades that the room has seen."""
    found = session.where(Statistic, block=block, edition=edition)
    return Figures(tuple(_figure(session, each) for each in found))


def _figure(session: Session, found: Statistic) -> Figure:
    graded = parted.grade(session, found)
    return Figure(
        text=found.text,
        area=area_name(session, found.area),
        first_year=found.first_year,
        first=found.first,
        last_year=found.last_year,
        last=found.last,
        course=parted.course(found),
        less_is_better=found.less_is_better,
        source=found.source,
        grade=graded,
        parts=parted.parts(found, graded) is not None,
        explanation=found.explanation.strip(),
        entry=found.reference,
    )


def figure_card(found: Figure) -> Card:
    """Return a figure as facts: what was measured, the grade, and where both part how that is."""
    part = found.parts or bool(found.explanation)
    first = in_year(known_year(found.first_year), found.first)
    values = (first, in_year(known_year(found.last_year), found.last))
    said = facts(
        extra(WHERE, found.area),
        wanted(MEASURED, each((*values, *map(phrase, course_texts(found))))),
        extra(SOURCE, found.source),
        extra(GRADE, found.grade, None if part else phrase(NO_GAP)) if found.grade else None,
        wanted(EXPLANATION, found.explanation, matters=True) if part else None,
    )
    return Card(found.text, said, complete=not found.parts or bool(found.explanation))


def course_texts(found: Figure) -> tuple[Msgid, ...]:
    """Return what became of a figure, after which way is better where that is no matter of course.

    Each is a text to look up.
    """
    return (*((LESS_IS_BETTER,) if found.less_is_better else ()), COURSES[found.course])


def _mixed(found: ToldMixed) -> tuple[Fact, ...]:
    """Return both answers to 'is it mixed?', apart; one that is not there yet is open."""
    output = wanted(MIXED_OUTPUT, found.output, found.why_output)
    outcome = wanted(MIXED_OUTCOME, found.outcome, found.why_outcome)
    return (output, outcome) if output.known or outcome.known else ()


def _area_card(found: ToldAreaProfile) -> Card:
    said = facts(wanted(SENTENCE, found.sentence), *_mixed(found.mixed))
    return Card(found.area, said, complete=bool(found.sentence))


def _gap_card(found: ToldGap) -> Card:
    said = facts(
        extra(WHERE, found.area),
        wanted(EXPERIENCE, found.experience),
        wanted(EXPLANATION, found.explanation, matters=True),
    )
    return Card(found.statistic, said, complete=bool(found.explanation))


def for_room(session: Session, block: int) -> RoomDocument:
    """Return the sentence, what is not known, the figures, and a card for each gap."""
    found = told(session, block, 0)
    said = facts(
        extra(GAPS, found.no_gaps),
        extra(MISSING_INFORMATION, found.missing_information),
        *_mixed(found.mixed),
    )
    profiles = map(_area_card, areas(session, block, 0))
    differing = session.where(ExperienceGap, block=block, edition=0)
    cards = (replace(_gap_card(_gap(session, each)), entry=each.reference) for each in differing)
    sentence = Sentence(wanted(SENTENCE, found.sentence))
    return (sentence, Facts(said), *profiles, figures(session, block, 0), *cards)


def for_report(session: Session, block: int, edition: int) -> Document:
    """Return the figures, a table of the gaps, and what is not known."""
    found = told(session, block, edition)
    rows = tuple(
        (Cell(_differing(each)), Cell((each.experience,)), Cell((each.explanation,), Empty.OPEN))
        for each in gaps(session, block, edition)
    )
    header = (N_("Cijfer"), N_("Gevoel"), N_("Mogelijke verklaring"))
    said = facts(
        extra(NO_GAPS, found.no_gaps),
        wanted(MISSING_INFORMATION, found.missing_information),
        *_mixed(found.mixed),
    )
    profiles = map(_area_card, areas(session, block, edition))
    table = (Table(GAPS.said, header, rows),) if rows else ()
    return (figures(session, block, edition), *table, Facts(said), *profiles)


def _differing(gap: ToldGap) -> tuple[Value, ...]:
    """Return the figure, with the area when it is of one."""
    if not gap.area:
        return (gap.statistic,)
    return (phrase(N_("{area}: {text}"), area=gap.area, text=gap.statistic),)


def sentence(session: Session, block: int, edition: int) -> str:
    """Return the sentence of the group."""
    return told(session, block, edition).sentence
