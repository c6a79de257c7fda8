"""Opening: what this group calls a mixed neighbourhood (dossier B.2).

There is no single definition (deck S01): every table may have its own, and they stand beside each
other. One of them can be taken over as the working definition; none has to be.
"""

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, ClassVar

from wijkworkshop.core.messages import N_, P_
from wijkworkshop.core.outcomes.entry import (
    SENTENCE,
    Ask,
    Entry,
    Form,
    Gap,
    Need,
    Outcome,
    outcome_of,
)
from wijkworkshop.core.refusals import Reason, Refused

if TYPE_CHECKING:
    from wijkworkshop.core.session import Session


DEFINITION_FIELDS = Need(
    "definition",
    N_("antwoord op alle vijf vragen"),
    N_("Wat, waar, waarvoor en waarmee we mengen"),
    P_("Wat, waar, waarvoor en waarmee mengen we?"),
)

FIVE_QUESTIONS = (
    Ask("what", N_("Wat mengen we?"), N_("Mensen, woningen, of allebei")),
    Ask("why", N_("Waarom mengen we?"), N_("Wat wordt er beter?")),
    Ask("who", N_("Wie mengen we?"), N_("Naar inkomen, leeftijd, gezin of hulpvraag")),
    Ask("breadth", N_("Gaat het alleen om bouwen?"), N_("Of ook om werk, school en zorg")),
    Ask("scale", N_("Waar kijken we naar?"), N_("Gebouw, straat, buurt, wijk of stad")),
)
"""The five questions of the deck (S01)."""


@dataclass(frozen=True, slots=True)
class WorkingDefinition(Outcome):
    """The deck's five questions (S01) answered, one sentence, and where people differ."""

    FORM: ClassVar[Form] = Form(
        N_("Wat is voor ons een gemengde wijk?"),
        (
            *FIVE_QUESTIONS,
            Ask("sentence", N_("Onze zin"), N_("Wij willen … mengen, per …, om …, met …"), lines=2),
            Ask("differences", N_("Hierover denken we anders"), lines=2),
        ),
    )

    what: str = ""
    why: str = ""
    who: str = ""
    breadth: str = ""
    scale: str = ""
    sentence: str = ""
    differences: str = ""


@dataclass(frozen=True, slots=True)
class TableDefinition(Entry):
    """What one table calls a mixed neighbourhood; `to_vote` puts its sentence to the room."""

    KEY: ClassVar[tuple[str, ...]] = ("block", "table", "edition")
    FORM: ClassVar[Form] = Form(
        N_("De zinnen van de tafels"),
        (
            Ask(
                "sentence",
                N_("De zin van deze tafel"),
                N_("Wij willen … mengen, per …, (om..?)"),
                lines=2,
            ),
            *FIVE_QUESTIONS,
            Ask("to_vote", N_("Meenemen in de stemming")),
        ),
    )
    table: int = 0
    sentence: str = ""
    what: str = ""
    why: str = ""
    who: str = ""
    breadth: str = ""
    scale: str = ""
    to_vote: bool = False

    def check(self, session: "Session") -> None:
        """Refuse a definition of no table; one without a word is nowhere shown."""
        Entry.check(self, session)
        if self.table < 1:
            raise Refused(Reason.TABLE_UNKNOWN)


def of_tables(session: "Session", block: int) -> tuple[TableDefinition, ...]:
    """Return what the tables say, in the order of their numbers."""
    return session.where(TableDefinition, block=block, edition=0)


def taken_over(found: WorkingDefinition | None, said: TableDefinition) -> WorkingDefinition:
    """Return the working definition with what a table says; where people differ stays."""
    return replace(
        found or WorkingDefinition(block=said.block),
        what=said.what,
        why=said.why,
        who=said.who,
        breadth=said.breadth,
        scale=said.scale,
        sentence=said.sentence,
    )


def is_taken_over(found: WorkingDefinition | None, said: TableDefinition) -> bool:
    """Tell whether the working definition has the sentence of this table."""
    return found is not None and bool(said.sentence) and found.sentence == said.sentence


def put_to_vote(session: "Session", block: int) -> tuple[TableDefinition, ...]:
    """Return the sentences to choose from: those that were marked, or else all."""
    written = [each for each in of_tables(session, block) if each.sentence]
    marked = [each for each in written if each.to_vote]
    return tuple(marked if len(marked) > 1 else written)


def missing(session: "Session", block: int) -> tuple[Gap, ...]:
    """Done when all five are filled ('nog open' counts) and there is a sentence."""
    found = outcome_of(session, WorkingDefinition, block)
    answers = (found.what, found.why, found.who, found.breadth, found.scale)
    gaps = [Gap(DEFINITION_FIELDS)] if not all(answers) else []
    return tuple(gaps + ([] if found.sentence else [Gap(SENTENCE)]))
