"""What a line of an outcome says, and what is still missing, in plain words."""

from collections.abc import Callable, Mapping
from datetime import date
from gettext import gettext as _
from typing import Any

from wijkworkshop.core.public.lines import Line, OutcomeField, Term
from wijkworkshop.core.terms import (
    Decision,
    Expectation,
    Flow,
    Grain,
    Judgement,
    ProgrammeGoal,
    ScaleLevel,
)
from wijkworkshop.pages.consent_words import pledge_words
from wijkworkshop.pages.dutch import date_of, isolated, joined, month, sentence_case
from wijkworkshop.pages.outcome_labels import asked
from wijkworkshop.pages.sentences import verdict_words

DEADLINES = (OutcomeField.DUE, OutcomeField.OWNER)


def line_words(line: Line) -> str:
    """Return what a line says; 'nog open' when it has nothing."""
    if line.finding:
        return verdict_words(line.finding)
    if line.pledges:
        return "; ".join(map(pledge_words, line.pledges))
    chosen = ", ".join(term_words(term) for term in _telling(line.terms))
    said = ", ".join(part for part in (line.text, _day_words(line)) if part)
    if not chosen or not said:
        return (sentence_case(chosen) if chosen else said) or _("nog open")
    mark = ". " if said[:1].isupper() else ": "
    return sentence_case(chosen) + mark + isolated(said)


def due_words(day: date) -> str:
    """Return 'vóór juli 2027' for the first of a month, or else '30 juni 2027'."""
    if day.day == 1:
        return _("vóór {month} {year}").format(month=month(day.month), year=day.year)
    return date_of(day)


def missing_words(lines: tuple[Line, ...]) -> str:
    """Return one sentence that says what is still missing."""
    open_lines = [line.label for line in lines if not line.known]
    if open_lines == [OutcomeField.WHAT_FOR]:
        return _("Waarvoor is dit nodig? Om …")
    missing = [asked(label) for label in open_lines]
    if not missing:
        return _("Nog niet af")
    return _("Nog niet af: {missing}").format(missing=joined(missing))


def term_words(term: Term) -> str:
    """Return a choice from a closed list as the room reads it."""
    return _WORDS[type(term)](term)


def judgement_words(judgement: Judgement) -> str:
    """Return what the group says of its own area; unknown is neither empty nor no."""
    return {
        Judgement.YES: _("ja"),
        Judgement.PARTLY: _("voor een deel"),
        Judgement.NO: _("nee"),
        Judgement.UNKNOWN: _("onbekend"),
    }[judgement]


def programme_goal_words(goal: ProgrammeGoal) -> str:
    """Return a sub-goal of the national programme."""
    return {
        ProgrammeGoal.MIXED_NEIGHBOURHOODS: _("gemengde wijken"),
        ProgrammeGoal.PERSPECTIVE: _("betere kansen"),
        ProgrammeGoal.SAFETY: _("veiliger"),
    }[goal]


def programme_goal_icon(goal: ProgrammeGoal) -> str:
    """Return the pictogram of a sub-goal, as on its page of the material."""
    return {
        ProgrammeGoal.MIXED_NEIGHBOURHOODS: "buildings",
        ProgrammeGoal.PERSPECTIVE: "stairs-up",
        ProgrammeGoal.SAFETY: "shield-heart",
    }[goal]


def _telling(terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Return the terms that add something: 'per straat' is within the street by itself."""
    values = [term.value for term in terms]
    return tuple(term for place, term in enumerate(terms) if term.value not in values[:place])


def _day_words(line: Line) -> str:
    if line.day is None:
        return ""
    return due_words(line.day) if line.label in DEADLINES else date_of(line.day)


def _flow(flow: Flow) -> str:
    return {
        Flow.LIMIT: _("minder laten komen"),
        Flow.RETAIN: _("laten blijven"),
        Flow.ATTRACT: _("juist aantrekken"),
        Flow.NO_STEERING: _("niet sturen"),
    }[flow]


def _grain(grain: Grain) -> str:
    return {
        Grain.DOOR: _("per deur"),
        Grain.STAIRCASE: _("per portiek"),
        Grain.COMPLEX: _("per gebouw"),
        Grain.BLOCK: _("per blok"),
        Grain.STREET: _("per straat"),
        Grain.NEIGHBOURHOOD: _("per buurt"),
    }[grain]


def _scale(scale: ScaleLevel) -> str:
    return {
        ScaleLevel.COMPLEX: _("binnen het gebouw"),
        ScaleLevel.BLOCK: _("binnen het blok"),
        ScaleLevel.STREET: _("binnen de straat"),
        ScaleLevel.NEIGHBOURHOOD: _("binnen de buurt"),
        ScaleLevel.DISTRICT: _("binnen de wijk"),
        ScaleLevel.BOROUGH: _("binnen het stadsdeel"),
        ScaleLevel.CITY: _("binnen de stad"),
        ScaleLevel.REGION: _("binnen de regio"),
    }[scale]


def _decision(decision: Decision) -> str:
    return {
        Decision.ADJUST: _("aanpassen"),
        Decision.STOP: _("stoppen"),
        Decision.PHASE: _("later doen"),
        Decision.ACCEPT: _("toch zo laten"),
        Decision.POSTPONED: _("later beslissen"),
    }[decision]


def _verdict(verdict: Expectation) -> str:
    return {
        Expectation.BUILDING_CAN: _("ja, met bouwen alleen"),
        Expectation.BUILDING_AND_SOCIAL: _("ja, als we ook iets voor mensen doen"),
        Expectation.NOT_AT_THIS_LEVEL: _("niet in de wijk alleen"),
    }[verdict]


_WORDS: Mapping[type, Callable[[Any], str]] = {
    Flow: _flow,
    Grain: _grain,
    ScaleLevel: _scale,
    Decision: _decision,
    Expectation: _verdict,
    Judgement: judgement_words,
    ProgrammeGoal: programme_goal_words,
}
