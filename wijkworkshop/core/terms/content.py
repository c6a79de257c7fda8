"""What the deck tells: whose measures they are, how they hang together, and what else there is."""

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
