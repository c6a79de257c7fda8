"""The Dutch words that only a report needs; what the room reads stands in `wording/terms.py`."""

from collections.abc import Callable, Mapping, Sequence
from enum import Enum
from gettext import gettext as _
from gettext import gettext as looked_up
from gettext import ngettext
from typing import Any

from wijkworkshop.core.outcomes import Gap, Need
from wijkworkshop.core.terms import (
    Beneficiary,
    CardOrigin,
    ConsensusLabel,
    Decision,
    Expectation,
    Flow,
    FollowUpStatus,
    GoalKind,
    GoalStatus,
    Grain,
    InfluenceLevel,
    Judgement,
    ProgrammeGoal,
    ScaleLevel,
    Tag,
)
from wijkworkshop.core.voting.shortlist import Place
from wijkworkshop.wording.dutch import isolated
from wijkworkshop.wording.outcomes import judgement_words, programme_goal_words
from wijkworkshop.wording.terms import actor_words, consensus_words
from wijkworkshop.wording.values import Register


def own_work() -> str:
    """Return what marks texts that the presentation does not have."""
    return _("uitwerking door de makers van deze app")


def still_open() -> str:
    """Return what stands where nothing was filled in."""
    return _("nog open")


def taken_up_words(owner: str, *, let_go: bool, reason: str = "") -> str:
    """Return in a report who takes something up, that it was let go, or that it is open."""
    if not let_go:
        return owner or still_open()
    if not reason:
        return _("losgelaten")
    return _("losgelaten: {reason}").format(reason=isolated(reason))


def influence_name(level: InfluenceLevel) -> str:
    """Return how much a session weighs, in the word of a by-law."""
    return {
        InfluenceLevel.INFORM: _("Informeren"),
        InfluenceLevel.CONSULT: _("Raadplegen"),
        InfluenceLevel.ADVISE: _("Adviseren"),
        InfluenceLevel.CO_PRODUCE: _("Coproduceren"),
        InfluenceLevel.CO_DECIDE: _("Meebeslissen"),
    }[level]


def influence_words(level: InfluenceLevel) -> str:
    """Return how much a session weighs, with what that means."""
    meaning = {
        InfluenceLevel.INFORM: _("deelnemers horen wat er gebeurt"),
        InfluenceLevel.CONSULT: _("deelnemers zeggen wat ze ervan vinden"),
        InfluenceLevel.ADVISE: _("deelnemers geven advies; wie beslist, zegt wat ermee gebeurt"),
        InfluenceLevel.CO_PRODUCE: _("deelnemers maken het plan mee"),
        InfluenceLevel.CO_DECIDE: _("deelnemers beslissen mee"),
    }[level]
    return f"{influence_name(level)}: {meaning}"


def tag_words(tag: Tag) -> str:
    """Return the heading of a kind of contribution."""
    return {
        Tag.IDEA: _("Ideeën"),
        Tag.CONCERN: _("Zorgen"),
        Tag.QUESTION: _("Vragen"),
        Tag.AGREEMENT: _("Hierover is men het eens"),
        Tag.MINORITY_VIEW: _("Andere meningen"),
        Tag.OBJECTION: _("Bezwaren"),
    }[tag]


def decision_words(decision: Decision) -> str:
    """Return what is done about a clash."""
    return {
        Decision.ADJUST: _("aanpassen"),
        Decision.STOP: _("stoppen"),
        Decision.PHASE: _("later doen"),
        Decision.ACCEPT: _("toch zo laten"),
        Decision.POSTPONED: _("uitgesteld"),
    }[decision]


def flow_words(flow: Flow) -> str:
    """Return what is done about who comes and stays."""
    return {
        Flow.LIMIT: _("beperken"),
        Flow.RETAIN: _("vasthouden"),
        Flow.ATTRACT: _("bevorderen"),
        Flow.NO_STEERING: _("niet sturen"),
    }[flow]


def scale_words(scale: ScaleLevel) -> str:
    """Return the level at which a mix is judged."""
    return {
        ScaleLevel.COMPLEX: _("complex"),
        ScaleLevel.BLOCK: _("blok"),
        ScaleLevel.STREET: _("straat"),
        ScaleLevel.NEIGHBOURHOOD: _("buurt"),
        ScaleLevel.DISTRICT: _("wijk"),
        ScaleLevel.BOROUGH: _("stadsdeel"),
        ScaleLevel.CITY: _("stad"),
        ScaleLevel.REGION: _("regio"),
    }[scale]


def grain_words(grain: Grain) -> str:
    """Return how finely people mix."""
    return {
        Grain.DOOR: _("per deur"),
        Grain.STAIRCASE: _("per portiek"),
        Grain.COMPLEX: _("per complex"),
        Grain.BLOCK: _("per blok"),
        Grain.STREET: _("per straat"),
        Grain.NEIGHBOURHOOD: _("per buurt"),
    }[grain]


def beneficiary_words(beneficiary: Beneficiary) -> str:
    """Return for whom a goal is."""
    return {
        Beneficiary.CURRENT_RESIDENTS: _("wie er nu woont"),
        Beneficiary.NEWCOMERS: _("nieuwe bewoners"),
        Beneficiary.CITY: _("de hele stad"),
        Beneficiary.EVERYBODY: _("iedereen"),
    }[beneficiary]


def goal_kind_words(kind: GoalKind) -> str:
    """Return whether a goal is about what is made, or about what people notice."""
    return {
        GoalKind.OUTPUT: _("wat we maken of doen"),
        GoalKind.OUTCOME: _("wat mensen ervan merken"),
    }[kind]


def goal_status_words(status: GoalStatus) -> str:
    """Return where the group stands on a goal."""
    return {
        GoalStatus.PROPOSED: _("voorgesteld"),
        GoalStatus.ADOPTED: _("gekozen"),
        GoalStatus.PARKED: _("bewaard voor later"),
        GoalStatus.REJECTED: _("niet gekozen"),
    }[status]


def expectation_words(expectation: Expectation) -> str:
    """Return what renewal can do about something."""
    return {
        Expectation.BUILDING_CAN: _("dat kan bouwen"),
        Expectation.BUILDING_AND_SOCIAL: _("bouwen, en nog iets erbij"),
        Expectation.NOT_AT_THIS_LEVEL: _("niet in deze wijk op te lossen"),
    }[expectation]


def follow_up_words(status: FollowUpStatus) -> str:
    """Return how it goes with an agreement."""
    return {
        FollowUpStatus.RUNNING: _("loopt"),
        FollowUpStatus.DONE: _("gedaan"),
        FollowUpStatus.STOPPED: _("gestopt"),
        FollowUpStatus.UNKNOWN: _("onbekend"),
    }[status]


def card_origin_words(origin: CardOrigin) -> str:
    """Return where a card came from."""
    return {
        CardOrigin.TABLE: _("van een tafel"),
        CardOrigin.PHONE: _("van een telefoon"),
        CardOrigin.FACILITATOR: _("van de begeleider"),
    }[origin]


def need_words(need: Need) -> str:
    """Return what an outcome still lacks, within a sentence."""
    return looked_up(need.said)


def gap_words(gap: Gap) -> str:
    """Return what is missing, and where."""
    words = need_words(gap.what)
    return _("{where}: {what}").format(where=gap.label, what=words) if gap.label else words


TERMS: Mapping[type[Enum], Callable[[Any], str]] = {
    Beneficiary: beneficiary_words,
    CardOrigin: card_origin_words,
    ConsensusLabel: consensus_words,
    Decision: decision_words,
    Expectation: expectation_words,
    Flow: flow_words,
    FollowUpStatus: follow_up_words,
    GoalKind: goal_kind_words,
    GoalStatus: goal_status_words,
    Grain: grain_words,
    InfluenceLevel: influence_words,
    Judgement: judgement_words,
    ProgrammeGoal: programme_goal_words,
    ScaleLevel: scale_words,
}
"""How reports and forms call the terms of outcomes."""

REPORT = Register(lambda term: TERMS[type(term)](term))
"""How a report speaks."""


def places_words(places: Sequence[Place]) -> str:
    """Return the dots and the place on each list; of more lists each with its name."""
    if len(places) == 1:
        return _on_a_list(places[0])
    named = (
        _("{list}: {place}").format(list=actor_words(each.actor), place=_on_a_list(each))
        for each in places
    )
    return "; ".join(named)


def _on_a_list(place: Place) -> str:
    dots = ngettext("{count} stip", "{count} stippen", place.dots).format(count=place.dots)
    return place_words(place, dots)


def place_words(place: Place, dots: str) -> str:
    """Return how many dots a measure has, in words that are given, and its place on the list."""
    words = _("{dots}, plaats {place} van {measures}")
    if place.shared:
        words = _("{dots}, gedeelde plaats {place} van {measures}")
    return words.format(dots=dots, place=place.place, measures=place.measures)
