"""What phones show: every form and every phase, made of the example's own rounds."""

from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from tools.gallery.by_table import ByTable, shown_by_table
from tools.gallery.opinions import Opinions
from tools.gallery.room import room_views
from wijkworkshop.core.navigation import BLACK
from wijkworkshop.core.phones.records import Participant, Phones
from wijkworkshop.core.public.board import BoardScreen
from wijkworkshop.core.public.screens import PublicView
from wijkworkshop.core.public.table_cards import CardState, HostBoard, OwnCard
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import Channel, FormKind, Group, RoundState
from wijkworkshop.core.voting.ballots import FIRST_OPEN, Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.ranking import placed
from wijkworkshop.core.voting.forms.weighing import Weighing
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Round
from wijkworkshop.example import fill
from wijkworkshop.storage.archive import open_archive
from wijkworkshop.storage.store import Store
from wijkworkshop.web.pages.rendering import Stored, Visit
from wijkworkshop.web.people import Person
from wijkworkshop.web.phone_state import VersionedState, initial_state, shown_on_phones

PHONES = Phones(1, "5e" * 16, "K7P4", address="192.168.8.10", port=8080, running=True)
SOMEBODY = Person(Participant(FIRST_OPEN + 16, Group.RESIDENTS, 3), "", "nl")
STRANGER = Visit(None, "", "nl")
LEVEL_OF = {FormKind.WEIGHING: Weighing(4, 3, 1).level}


@dataclass(frozen=True)
class Look:
    """One look at a phone."""

    seen: VersionedState
    visit: Visit


def all_looks(folder: Path, resources: Path, sessions: Path) -> Iterator[tuple[str, Look]]:
    """Yield every page of a phone by name, from made-up evenings played in this folder."""
    with closing(Store(open_archive(folder / "telefoons.db"))) as store:
        example = fill(store, resources, sessions)
        opinions, tables = Opinions(store, resources), ByTable(store, resources)
        for vote in opinions.rounds():
            opinions.open(vote)
            opinions.show(vote)
        for _shot in shown_by_table(tables):
            pass  # each is played as it is asked for
    played = (example, opinions.session, tables.session)
    views = {name: view for each in reversed(played) for name, view in room_views(each).items()}
    yield from phone_looks(played, views)


def phone_looks(
    sessions: Sequence[Session], views: Mapping[str, PublicView]
) -> Iterator[tuple[str, Look]]:
    """Yield every page of a phone by name, in Dutch; `views` are what the room sees."""
    found = _looks(sessions, views)
    for version, (name, look) in enumerate(found, 1):  # each is other than the one before
        yield name, replace(look, seen=replace(look.seen, version=version))


def _looks(
    sessions: Sequence[Session], views: Mapping[str, PublicView]
) -> Iterator[tuple[str, Look]]:
    opened = {vote.form: (session, vote) for session in sessions for vote in _first(session)}
    waiting = _waiting(sessions[0])
    yield from _joining(waiting)
    yield from _room(waiting, views)
    for form in FormKind:
        session, vote = opened[form]
        yield from _voting(initial_state(_open(session, vote)), form)
    yield from _by_table(*opened[FormKind.CELL_RATING])
    yield from _otherwise(*opened[FormKind.DOTS])


def _joining(seen: VersionedState) -> Iterator[tuple[str, Look]]:
    typed = {"code": "K7P", "number": "17"}
    wrong = replace(STRANGER, wrong=Refused(Reason.CODE_WRONG), fields=typed)
    cards, asks = _with_door(seen, cards_only=True), _with_door(seen, asks_table=True)
    yield "01-join", Look(seen, STRANGER)
    yield "02-join-scanned", Look(asks, replace(STRANGER, code="K7P4"))
    yield "03-join-card", Look(cards, replace(STRANGER, code="ABCDEFGH", number=17))
    yield "04-join-wrong", Look(seen, wrong)
    yield "05-off", Look(_with_door(seen, running=False), STRANGER)


def _room(seen: VersionedState, views: Mapping[str, PublicView]) -> Iterator[tuple[str, Look]]:
    here = Visit(SOMEBODY, "", "nl")
    for name, view in {type(view.screen): (name, view) for name, view in views.items()}.values():
        state = replace(seen.state, screen=shown_on_phones(view.screen))
        yield f"1-room-{name}", Look(replace(seen, state=state), here)
    words = _with_door(seen, words=True)
    yield "20-words", Look(words, here)
    yield "21-words-sent", Look(words, replace(here, stored=Stored.WORDS))
    yield from _hosts(seen, views)
    yield "22-end", Look(replace(seen, state=replace(seen.state, closed=True)), here)


def _hosts(seen: VersionedState, views: Mapping[str, PublicView]) -> Iterator[tuple[str, Look]]:
    """Yield the page of a table's host at a board: no card, three, asked about two, one open."""
    at = next(each.screen for each in views.values() if isinstance(each.screen, BoardScreen))
    host = replace(SOMEBODY, who=replace(SOMEBODY.who, hosts=True))
    here = Visit(host, "", "nl", hosts=1)
    place = "Wie vooruitkomt, kan hier blijven"
    cards = (
        OwnCard(1, 1, "Mijn dochter kan hier blijven wonen", CardState.ON_BOARD, place),
        OwnCard(2, 1, "Gezinnen hoeven niet te verhuizen", CardState.ON_BOARD, ""),
        OwnCard(
            3, 1, "Ouderen kunnen kleiner gaan wonen, dicht bij hun buren", CardState.WAITS, ""
        ),
    )
    asked, unfit = replace(cards[0], at=1, asked=True), replace(cards[0], id=2, at=1, unfit=True)
    board = HostBoard(1, at.question, place, fixed=False, tables=((), (), cards))
    for name, own, visit in (
        ("empty", (), here),
        ("full", cards, replace(here, stored=Stored.CARD, hosts=2)),
        ("asked", (asked, unfit), here),
        ("opened", cards, replace(here, card=3)),
    ):
        state = replace(
            seen.state,
            screen=shown_on_phones(at),
            board=replace(board, tables=((), (), own)),
        )
        yield f"23-host-{name}", Look(replace(seen, state=state), visit)


def _voting(seen: VersionedState, form: FormKind) -> Iterator[tuple[str, Look]]:
    here = Visit(SOMEBODY, "", "nl")
    given = _answers(seen, form)
    yield f"3-{form}", Look(seen, here)
    yield f"4-{form}-filled", Look(seen, replace(here, answers=given, changing=True))
    yield f"5-{form}-saved", Look(seen, replace(here, answers=given, saved=True))
    if form is FormKind.WEIGHING:
        one = seen.state.options[1].number
        fields = {"round": str(seen.state.vote.id if seen.state.vote else 0), f"o{one}impact": "4"}
        wrong = replace(here, wrong=Refused(Reason.TWO_NUMBERS, one), fields=fields)
        yield f"6-{form}-refused", Look(seen, wrong)


def _by_table(session: Session, vote: Round) -> Iterator[tuple[str, Look]]:
    """Yield the page of a host that fills in for a table, of which another phone did so too."""
    seen = initial_state(_open(session, vote, Channel.TABLES))
    host = Visit(replace(SOMEBODY, who=replace(SOMEBODY.who, hosts=True)), "", "nl", hosts=2)
    levels = FORMS[vote.form].explained * len(seen.state.options)
    answers = tuple((each.number, levels[n]) for n, each in enumerate(seen.state.options))
    why = ((answers[0][0], "Er komen minder betaalbare woningen vrij."),)
    filled = replace(host, answers=answers, reasons=why)
    kept = replace(filled, saved=True, stored=Stored.OTHER_SHEET)
    yield "24-table", Look(seen, host)
    yield "24-table-filled", Look(seen, replace(filled, changing=True))
    yield "25-table-saved", Look(seen, kept)


def _otherwise(session: Session, vote: Round) -> Iterator[tuple[str, Look]]:
    here = Visit(SOMEBODY, "", "nl")
    empty = replace(here, wrong=Refused(Reason.EMPTY_BALLOT), fields={"round": str(vote.id)})
    yield "6-dots-refused", Look(initial_state(_open(session, vote)), empty)
    for channel in (Channel.PAPER, Channel.HANDS):
        yield f"7-by-{channel}", Look(initial_state(_open(session, vote, channel)), here)
    seen = initial_state(_open(session, vote).after(Change(put=(BLACK,))))
    yield (
        "5-dots-saved-dark",
        Look(seen, replace(here, answers=_answers(seen, FormKind.DOTS), saved=True)),
    )
    for name, group in {"some": SOMEBODY.who.group, "others": Group.MUNICIPALITY}.items():
        some = replace(vote, only_group=group)
        yield f"7-for-{name}", Look(initial_state(_open(session, some)), here)


def _first(session: Session) -> Iterator[Round]:
    """Yield a round of each form of a session."""
    found: dict[FormKind, Round] = {}
    for vote in session.all(Round):
        if options_of(session, vote.id):
            found.setdefault(vote.form, vote)
    yield from found.values()


def _waiting(session: Session) -> VersionedState:
    details = replace(session.get(Details, 1), closed_at=None)
    return initial_state(session.after(Change(put=(details, PHONES))))


def _open(session: Session, vote: Round, channel: Channel = Channel.PHONE) -> Session:
    details = replace(session.get(Details, 1), closed_at=None)
    opened = replace(vote, state=RoundState.OPEN, channel=channel)
    return session.after(Change(put=(details, PHONES, opened)))


def _with_door(seen: VersionedState, **change: bool) -> VersionedState:
    door = seen.state.phones and replace(seen.state.phones, **change)
    return replace(seen, state=replace(seen.state, phones=door))


def _answers(seen: VersionedState, form: FormKind) -> Answers:
    numbers = [option.number for option in seen.state.options]
    if form is FormKind.RANKING:
        return placed(numbers[1::-1], numbers)
    scale = FORMS[form].scale or (LEVEL_OF.get(form, 1),)
    most = {FormKind.DOTS: 2, FormKind.SINGLE_CHOICE: 1}.get(form, len(numbers))
    return tuple((each, scale[each % len(scale)]) for each in numbers[:most])
