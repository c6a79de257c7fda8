"""What is said of a vote form, in all places where people vote, count and read."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from gettext import gettext as looked_up

from wijkworkshop.core.messages import N_, NOTHING, P_, Msgid


def always(text: Msgid) -> Callable[..., str]:
    """Return what says this text, whatever it is asked with."""
    return lambda *_asked: looked_up(text)


ON_PAPER, BY_HANDS = P_("Op papier: kruis het nummer aan"), P_("Steek uw hand op bij uw keuze")
COUNTED, PER_OPTION = P_("dit kiest"), N_("Mensen per keuze")
POSSIBLE = always(N_("Mogelijk"))
MISTAKE = N_("‘{key}’ is hier geen antwoord. Typ {levels}, of - als het niet is ingevuld.")
KEYS = N_("{low} tot {high}")


@dataclass(frozen=True, slots=True)
class FormWords:
    """All words of a form. What the room reads is a `P_`: phones have it in every language."""

    few: Callable[[int], str]
    """On the console: how people vote, in a few words. Of how many dots a person has."""
    on_slip: Callable[[int, bool], str]
    """On paper: what people do with their pen. Of the dots, and whether options are blank lines."""
    to_type: Callable[[int, int], str]
    """On the console: what to type for a slip. Of the dots, and of how many options there are."""
    counts: Callable[[], str]
    """In the report: how it counts, as sentences."""

    levels: Mapping[int, Msgid] = field(default_factory=dict)
    """For the room: what each answer on a scale means."""
    ends: tuple[Msgid, Msgid] = (NOTHING, NOTHING)
    """For the room: what the lowest and the highest number of a scale without words mean."""
    hint: Msgid = NOTHING
    """For the room: what to know, when the round does not say it."""
    on_paper: Msgid = ON_PAPER
    by_hands: Msgid = BY_HANDS
    counted: Msgid = COUNTED
    """For the room: what is counted in both rounds of a pair."""

    by_table: Msgid = NOTHING
    """On paper: what a table does with its one sheet."""
    summed: Msgid = NOTHING
    """In the report: what the answers to one item of a scale come down to."""
    per_option: Msgid = PER_OPTION
    """In the report: what the numbers of a ranking are."""
    possible: Callable[[int], str] = POSSIBLE
    """On the console: how many votes there can be. Of how many dots a person has."""
    mistake: Msgid = MISTAKE
    """On the console: that a key says nothing, and what to type instead."""
    keys: Msgid = KEYS
    """Within that: which keys there are."""
