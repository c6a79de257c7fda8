"""Why an act cannot be done. The words that people read stand in `words.py`."""

from enum import StrEnum, auto


class Reason(StrEnum):
    """The reasons, each a fact that the facilitator can do something about."""

    NOT_FOUND = auto()
    SESSION_CLOSED = auto()
    SESSION_NOT_CLOSED = auto()
    EMPTY_TEXT = auto()
    TEXT_TOO_LONG = auto()
    OUT_OF_RANGE = auto()
    LABEL_NEEDS_MORE = auto()
    NOT_A_NUMBER = auto()
    NOBODY_LEFT = auto()
    ROUND_NOT_READY = auto()
    ROUND_NOT_OPEN = auto()
    ROUND_NOT_COUNTING = auto()
    ROUND_NOT_COUNTED = auto()
    ROUND_COUNTED = auto()
    ROUND_NOT_SETTLED = auto()
    ROUND_NOT_SHOWN = auto()
    ROUND_SETTLED = auto()
    ANOTHER_ROUND_OPEN = auto()
    STILL_TO_COUNT = auto()
    NO_OPTIONS = auto()
    SENTENCE_MISSING = auto()
    OPTION_UNKNOWN = auto()
    OPTIONS_FIXED = auto()
    CHANNEL_NOT_ALLOWED = auto()
    TOO_MANY_DOTS = auto()
    LEVEL_UNKNOWN = auto()
    ONE_CHOICE_ONLY = auto()
    NOT_AN_ORDER = auto()
    TOO_MANY_OPTIONS = auto()
    TOO_MANY_FOR_PEOPLE = auto()
    NOT_DEALT = auto()
    EMPTY_BALLOT = auto()
    ANSWER_PER_ITEM = auto()
    NUMBER_UNKNOWN = auto()
    MORE_THAN_TOOK_PART = auto()
    REASON_NEEDED = auto()
    MEANS_NOT_END = auto()
    STILL_REFERRED_TO = auto()
    CHANGED_SINCE = auto()
    NOT_REVERSIBLE = auto()
    NOTHING_TO_UNDO = auto()
    NOT_IN_THIS_BLOCK = auto()
    ALREADY_THERE = auto()
    COUPLED_WITH_ITSELF = auto()
    SAME_GOAL = auto()
    NOT_AN_AREA_CODE = auto()
    AREA_IN_ITSELF = auto()
    NO_RECAP = auto()
    DECIDER_NEEDED = auto()
    CONDITION_NEEDED = auto()
    BLOCK_BEGUN = auto()
    NOT_PARKED = auto()
    ONE_OF_A_KIND = auto()
    VOTES_ON_THE_WAY = auto()
    TABLE_UNKNOWN = auto()
    TABLES_OR_PEOPLE = auto()
    TWO_NUMBERS = auto()
    OTHER_GROUP = auto()
    OTHER_TABLE = auto()
    TOO_FEW_TO_SHOW = auto()
    TELLS_TOO_MUCH = auto()
    STILL_TO_CHECK = auto()
    SLIP_DIFFERS = auto()
    NOTHING_TO_READ = auto()
    NO_GROUPS_SHOWN = auto()
    NOT_A_PICTURE = auto()
    TOO_MANY_PICTURES = auto()
    NO_PHONES = auto()
    NO_ADDRESS = auto()
    NOT_BY_PHONE = auto()
    CODE_WRONG = auto()
    CARD_NEEDED = auto()
    ROOM_FULL = auto()
    TOO_MANY_WORDS = auto()
    VOTES_COMING = auto()
    NEWER_HERE = auto()
    BREAK_HAS_CLOCK = auto()
    NOTHING_CORRECTED = auto()
    NOT_COUNTED_BY_HAND = auto()
    BOARD_FULL = auto()
    TABLE_FULL = auto()
    BOARD_FIXED = auto()
    CARD_MOVED = auto()
    TOO_MANY_GOALS = auto()
    NO_DAY_TO_LOOK_AGAIN = auto()
    ANSWER_NEEDED = auto()


class Refused(Exception):
    """An act was not done; nothing was changed. `details` are numbers or short labels."""

    def __init__(self, reason: Reason, *details: object) -> None:
        """Keep the reason and what it is about."""
        super().__init__(reason, *details)
        self.reason = reason
        self.details = details


def bounded(text: str, longest: int) -> str:
    """Return a text without blanks around it, perhaps empty.

    Raises Refused when it has more than so many characters.
    """
    text = text.strip()
    if len(text) > longest:
        raise Refused(Reason.TEXT_TOO_LONG, longest)
    return text
