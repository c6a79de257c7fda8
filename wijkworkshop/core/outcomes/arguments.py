"""Step 1: reasons for and against mixing, with equal weight, and how many people named them."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.catalogue.story import Side
from wijkworkshop.core.messages import N_
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form
from wijkworkshop.core.refusals import Reason, Refused

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session

MOST_PEOPLE = 999


@dataclass(frozen=True, slots=True)
class NamedArgument(Entry):
    """A reason that people named: a card of the content, or one of their own.

    `number` is that of the card, 0 for one of their own; it keeps the words and the pictogram
    that the card had.
    """

    FORM: ClassVar[Form] = Form(
        N_("Waarom wel mengen, en waarom niet?"),
        (
            Ask("side", N_("Voor of tegen mengen?")),
            Ask("text", N_("De reden"), lines=2, needed=True),
            Ask("number", N_("Nummer van de kaart")),
            Ask("people", N_("Hoeveel mensen noemen dit?")),
        ),
        add=N_("Eigen reden erbij"),
        remove=N_("Reden weghalen"),
        measured=("icon",),
    )

    id: int = 0
    side: Side = Side.FOR
    text: str = ""
    number: int = 0
    people: int = 0
    icon: str = ""

    def check(self, session: "Session") -> None:
        """Refuse a card that is counted already, and an impossible count."""
        Entry.check(self, session)
        if not 0 <= self.people <= MOST_PEOPLE:
            raise Refused(Reason.OUT_OF_RANGE, MOST_PEOPLE)
        here = {"block": self.block, "edition": self.edition}
        same = session.where(NamedArgument, number=self.number, **here)
        if self.number and any(each.id != self.id for each in same):
            raise Refused(Reason.ALREADY_THERE)


def named(
    session: "Session", block: int, side: Side, edition: int = 0
) -> tuple[NamedArgument, ...]:
    """Return the reasons of one side, those that most people named first."""
    found = session.where(NamedArgument, block=block, edition=edition, side=side)
    return tuple(sorted(found, key=lambda each: (-each.people, each.id)))
