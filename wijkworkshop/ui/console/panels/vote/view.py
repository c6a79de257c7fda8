"""What the panel of a round shows, as one value: the panel itself decides nothing."""

from collections.abc import Sequence
from dataclasses import dataclass
from gettext import gettext as _
from gettext import ngettext

from wijkworkshop.core.acts.choices import TAKEN
from wijkworkshop.core.acts.reading_aloud import ASKED
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.navigation import position
from wijkworkshop.core.phones.records import phones_run
from wijkworkshop.core.planning.clusters import as_options, measures_of_top
from wijkworkshop.core.planning.run_sheet import OptionPlan
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import Channel, OptionSource, RoundState
from wijkworkshop.core.timers import timer_here
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.options import options_of
from wijkworkshop.core.voting.readiness import is_filled_in, options_to_be
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.ui.console.panels.vote.about import AboutView, about_view
from wijkworkshop.ui.console.panels.vote.count_ways import CountView, count_view
from wijkworkshop.ui.console.panels.vote.dealt_words import dealt_words
from wijkworkshop.ui.console.panels.vote.limit import LimitView, limit_view
from wijkworkshop.ui.console.panels.vote.received import ReceivedView, received_view
from wijkworkshop.ui.console.panels.vote.waiting import waiting_words
from wijkworkshop.ui.wording.words import Message, refusal_words
from wijkworkshop.wording.dutch import clock
from wijkworkshop.wording.forms import level_words

MINUTE = 60


@dataclass(frozen=True)
class OptionsView:
    """What people choose from: to change, to read aloud, or what is wrong with it.

    `reading` is the number that is read aloud (0: none), `answer` one of its scale in words.
    Where they can `take` the options they can leave some out before the round opens. `fill_in`
    leads to the outcome, which has them. `dealt` says how tables share the options out.
    """

    options: tuple[RoundOption, ...] = ()
    editable: bool = False
    aloud: bool = False
    reading: int = 0
    answer: str = ""
    can_read: bool = False
    take: bool = False
    trouble: Message | None = None
    dealt: Message | None = None
    fill_in: bool = False


@dataclass(frozen=True)
class VoteView:
    """What the panel shows; what is None or empty is away.

    - `is_ready`: the question stands first, and nothing of votes is there yet.
    - `count` is what is still to do; while there is any, nobody is asked how to vote.
    - `on_laptop`: people vote on this laptop now, which can be handed over.
    - `waiting` says what a round waits for that is counted.
    - `timed`: a timer runs, which can have a minute more.
    """

    vote: Round
    is_ready: bool
    lasts: str
    phones: bool
    limit: LimitView
    about: AboutView
    on_laptop: bool
    received: ReceivedView | None
    count: CountView | None
    timed: bool
    options: OptionsView
    waiting: Message | None = None


def vote_view(session: Session, vote: Round, offered: Sequence[OptionPlan] = ()) -> VoteView:
    """Return what the panel shows of a round; `offered` can be taken where no list was voted."""
    ready = vote.state is RoundState.READY
    return VoteView(
        vote=vote,
        is_ready=ready,
        lasts=_lasts(vote.seconds) if ready else "",
        phones=phones_run(session),
        limit=limit_view(session, vote),
        about=about_view(session, vote),
        on_laptop=vote.state is RoundState.OPEN and vote.channel is Channel.DEVICE,
        received=None if ready else received_view(session, vote),
        count=count_view(session, vote) if vote.state is RoundState.COUNTING else None,
        timed=timer_here(session) is not None,
        options=options_view(session, vote, offered),
        waiting=waiting_words(session, vote),
    )


def offered(session: Session, vote: Round, content: Catalogue | None) -> tuple[OptionPlan, ...]:
    """Return the measures of the clusters with most dots, to weigh where no list was voted."""
    if content is None or vote.source is not OptionSource.SHORTLIST:
        return ()
    return as_options(measures_of_top(session, vote.block, content))


def options_view(session: Session, vote: Round, offered: Sequence[OptionPlan] = ()) -> OptionsView:
    """Return what people choose from; a round that is ready has yet to get its options."""
    ready = vote.state is RoundState.READY
    editable = ready and vote.source is OptionSource.FIXED
    stored = options_of(session, vote.id)
    options, refused = options_to_be(session, vote) if ready else (stored, None)
    trouble = refusal_words(refused) if refused is not None else None
    reading = position(session).reading
    return OptionsView(
        options=options,
        editable=editable,
        aloud=bool(options) and bool(reading or not editable),
        reading=reading,
        answer=_answer(vote, reading),
        can_read=bool(stored) and vote.state in ASKED,
        take=ready and vote.source in TAKEN and bool(options or offered),
        trouble=trouble,
        dealt=None if refused else dealt_words(session, vote, options),
        fill_in=trouble is not None and is_filled_in(vote),
    )


def _answer(vote: Round, reading: int) -> str:
    """Return the answer of the scale that is read aloud, with its number; nothing for an option."""
    if reading >= 0:
        return ""
    level = FORMS[vote.form].scale[-1 - reading]
    words = level_words(vote.form, level, vote.wording)
    return f"{level} · {words}" if words else str(level)


def _lasts(seconds: int) -> str:
    """Return how long a round is, as the clock will say it when that is no whole minutes."""
    minutes, rest = divmod(seconds, MINUTE)
    if rest:
        return _("De tijd is {time}.").format(time=clock(seconds))
    words = ngettext("De tijd is {n} minuut.", "De tijd is {n} minuten.", minutes)
    return words.format(n=minutes)
