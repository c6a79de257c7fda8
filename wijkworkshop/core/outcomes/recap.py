"""Recap: what an earlier session left behind, what changed since, and whether it still stands."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import Ask, Entry, Form, Gap, Need, Outcome

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


CONFIRMED = Need(
    "confirmed",
    N_("of de groep hiermee verder wil"),
    N_("Of het zo staat"),
    P_("Gaan we verder met wat er de vorige keer stond?"),
)


@dataclass(frozen=True, slots=True)
class Recap(Outcome):
    """What people say of what the earlier session left behind; `confirmed` when it stands."""

    FORM: ClassVar[Form] = Form(
        N_("Wat mensen er nu van zeggen"),
        (
            Ask("changed", N_("Wat is er veranderd sinds de vorige keer?"), lines=3),
            Ask(
                "corrections",
                N_("Wat klopt niet, of niet meer?"),
                N_("Verbeter het hieronder meteen"),
                lines=3,
            ),
            Ask("confirmed", N_("Zo staat het: hiermee gaan we verder")),
        ),
    )

    changed: str = ""
    corrections: str = ""
    confirmed: bool = False


@dataclass(frozen=True, slots=True)
class Recalled(Entry):
    """What a block of an earlier session left behind, in one sentence."""

    FORM: ClassVar[Form] = Form(
        N_("Zo zeiden we het de vorige keer"),
        (
            Ask("text", N_("De zin van de vorige keer"), lines=2, needed=True),
            Ask("title", N_("Onderdeel")),
        ),
        add=N_("Zin toevoegen"),
        remove=N_("Zin weghalen"),
    )

    id: int = 0
    title: str = ""
    text: str = ""


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when the group says that this is how it stands."""
    found = session.find(Recap, block, 0)
    return () if found is not None and found.confirmed else (Gap(CONFIRMED),)
