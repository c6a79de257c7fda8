"""Pictures of what the room sees of phones: how to join, and a round of each form by phone."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from wijkworkshop.core.navigation import blocks, rounds, stops
from wijkworkshop.core.phones.records import Phones, PhonesSeen
from wijkworkshop.core.public.screens import Countdown, PublicView, Screen
from wijkworkshop.core.public.view import screen_at, screen_now
from wijkworkshop.core.session import Change, Session
from wijkworkshop.core.session_records import Over, Overlay
from wijkworkshop.core.terms import Channel, FormKind, RoundState
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.rounds import Count, Overridden, Received, Round, Turnout

CLOCK = Countdown(total=180, left=108, running=True)
PHONES = replace(
    Phones(1, "5e" * 16, "K7P4", "QX7T4M", "192.168.8.10", 8080, running=True),
    wifi_name="Wijkworkshop",
    wifi_password="welkom2026",  # noqa: S106 (of no Wi-Fi)
)
NUMBERS = {Channel.PHONE: 24, Channel.PAPER: 9}
KINDS: Mapping[str, Phones] = {
    "": PHONES,
    "-page": replace(PHONES, wifi_name=""),
    "-cards": replace(PHONES, cards_only=True),
}


def phone_views(session: Session) -> Mapping[str, PublicView]:
    """Return the page that says how to join, and one round of each form, by name."""
    seen = PhonesSeen(1, joined=43, here=41)
    joining = {
        f"97-joining{name}": session.after(Change(put=(phones, seen, Overlay(1, Over.PHONES))))
        for name, phones in KINDS.items()
    }
    found = {name: PublicView(screen_now(each)) for name, each in joining.items()}
    return dict(_by_phone(session)) | dict(_by_two_ways(session)) | found


def _by_two_ways(session: Session) -> Iterator[tuple[str, PublicView]]:
    """Yield results of rounds by phone, as if some people had voted on paper as well."""
    came = session.table(Received).values()
    by_phone = {each.round for each in came if each.channel is Channel.PHONE}
    for vote in _rounds(session):
        if vote.id not in by_phone or vote.state is not RoundState.SHOWN:
            continue
        twice = Overridden(Channel.PHONE, Channel.PAPER, 3, vote.id)
        now = session.after(Change(put=(twice,)))
        at = next(at for at in stops(now, vote.block) if at.round == vote.id)
        yield f"96-by-two-ways-{vote.form}", PublicView(screen_at(now, at))


def _by_phone(session: Session) -> Iterator[tuple[str, PublicView]]:
    """Yield the round of each form that has most options, open."""
    for form in FormKind:
        votes = [vote for vote in _rounds(session) if vote.form is form]
        if not votes or Channel.PHONE not in FORMS[form].channels:
            continue
        vote = max(votes, key=lambda each: len(options_of(session, each.id)))
        yield f"96-by-phone-{form}", PublicView(_open(session, vote), CLOCK)


def _rounds(session: Session) -> Iterator[Round]:
    for block in blocks(session):
        yield from rounds(session, block.id)


def _open(session: Session, vote: Round) -> Screen:
    opened = replace(vote, state=RoundState.OPEN, channel=Channel.PHONE)
    came = (
        replace(each, number=0)
        for each in session.where(Received, round=vote.id)
        if each.channel not in NUMBERS
    )
    received = (Received(channel, number, vote.id) for channel, number in NUMBERS.items())
    counts = (*session.where(Count, round=vote.id), *session.where(Turnout, round=vote.id))
    now = session.after(Change(put=(opened, PHONES, *came, *received), remove=counts))
    return screen_at(now, next(at for at in stops(now, vote.block) if at.round == vote.id))
