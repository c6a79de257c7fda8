"""The closed lists of the field, named as in the glossary of the domain dossier (A.3).

The values are what the archive stores. What people read stands in `wording/`.
"""

from enum import StrEnum, auto


class Actor(StrEnum):
    """Who owns a measure: the four of the deck (S21), and residents, who own none there.

    What is on the list of residents' groups, facilitators add themselves.
    """

    PROGRAMME_OFFICE = auto()
    MUNICIPALITY = auto()
    HOUSING_ASSOCIATIONS = auto()
    METROPOLITAN_REGION = auto()
    RESIDENTS = auto()


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


class FormKind(StrEnum):
    """How people vote; each has a module in `core/voting/forms/`."""

    DOTS = auto()
    FIST_TO_FIVE = auto()
    RECOGNITION = auto()
    GRADE = auto()
    SINGLE_CHOICE = auto()
    AGREE = auto()
    RANKING = auto()
    WEIGHING = auto()  # impact × feasibility
    CELL_RATING = auto()  # what an instrument does to a goal


class Channel(StrEnum):
    """The way a vote comes in: as numbered ballots (`NUMBERED`), or as a tally.

    With `TABLES` a table votes as one: its ballot has the number of the table. A round is voted
    by tables or by people, never by both.
    """

    PHONE = auto()
    PAPER = auto()
    HANDS = auto()
    STICKERS = auto()
    TABLES = auto()
    DEVICE = auto()  # 'eigen beurt op gedeeld apparaat'


class Wording(StrEnum):
    """Which words the ends of a scale have; a property of the round, not of its form."""

    USUAL = auto()  # the words of the form
    EXPECTED = auto()  # 'lukt niet' to 'lukt zeker' (agree only, dossier B.4)


class RoundState(StrEnum):
    """`ready → open → counting → settled → shown`; an invalid round stays in the log."""

    READY = auto()
    OPEN = auto()
    COUNTING = auto()
    SETTLED = auto()
    SHOWN = auto()
    INVALID = auto()


class Withheld(StrEnum):
    """Why nothing is shown of a settled round."""

    TOO_FEW = auto()  # fewer than five people voted
    BESIDE_ANOTHER = auto()  # beside an earlier result it would tell what a few people chose


class OptionSource(StrEnum):
    """Where a round gets its options when it opens."""

    FIXED = auto()  # the run sheet names them
    GOALS = auto()  # the goals proposed in step 1
    TOP_GOALS = auto()  # the goals with the most dots
    SENTENCE = auto()  # the sentence in the block's outcome
    TOP_PRINCIPLES = auto()  # the principles with the most dots, as one package
    SHORTLIST = auto()  # the measures on the shortlist of step 4
    AGREEMENTS = auto()  # the agreements of the block, as one package
    CELLS = auto()  # each instrument against each adopted goal
    DISPUTED_CELLS = auto()  # those about which the tables differ
    DEFINITIONS = auto()  # what the tables call a mixed neighbourhood
    ARGUMENTS = auto()  # the reasons for and against that the group named


class Slot(StrEnum):
    """What a passage of a block is for."""

    PROMPT = auto()  # for the facilitator only
    DISCUSS = auto()  # a question to talk about at the tables
    STATISTIC = auto()
    EXPERIENCE = auto()
    CAVEAT = auto()
    FINDING = auto()
    SOURCE = auto()
    ADVICE = auto()  # in the words of the adviser
    PLAIN_ADVICE = auto()  # the same in plain words, first where residents are
    ADVISER = auto()


class InstrumentType(StrEnum):
    """Physical, social, economic (deck S10), and two added by the makers of the app."""

    PHYSICAL = auto()
    SOCIAL = auto()
    ECONOMIC = auto()
    ALLOCATION = auto()
    ORGANISATION = auto()


class Cluster(StrEnum):
    """Measures that belong together (dossier C)."""

    DIRECTION = auto()
    TIES = auto()
    INFLOW = auto()
    SPREAD_RENT = auto()
    COOPERATION = auto()
    HOUSING_STOCK = auto()
    UPKEEP = auto()
    AMENITIES = auto()
    TAKING_PART = auto()


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


class ConsensusLabel(StrEnum):
    """The measured degree of agreement (dossier A.4)."""

    BROADLY_CARRIED = auto()
    CARRIED_WITH_CONCERNS = auto()
    DIVIDED = auto()
    HEAR_RESIDENTS_FIRST = auto()  # residents are present with fewer than five


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


class IndicatorKind(StrEnum):
    """An agreement is complete only with one of each (deck S17)."""

    OUTPUT = auto()
    OUTCOME = auto()


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


class ProgrammeGoal(StrEnum):
    """The three sub-goals of the national programme (deck S08), to tag an agreement with."""

    MIXED_NEIGHBOURHOODS = auto()
    PERSPECTIVE = auto()
    SAFETY = auto()


class Subject(StrEnum):
    """What the material of a session is about; each has a page of its own."""

    DEFINITION = auto()  # the deck's five questions (S01)
    ARGUMENTS = auto()  # reasons for and against, with equal weight
    TIMELINE = auto()
    CONTEXT = auto()  # what changed per party after 2012
    REPORTS = auto()  # the two national reports
    COMEBACK = auto()  # the national programme with its sub-goals, and the housing agenda (S08)
    ADVICE = auto()  # of the programme office, in its words
    CASE = auto()
    READINGS = auto()
    MEASURES = auto()
    TENSIONS = auto()  # measures that can work against a goal or each other
    KNOWLEDGE = auto()
    PROJECT = auto()
    TERMS = auto()
    SOURCES = auto()


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
