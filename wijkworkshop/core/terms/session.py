"""What a session is made of: who is there, its blocks and their words, and what people say."""

from enum import StrEnum, auto


class Group(StrEnum):
    """Stakeholder group: who sits at the table (wider than the actors)."""

    RESIDENTS = auto()
    MUNICIPALITY = auto()
    HOUSING_ASSOCIATIONS = auto()
    PROGRAMME_OFFICE = auto()
    METROPOLITAN_REGION = auto()
    ENTREPRENEURS = auto()
    CARE_AND_WELFARE = auto()
    EDUCATION = auto()
    POLICE_AND_SAFETY = auto()
    MARKET_PARTIES = auto()
    OTHER = auto()
    UNKNOWN = auto()  # a vote or count that carries no group


class InfluenceLevel(StrEnum):
    """How much a session weighs, terms of Dutch participation by-laws (F27)."""

    INFORM = auto()
    CONSULT = auto()
    ADVISE = auto()
    CO_PRODUCE = auto()
    CO_DECIDE = auto()


class BlockKind(StrEnum):
    """A part of the run sheet; questions, steps, opening, recap and closing leave an outcome."""

    OPENING = auto()
    QUESTION_1 = auto()
    QUESTION_2 = auto()
    STEP_1 = auto()
    STEP_2 = auto()
    STEP_3 = auto()
    STEP_4 = auto()
    QUESTION_3 = auto()
    CLOSING = auto()
    RECAP = auto()  # what an earlier session left behind, to go on from
    RESULT = auto()  # the votes of an earlier block, shown after a break
    BREAK = auto()
    SLACK = auto()  # minutes that the plan holds in reserve; the room sees nothing of them
    PRACTICE = auto()


class Slot(StrEnum):
    """What a passage of a block is for."""

    PROMPT = auto()  # for the facilitator only
    DISCUSS = auto()  # a question to talk about at the tables
    STATISTIC = auto()
    EXPERIENCE = auto()
    CAVEAT = auto()
    FINDING = auto()
    GOAL = auto()  # what was planned, one for each RESULT
    RESULT = auto()  # what came of it
    VERDICT = auto()  # what was done, and what residents notice of it
    REFLECT = auto()  # a question about what was found, asked once it is on the screen
    SOURCE = auto()
    ADVICE = auto()  # in the words of the adviser
    PLAIN_ADVICE = auto()  # the same in plain words, first where residents are
    ADVISER = auto()


class Tag(StrEnum):
    """What kind of contribution somebody made."""

    IDEA = auto()
    CONCERN = auto()
    QUESTION = auto()
    AGREEMENT = auto()
    MINORITY_VIEW = auto()
    OBJECTION = auto()


class Parking(StrEnum):
    """Whether something stands on the parking list, and what became of it."""

    PARKED = auto()  # it comes back at the closing
    LAPSED = auto()  # nobody takes it up


class Reply(StrEnum):
    """What is done with a contribution (dossier B.13)."""

    ADOPTED = auto()
    PARTLY = auto()
    NOT = auto()
    UNDECIDED = auto()
