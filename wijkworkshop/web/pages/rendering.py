"""Renders the state of phones as HTML: a whole page, or the part of it that changes."""

import re
from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum, auto
from functools import partial
from hashlib import blake2b
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wijkworkshop.core.boards.board import CARDS_OF_TABLE, LONGEST_CARD
from wijkworkshop.core.phones.codes import short_code
from wijkworkshop.core.phones.records import LONGEST_WORDS, Participant
from wijkworkshop.core.public.own_work import MARK, asked
from wijkworkshop.core.public.screens import Black
from wijkworkshop.core.refusals import Reason, Refused
from wijkworkshop.core.terms import FormKind, RoundState
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.core.voting.forms.weighing import Weighing
from wijkworkshop.core.voting.rounds import Round, RoundOption
from wijkworkshop.core.voting.table_reasons import LONGEST_REASON, Reasons, asks_why
from wijkworkshop.core.voting.voting_tables import by_tables
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.entries.cells import by_goal, fill_reasons
from wijkworkshop.web.entries.entry import Fields
from wijkworkshop.web.mirror import as_html, mirrored
from wijkworkshop.web.pages.assets import Assets
from wijkworkshop.web.pages.compiled import Compiled
from wijkworkshop.web.pages.pictograms import pictogram
from wijkworkshop.web.pages.words import SOURCE, Words, all_words, words_in
from wijkworkshop.web.people import Person, one_time, proof
from wijkworkshop.web.phone_state import Phase, VersionedState

COMPILED = Compiled()
PROOF, ONCE = "@@proof@@", "@@once@@"
"""Placeholders in a cached part; each phone gets its own values there."""
EACH_ONCE = re.compile(ONCE)
MOST_KEPT = 4000
"""Most cached parts; there are more only when everybody answers differently."""

ABOUT_OPTIONS = frozenset({Reason.TWO_NUMBERS, Reason.NOT_AN_ORDER, Reason.ANSWER_NEEDED})
"""Reasons whose details are numbers of options."""
WAITING = frozenset({Phase.OFF, Phase.WAIT, Phase.NOT_ASKED, Phase.OTHER_WAY})
SAVED = "saved"
"""The page of somebody whose ballot is kept; it waits for what the room sees next."""


class Stored(StrEnum):
    """What was just stored, besides a ballot."""

    WORDS = auto()
    CARD = auto()
    OTHER_CARD = auto()  # over what another phone of the table had made of it
    PLACE = auto()  # an answer about where a card lies
    OTHER_PLACE = auto()  # over that of another phone of the table
    OTHER_SHEET = auto()  # a ballot of the table, over that of another of its phones


@dataclass(frozen=True)
class Visit:
    """A request for a page: by whom, with which token and language, and the message on top.

    `saved` after storing a ballot, `stored` after something else; `wrong` is why a form was
    refused, and `fields` are its fields. `changing` when somebody opened their ballot again, `card`
    is the card of the board that they opened. `hosts` are the phones here that host their table.
    """

    person: Person | None
    token: str
    language: str
    answers: Answers = ()
    reasons: Reasons = ()
    saved: bool = False
    stored: Stored | None = None
    changing: bool = False
    wrong: Refused | None = None
    fields: Fields = field(default_factory=dict)
    code: str = ""
    number: int = 0
    card: int = 0
    hosts: int = 0

    @property
    def who(self) -> Participant | None:
        """Return the participant, None when they have not joined."""
        return self.person.who if self.person else None

    @property
    def wrong_words(self) -> bool:
        """Tell whether the refused form was for words."""
        return self.wrong is not None and "text" in self.fields

    @property
    def wrong_card(self) -> bool:
        """Tell whether the refused form was for a card of the board, or about one."""
        return self.wrong is not None and bool({"card", "laid"} & self.fields.keys())

    @property
    def wrong_options(self) -> frozenset[object]:
        """Return the numbers of the options with an error."""
        about = self.wrong is not None and self.wrong.reason in ABOUT_OPTIONS
        return frozenset(self.wrong.details) if self.wrong and about else frozenset()


@dataclass
class Pages:
    """Renders pages from the templates in a folder. Equal parts are rendered once."""

    folder: Path
    _drawn: dict[Hashable, str] = field(default_factory=dict)
    _version: int = 0

    def __post_init__(self) -> None:
        """Prepare the templates; each is read when it is first used."""
        self.assets = Assets(self.folder / "static")
        self._templates = Environment(
            loader=FileSystemLoader(self.folder / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
            bytecode_cache=COMPILED,
        )
        self._templates.globals.update(
            asset=self.assets.address,
            icon=partial(pictogram, self.folder.parent / "icons"),
            weighing=Weighing.of,
            languages=all_words(),
            longest=LONGEST_WORDS,
            longest_card=LONGEST_CARD,
            longest_reason=LONGEST_REASON,
            most_cards=CARDS_OF_TABLE,
            refusals=Reason,
            by_goal=by_goal,
            spoken=as_html,
            question_of=asked,
            own_mark=MARK,
        )

    def page(self, seen: VersionedState, visit: Visit) -> str:
        """Return the whole page."""
        part, phase = self._part(seen, visit), seen.phase(visit.who)
        waits = phase in WAITING or _shown(phase, visit) == SAVED
        return _own(self._draw("page.html", seen, visit, part=part, waits=waits), visit)

    def part(self, seen: VersionedState, visit: Visit) -> str:
        """Return the part that changes: the state, the ballot, the form for words."""
        return _own(self._part(seen, visit), visit)

    def short(self, words: Words, what: str, home: str) -> str:
        """Return a page with an error and a link to `home`."""
        draw = self._templates.get_template("short.html").render
        return draw(words=words, what=what, home=home, _=words.gettext)

    def _part(self, seen: VersionedState, visit: Visit) -> str:
        """Return a part with placeholders, from the cache if it is there."""
        if visit.person is None or visit.wrong:
            return self._put_together(seen, visit)
        if self._version != seen.version or len(self._drawn) > MOST_KEPT:
            self._drawn, self._version = {}, seen.version
        key = _alike(seen, visit)
        if key not in self._drawn:
            self._drawn[key] = self._put_together(seen, visit)
        return self._drawn[key]

    def _put_together(self, seen: VersionedState, visit: Visit) -> str:
        phase, board = seen.phase(visit.who), seen.board_of(visit.who)
        view = self._draw(f"{_shown(phase, visit)}.html", seen, visit)
        say = self._draw("say.html", seen, visit) if _may_say(seen, phase) else ""
        cards = self._draw("cards.html", seen, visit, board=board) if board else ""
        hosts = self._draw("hosts.html", seen, visit) if _is_shared(seen, visit, phase) else ""
        parts = {"view": view, "say": say, "cards": cards, "hosts": hosts}
        keys = {f"{name}_key": _digest(text) for name, text in parts.items()}
        return self._draw("part.html", seen, visit, **parts, **keys)

    def _draw(self, template: str, seen: VersionedState, visit: Visit, **more: object) -> str:
        state, person = seen.state, visit.person
        secret = seen.phones.secret if seen.phones else ""
        words = words_in(visit.language)
        vote, filled = state.vote, _filled(seen, visit)
        return self._templates.get_template(template).render(
            version=seen.version,
            state=state,
            visit=visit,
            phase=seen.phase(visit.who),
            vote=vote,
            options=seen.options_of(visit.who),
            dark=isinstance(state.screen, Black),
            entry=ENTRIES[vote.form] if vote else None,
            own_code=short_code(secret, person.who.number) if person and secret else "",
            form=FORMS[vote.form] if vote else None,
            by_tables=vote is not None and by_tables(vote),
            filled=filled,
            cards_open=seen.board_of(visit.who) is not None,
            wrong_view=visit.wrong is not None and not _wrong_elsewhere(seen, visit),
            chosen=lambda: _chosen(seen, visit, filled),
            proof=PROOF,
            once=ONCE,
            answers=dict(visit.answers),
            reasons=dict(visit.reasons),
            asks_why=vote is not None and asks_why(vote),
            words=words,
            dutch=words.dutch,
            asked=lambda: _asked(words, vote),
            room=lambda: words.said(partial(mirrored, state.screen, mark=words.code != SOURCE)),
            _=words.gettext,
            ngettext=words.ngettext,
            **more,
        )


def _own(drawn: str, visit: Visit) -> str:
    """Return a page for one phone, in which each form has its own one-time number."""
    own = drawn.replace(PROOF, proof(visit.token))
    return EACH_ONCE.sub(lambda _: str(one_time()), own) if ONCE in own else own


def _alike(seen: VersionedState, visit: Visit) -> Hashable:
    """Return what a part depends on besides the state: the key of the cache."""
    vote, who = seen.state.vote, visit.who
    of_table = seen.board_of(who) is not None or (vote is not None and by_tables(vote))
    table = who.table if who and of_table else 0
    given = (visit.answers, visit.reasons, visit.saved, visit.stored)
    shows = (*given, visit.changing, visit.card, visit.hosts)
    return (seen.phase(who), visit.language, table, *shows)


def _shown(phase: Phase, visit: Visit) -> str:
    """Return the template of a phase; somebody who voted sees that it is stored."""
    refused = visit.wrong is not None and not (visit.wrong_words or visit.wrong_card)
    kept = visit.saved and not visit.changing and not refused
    return SAVED if phase is Phase.VOTE and kept else phase.value


def _may_say(seen: VersionedState, phase: Phase) -> bool:
    """Tell whether somebody in this phase can send words."""
    phones = seen.state.phones
    return phones is not None and phones.words and phase not in (Phase.OFF, Phase.JOIN)


def _is_shared(seen: VersionedState, visit: Visit, phase: Phase) -> bool:
    """Tell whether other phones fill in for the same table what this one does now."""
    vote = seen.state.vote
    fills_in = phase is Phase.VOTE and vote is not None and by_tables(vote)
    return visit.hosts > 1 and (fills_in or seen.board_of(visit.who) is not None)


def _wrong_elsewhere(seen: VersionedState, visit: Visit) -> bool:
    """Tell whether the form that was refused is below or above the view, and says so itself."""
    of_cards = visit.wrong_card and seen.board_of(visit.who) is not None
    return of_cards or (visit.wrong_words and _may_say(seen, seen.phase(visit.who)))


def _filled(seen: VersionedState, visit: Visit) -> Mapping[str, str]:
    """Return the values in the fields of a ballot: the refused ones, or else the stored ones."""
    vote = seen.state.vote
    if vote is None or vote.state is not RoundState.OPEN:
        return {}
    if visit.wrong and visit.fields.get("round") == str(vote.id):
        return visit.fields
    return {**ENTRIES[vote.form].fill(visit.answers), **fill_reasons(visit.reasons)}


def _chosen(seen: VersionedState, visit: Visit, filled: Mapping[str, str]) -> list[RoundOption]:
    """Return the options that somebody chose; those of an order by their place in it."""
    answered, vote = dict(visit.answers), seen.state.vote
    found = [each for each in seen.state.options if each.number in answered]
    if vote is None or vote.form is not FormKind.RANKING:
        return found
    places = {each.number: int(filled.get(f"o{each.number}", 0)) for each in found}
    return sorted(filter(lambda each: places[each.number], found), key=lambda e: places[e.number])


def _asked(words: Words, vote: Round | None) -> str:
    """Return for whom a round is."""
    return words.only(vote.only_group, vote.only_table) if vote else ""


def _digest(text: str) -> str:
    return blake2b(text.encode(), digest_size=6).hexdigest()
