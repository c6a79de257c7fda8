"""What all parts of an outcome share: a block, and an edition.

Edition 0 is the outcome as it stands. Reopening a block keeps a copy under the next number.
"""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, ClassVar, Self, TypeVar

from wijkworkshop.core.messages import N_, NOTHING, P_, Msgid
from wijkworkshop.core.records import Record, refers
from wijkworkshop.core.refusals import Reason, Refused

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

LONGEST = 2000
"""Characters in one field of an outcome; more belongs in a document of its own."""


@dataclass(frozen=True)
class Ask:
    """What is asked at a field of an entry: a label, a hint inside it, and its lines of text.

    An entry in which something `needed` is not filled in cannot be kept.
    """

    name: str
    label: Msgid
    hint: Msgid = NOTHING
    lines: int = 1
    needed: bool = False


@dataclass(frozen=True)
class Form:
    """How entries of a kind are filled in, in this order: the title over them, and what is asked.

    `add` and `remove` stand at the buttons of a kind of which there can be more. What a vote or the
    content fills in is `measured`, and nobody is asked for it. An entry that belongs to another one
    is filled in under the form of that one, and goes when it goes: `within` is the field that
    refers to it, and a blank one is `ready` there or comes with a button.
    """

    title: Msgid
    asks: tuple[Ask, ...]
    add: Msgid = NOTHING
    remove: Msgid = NOTHING
    measured: tuple[str, ...] = ()
    within: str = ""
    ready: bool = False


@dataclass(frozen=True)
class Need:
    """What an outcome lacks before it is done (the dossier's 'done when').

    `name` is what it is called where something is decided about it. `said` stands within a
    sentence of a report, `todo` on the list of who fills it in, and `asks` is the question that
    the room reads. `of` are the kinds of entries that it is about; none: the outcome as a whole.
    A `notice` asks for another look, and keeps nothing from being done.
    """

    name: str
    said: Msgid
    todo: Msgid
    asks: Msgid
    of: tuple[str, ...] = ()
    notice: bool = False


SENTENCE = Need("sentence", N_("onze zin"), N_("Onze zin"), P_("Wat is onze zin?"))


@dataclass(frozen=True)
class Gap:
    """Something missing, and in which part: its name, and the name of another part beside it.

    Both are empty for the outcome as a whole. `about` are the numbers of these entries (0: none):
    a name can change, a number stays.
    """

    what: Need
    where: str = ""
    beside: str = ""
    about: tuple[int, int] = (0, 0)

    @property
    def label(self) -> str:
        """Return the names of what it is about; nothing for the outcome as a whole."""
        return " · ".join(filter(None, (self.where, self.beside)))


def lacking(
    is_open: Mapping[Need, bool], where: str = "", about: tuple[int, int] = (0, 0)
) -> tuple[Gap, ...]:
    """Return a gap for each need that is open, all about the same, in the order of the needs."""
    return tuple(Gap(what, where, about=about) for what, so in is_open.items() if so)


@dataclass(frozen=True, slots=True)
class Entry(Record):
    """A part of an outcome. Subclasses with an `id` may occur more than once in a block."""

    KEY: ClassVar[tuple[str, ...]] = ("id", "edition")
    FORM: ClassVar[Form]
    block: int = refers("Block")
    edition: int = 0

    @property
    def reference(self) -> tuple[str, int]:
        """Return the kind and the number of the entry, as a gap is about it (`Need.of`)."""
        return type(self).__name__, self.key[0]

    def with_measured(self, session: "Session") -> Self:
        """Return the entry with what is measured and never typed, as the session has it."""
        return self

    def check(self, session: "Session") -> None:
        """Raise Refused when this entry cannot be kept: it is too long, or lacks what it needs."""
        for each in fields(self):
            value = getattr(self, each.name)
            if isinstance(value, str) and len(value) > LONGEST:
                raise Refused(Reason.TEXT_TOO_LONG, LONGEST)
        for ask in self.FORM.asks:
            value = getattr(self, ask.name)
            if ask.needed and not (value.strip() if isinstance(value, str) else value):
                raise Refused(Reason.EMPTY_TEXT)


@dataclass(frozen=True, slots=True)
class Outcome(Entry):
    """The one record that a block leaves; its parts are entries of other kinds."""

    KEY: ClassVar[tuple[str, ...]] = ("block", "edition")


R = TypeVar("R", bound=Outcome)


def check_alone(session: "Session", entry: Entry, *names: str) -> None:
    """Raise Refused when another entry of its kind and edition says the same in these fields."""
    same = {name: getattr(entry, name) for name in ("edition", *names)}
    if any(each.key != entry.key for each in session.where(type(entry), **same)):
        raise Refused(Reason.ALREADY_THERE)


def outcome_of(session: "Session", kind: type[R], block: int, edition: int = 0) -> R:
    """Return the record that a block leaves, an empty one while there is none."""
    return session.find(kind, block, edition) or kind(block=block)
