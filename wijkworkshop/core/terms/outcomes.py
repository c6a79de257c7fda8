"""What outcomes say: of goals, instruments, areas, agreements and what came of them."""

from enum import StrEnum, auto


class GoalKind(StrEnum):
    """Output: what is delivered. Outcome: what changes for people."""

    OUTPUT = auto()
    OUTCOME = auto()


class GoalStatus(StrEnum):
    """Where the group stands on a goal."""

    PROPOSED = auto()
    ADOPTED = auto()
    PARKED = auto()
    REJECTED = auto()


class Beneficiary(StrEnum):
    """Who gains by a goal."""

    CURRENT_RESIDENTS = auto()
    NEWCOMERS = auto()
    CITY = auto()
    EVERYBODY = auto()


class Alignment(StrEnum):
    """What an instrument does to a goal (look.md: five words on the projection)."""

    REINFORCES = auto()
    HELPS_A_LITTLE = auto()
    NEUTRAL = auto()
    CLASHES = auto()
    UNKNOWN = auto()


class Decision(StrEnum):
    """What is done about a clash (dossier B.6)."""

    ADJUST = auto()
    STOP = auto()
    PHASE = auto()
    ACCEPT = auto()
    POSTPONED = auto()


class Flow(StrEnum):
    """Limit, retain or attract a target group (deck S20), or do not steer."""

    LIMIT = auto()
    RETAIN = auto()
    ATTRACT = auto()
    NO_STEERING = auto()


class ScaleLevel(StrEnum):
    """The level at which the mix is judged."""

    COMPLEX = auto()
    BLOCK = auto()
    STREET = auto()
    NEIGHBOURHOOD = auto()
    DISTRICT = auto()
    BOROUGH = auto()
    CITY = auto()
    REGION = auto()


class Grain(StrEnum):
    """The size of the like-with-like cluster inside the mix; not the same as the scale."""

    DOOR = auto()
    STAIRCASE = auto()
    COMPLEX = auto()
    BLOCK = auto()
    STREET = auto()
    NEIGHBOURHOOD = auto()


class Expectation(StrEnum):
    """What renewal can do about an item of the expectation sheet (dossier B.4)."""

    BUILDING_CAN = auto()
    BUILDING_AND_SOCIAL = auto()
    NOT_AT_THIS_LEVEL = auto()


class Judgement(StrEnum):
    """Was a goal reached, is it mixed: what the group says of its own area."""

    YES = auto()
    PARTLY = auto()
    NO = auto()
    UNKNOWN = auto()


class IndicatorKind(StrEnum):
    """An agreement is complete only with one of each (deck S17)."""

    OUTPUT = auto()
    OUTCOME = auto()


class Consent(StrEnum):
    """What a party says to an agreement."""

    YES = auto()
    YES_IF = auto()
    NO = auto()


class OnBehalf(StrEnum):
    """For whom somebody says yes or no to an agreement."""

    ORGANISATION = auto()
    PERSONALLY = auto()
    ASKS_FIRST = auto()  # has to go back to the people whom they speak for


class FollowUpStatus(StrEnum):
    """How it goes with an agreement afterwards."""

    RUNNING = auto()
    DONE = auto()
    STOPPED = auto()
    UNKNOWN = auto()


class CardOrigin(StrEnum):
    """Where a card with a goal came from."""

    TABLE = auto()
    PHONE = auto()
    FACILITATOR = auto()
