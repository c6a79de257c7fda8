"""Every act that there is, with any values."""

import typing
from collections.abc import Mapping, Sequence
from dataclasses import fields, replace
from importlib import import_module
from pkgutil import iter_modules
from typing import Any

from hypothesis import strategies as st

from tests.support.strategies import answers, records, values
from wijkworkshop.core import acts
from wijkworkshop.core.acts.content_update import Offer, Reworded
from wijkworkshop.core.acts.correcting import CountTotal, TurnoutTotal
from wijkworkshop.core.acts.navigating import ShowScreen
from wijkworkshop.core.acts.outcomes import DropEntry
from wijkworkshop.core.acts.request import Request
from wijkworkshop.core.acts.undoing import Undo
from wijkworkshop.core.contributions import Contribution
from wijkworkshop.core.navigation import blocks, stops
from wijkworkshop.core.outcomes import ENTRY_KINDS, Entry
from wijkworkshop.core.phones.records import Phones
from wijkworkshop.core.planning.run_sheet import BlockPlan, OptionPlan, RoundPlan
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Area, Details
from wijkworkshop.core.terms import Actor, BlockKind, Channel, FormKind, Group, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round

WORDS = st.sampled_from(["Buren kennen elkaar", "Meer koop", "Een plein", "Toch", " ", ""])
IDS = st.integers(1, 4)
ANY = {"Block": [*range(1, 13)], "Goal": [1, 2, 3], "Instrument": [1, 2], "Agreement": [1, 2]}


def entries(kind: type[Entry]) -> st.SearchStrategy[Any]:
    """Entries in words that people might use, most of them in the current edition."""
    hints = typing.get_type_hints(kind)
    words = {each.name: WORDS for each in fields(kind) if hints[each.name] is str}
    base = records(kind, ANY)
    return st.builds(_in_words, base, st.fixed_dictionaries(words), st.sampled_from([0, 0, 0, 1]))


def _in_words(entry: Entry, words: Mapping[str, str], edition: int) -> Entry:
    values_of = {each.name: getattr(entry, each.name) for each in fields(entry)}
    if values_of.get("id"):
        values_of["id"] %= 4
    return type(entry)(**{**values_of, **words, "edition": edition})


OPTIONS = st.builds(OptionPlan, IDS, WORDS, WORDS, measure=st.sampled_from(["", "plein"]))
BY_NAME: Mapping[str, st.SearchStrategy[Any]] = {
    "texts": st.dictionaries(st.sampled_from(["deck.toml", "eigen.toml"]), WORDS).map(
        lambda texts: tuple(texts.items())
    ),
    "added": st.lists(
        st.builds(Offer, OPTIONS, st.lists(st.sampled_from(Actor), max_size=2).map(tuple)),
        max_size=2,
    ).map(tuple),
    "changed": st.lists(st.builds(Reworded, OPTIONS, OPTIONS), max_size=2).map(tuple),
    "gone": st.frozensets(st.sampled_from(["measure plein", "item zin"])),
    "residents": st.none()
    | st.builds(
        RoundPlan,
        WORDS,
        WORDS,
        st.just(FormKind.DOTS),
        st.just((OptionPlan(1, "A", "A"),)),
        budget=st.just(2),
        actor=st.just(Actor.RESIDENTS),
    ),
    "round": st.integers(0, 12),
    "block": st.integers(0, 12),
    "contribution": IDS,
    "option": IDS,
    "level": st.integers(-1, 6),
    "table": st.integers(-1, 6),
    "part": st.integers(-1, 3),
    "seconds": st.integers(-300, 900),
    "minutes": st.integers(-1, 300),
    "people": st.integers(-8, 8),
    "answers": st.lists(st.tuples(IDS, st.integers(0, 6)), max_size=3).map(tuple),
    "number": st.integers(-1, 6),
    "offered": st.just(()),
    "counts": st.lists(
        st.builds(
            CountTotal,
            st.sampled_from([Channel.HANDS, Channel.STICKERS]),
            IDS,
            st.integers(-1, 6),
            st.integers(-1, 30),
        ),
        max_size=3,
    ).map(tuple),
    "turnouts": st.lists(
        st.builds(TurnoutTotal, st.just(Channel.HANDS), st.integers(-1, 30), st.integers(0, 3)),
        max_size=1,
    ).map(tuple),
}
BY_TYPE: Mapping[type, st.SearchStrategy[Any]] = {
    str: WORDS,
    Area: records(Area, {}),
    Details: records(Details, {}),
    BlockPlan: st.builds(
        BlockPlan, st.sampled_from(BlockKind), WORDS, st.integers(-1, 300), question=WORDS
    ),
    RoundPlan: st.builds(
        RoundPlan,
        WORDS,
        WORDS,
        st.just(FormKind.DOTS),
        st.just((OptionPlan(1, "A", "A"), OptionPlan(2, "B", "B"))),
        budget=st.just(2),
    ),
    Phones: st.builds(
        Phones,
        st.just(1),
        st.just("0123456789abcdef" * 2),
        address=st.sampled_from(["192.168.1.2", ""]),
        port=st.integers(-1, 2**16),
        cards_only=st.booleans(),
        words=st.booleans(),
    ),
    Entry: st.sampled_from(ENTRY_KINDS).flatmap(entries),
}


def requests(kind: type[Request]) -> st.SearchStrategy[Request]:
    """Requests of a kind with any values, most of which make sense."""
    hints = typing.get_type_hints(kind)
    return st.builds(
        kind, **{each.name: _value(each.name, hints[each.name]) for each in fields(kind)}
    )


def _value(name: str, annotation: Any) -> st.SearchStrategy[Any]:
    if name in BY_NAME:
        nobody = type(None) in typing.get_args(annotation)
        return BY_NAME[name] | st.none() if nobody else BY_NAME[name]
    return BY_TYPE[annotation] if annotation in BY_TYPE else values(annotation)


def all_kinds() -> set[type[Request]]:
    """Every class of request in `core/acts/`."""
    for module in iter_modules(acts.__path__, f"{acts.__name__}."):
        import_module(module.name)
    return set(Request.__subclasses__())


KINDS = sorted(all_kinds() - {Undo}, key=lambda kind: kind.__name__)


@st.composite
def aimed(draw: st.DrawFn, session: Session, kinds: Sequence[type[Request]] = KINDS) -> Request:
    """A request about something that is there."""
    request = draw(st.sampled_from(kinds).flatmap(requests))
    known = {each.name for each in fields(request)}
    found: dict[str, Any] = {}
    if isinstance(request, ShowScreen):
        stop = draw(st.sampled_from([s for b in blocks(session) for s in stops(session, b.id)]))
        found = vars(stop)
    elif "round" in known and (at_hand := rounds_at_hand(session)):
        found = draw(_in_round(draw(st.sampled_from(at_hand)), session))
    elif "contribution" in known and session.table(Contribution):
        found["contribution"] = draw(st.sampled_from(session.all(Contribution))).id
    elif isinstance(request, DropEntry):
        there = [entry for kind in ENTRY_KINDS for entry in session.all(kind)]
        found["entry"] = draw(st.sampled_from(there or [request.entry]))
    return replace(request, **{name: value for name, value in found.items() if name in known})


def rounds_at_hand(session: Session) -> list[Round]:
    """The rounds that have begun, and the first ones that have not."""
    states = (RoundState.READY, RoundState.INVALID)
    begun = [vote for vote in session.all(Round) if vote.state not in states]
    return [*begun, *begun, *session.where(Round, state=RoundState.READY)[:2]]


@st.composite
def _in_round(draw: st.DrawFn, vote: Round, session: Session) -> dict[str, Any]:
    """Values that fit a round."""
    form = FORMS[vote.form]
    numbers = [option.number for option in options_of(session, vote.id)] or [1]
    ways = form.channels if draw(st.booleans()) else (Channel.PAPER,)
    return {
        "round": vote.id,
        "option": draw(st.sampled_from(numbers)),
        "level": draw(st.sampled_from(form.count_levels())),
        "answers": draw(answers(vote.form, numbers)),
        "channel": draw(st.sampled_from(ways)),
        "table": draw(st.integers(0, 1)),
        "group": draw(st.sampled_from([Group.RESIDENTS, Group.OTHER])),
    }
