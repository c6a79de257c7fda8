"""The advice check: what the evening arranged of the programme office's advice (deck S20).

The rules are those of dossier B.11. They are the app's reading of the advice; the room decides
whether it is so.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from wijkworkshop.core.boards.waterbed import unplaced
from wijkworkshop.core.catalogue import Advice, Catalogue
from wijkworkshop.core.outcomes.action_plan import Agreement
from wijkworkshop.core.outcomes.alignment import ClashDecision, Instrument, clashes, rated_blocks
from wijkworkshop.core.outcomes.area_plan import AreaFlow
from wijkworkshop.core.outcomes.charter import ApproachCharter
from wijkworkshop.core.presence import at_most
from wijkworkshop.core.records import Record
from wijkworkshop.core.session import Session
from wijkworkshop.core.small_groups import parts_to_show
from wijkworkshop.core.summaries.plan import count_open, plan
from wijkworkshop.core.terms import Decision, Group


class AdviceLine(StrEnum):
    """A line of the advice, by its slug in `resources/content/advice.toml`."""

    DIAGNOSIS = "diagnose"
    CLARITY = "helderheid"
    WITH_RESIDENTS = "met-bewoners"
    FLOWS = "stromen"
    NEIGHBOURHOOD = "wijkbewustzijn"
    WIDER_PLAN = "brede-wijkaanpak"
    COORDINATION = "coordinatie"


@dataclass(frozen=True, slots=True)
class AdviceObjection(Record):
    """Why the room sees a line of the advice otherwise than the app reads it."""

    KEY: ClassVar[tuple[str, ...]] = ("line",)
    line: AdviceLine
    why: str


@dataclass(frozen=True)
class Evidence:
    """What shows that an advice is followed, or what is open of it.

    `done` of `of` are those that the rule of the advice asks about; `of` 0: nobody talked about
    it. `names` are groups or people that it names; `there` is how many residents were there and
    how many people, where that may be told.
    """

    arranged: bool
    done: int = 0
    of: int = 0
    names: tuple[str, ...] = ()
    there: tuple[int, int] | None = None


@dataclass(frozen=True)
class CheckedAdvice:
    """A line of the advice, with what the evening arranged of it.

    `objection` is why the room sees that otherwise; nothing where it does not.
    """

    line: AdviceLine
    evidence: Evidence
    objection: str = ""


def advice_check(session: Session, lines: Iterable[Advice]) -> tuple[CheckedAdvice, ...]:
    """Return these lines with what was arranged; one without a rule is left out."""
    found = (AdviceLine(each.slug) for each in lines if each.slug in set(AdviceLine))
    return tuple(
        CheckedAdvice(each, RULES[each](session), objection_to(session, each)) for each in found
    )


def speakers_of(content: Catalogue) -> tuple[str, ...]:
    """Return whose advice it is, each once."""
    return tuple(dict.fromkeys(each.speaker for each in content.advice))


def objection_to(session: Session, line: AdviceLine) -> str:
    """Return why the room sees a line otherwise; nothing where it does not."""
    found = session.find(AdviceObjection, line)
    return found.why if found else ""


def _all(done: int, of: int, names: tuple[str, ...] = ()) -> Evidence:
    """Return that something was arranged when all of some are done, and there are some."""
    return Evidence(done == of > 0, done, of, names)


def _clashes(session: Session) -> Evidence:
    """Return how many clashes have a decision; without any it takes a table that was filled in."""
    blocks = rated_blocks(session)
    places = [place for block in blocks for place in clashes(session, block)]
    decided = [session.find(ClashDecision, *place, 0) for place in places]
    done = sum(each is not None and each.decision is not Decision.POSTPONED for each in decided)
    return Evidence(bool(blocks) and done == len(places), done, len(places))


def _clear(session: Session) -> Evidence:
    """Return how many of the four questions of the plan have nothing open."""
    quarters = plan(session)
    done = sum(not each.open for each in quarters)
    return Evidence(not count_open(quarters), done, len(quarters))


def _with_residents(session: Session) -> Evidence:
    """Return how many agreements say what residents do, and how many residents were there."""
    agreements = session.where(Agreement, edition=0)
    roles = sum(bool(each.residents_role.strip()) for each in agreements)
    people = at_most(session)
    apart = (Group.RESIDENTS,) in parts_to_show(people)
    there = (people[Group.RESIDENTS], sum(people.values())) if apart else None
    arranged = bool(people.get(Group.RESIDENTS)) and roles == len(agreements) > 0
    return Evidence(arranged, roles, len(agreements), there=there)


def _flows(session: Session) -> Evidence:
    """Return in how many flows a direction was chosen, and which groups are welcome nowhere."""
    flows = [each for each in session.where(AreaFlow, edition=0) if each.target_group.strip()]
    done = sum(each.flow is not None for each in flows)
    names = tuple(each.target_group for each in unplaced(session))
    return Evidence(done == len(flows) > 0 and not names, done, len(flows), names)


def _neighbourhood(session: Session) -> Evidence:
    """Return of how many rules somebody said what they do to this neighbourhood."""
    rules = session.where(Instrument, edition=0)
    return _all(sum(bool(each.effect_here.strip()) for each in rules), len(rules))


def _wider_plan(session: Session) -> Evidence:
    """Return how many agreements belong to a sub-goal of the programme or to a wider plan."""
    agreements = session.where(Agreement, edition=0)
    linked = sum(each.theme is not None or bool(each.programme.strip()) for each in agreements)
    return _all(linked, len(agreements))


def _coordinated(session: Session) -> Evidence:
    """Return who keeps it together; they need a mandate, too."""
    found = next((each for each in session.where(ApproachCharter, edition=0)), None)
    who, mandate = (found.coordinator.strip(), found.mandate.strip()) if found else ("", "")
    return Evidence(bool(who and mandate), names=(who,) if who else ())


RULES: Mapping[AdviceLine, Callable[[Session], Evidence]] = {
    AdviceLine.DIAGNOSIS: _clashes,
    AdviceLine.CLARITY: _clear,
    AdviceLine.WITH_RESIDENTS: _with_residents,
    AdviceLine.FLOWS: _flows,
    AdviceLine.NEIGHBOURHOOD: _neighbourhood,
    AdviceLine.WIDER_PLAN: _wider_plan,
    AdviceLine.COORDINATION: _coordinated,
}
"""The rule of each line."""
