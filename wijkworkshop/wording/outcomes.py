"""What a line of an outcome says, and what is still missing, in plain words."""

from collections.abc import Callable, Mapping
from datetime import date
from enum import Enum
from gettext import gettext as _
from gettext import gettext as looked_up
from typing import Any

from wijkworkshop.core.document import Fact, Term
from wijkworkshop.core.outcome_views.labels import WHAT_FOR
from wijkworkshop.core.terms import (
    Decision,
    Expectation,
    Flow,
    Grain,
    Judgement,
    ProgrammeGoal,
    ScaleLevel,
)
from wijkworkshop.wording.dutch import date_of, isolated, month, sentence_case, within_sentence
from wijkworkshop.wording.values import Register


def fact_words(fact: Fact) -> str:
    """Return what a fact says to the room; 'nog open' when it says nothing."""
    terms = tuple(value for value in fact.values if isinstance(value, Enum))
    chosen = ROOM.together(_telling(terms))
    said = ROOM.together(tuple(value for value in fact.values if not isinstance(value, Enum)))
    if not chosen or not said:
        return (sentence_case(chosen) if chosen else said) or _("nog open")
    mark = ". " if said[:1].isupper() else ": "
    return sentence_case(chosen) + mark + isolated(said)


def due_words(day: date) -> str:
    """Return 'vóór juli 2027' for the first of a month, or else '30 juni 2027'."""
    if day.day == 1:
        return _("vóór {month} {year}").format(month=month(day.month), year=day.year)
    return date_of(day)


def missing_words(facts: tuple[Fact, ...]) -> str:
    """Return one sentence that says what is still missing."""
    open_ = [fact.label for fact in facts if not fact.known]
    if open_ == [WHAT_FOR]:
        return looked_up(WHAT_FOR.said)
    if not open_:
        return _("Nog niet af")
    questions = " ".join(looked_up(label.question) for label in open_)
    return _("Nog in te vullen: {missing}").format(missing=within_sentence(questions))


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

ROOM = Register(term_words, due_words)
"""How the room is spoken to."""
