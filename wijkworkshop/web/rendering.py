"""From what phones see to HTML: a whole page, or the part of it that changes."""

from dataclasses import dataclass, field
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from wijkworkshop.core.phones import Participant, short_code
from wijkworkshop.core.refusals import Reason
from wijkworkshop.core.voting.ballots import Answers
from wijkworkshop.core.voting.forms import FORMS
from wijkworkshop.web.entries import ENTRIES
from wijkworkshop.web.people import Person, one_time, proof
from wijkworkshop.web.state import Phase, Seen
from wijkworkshop.web.words import all_words, words_in

PROOF, ONCE = "@@proof@@", "@@once@@"
"""Places in a part that is made once for everybody; each phone gets its own there."""


@dataclass(frozen=True)
class Visit:
    """One look at the page: by whom, with what their phone holds, and what to say on top.

    `saved` when what was sent is kept; `wrong` why it is not.
    """

    person: Person | None
    token: str
    language: str
    answers: Answers = ()
    saved: bool = False
    wrong: Reason | None = None
    code: str = ""
    number: int = 0

    @property
    def who(self) -> Participant | None:
        """Return who looks, None when they have not joined."""
        return self.person.who if self.person else None


@dataclass
class Pages:
    """Draws pages from the templates in a folder. Parts that are alike are drawn once."""

    folder: Path
    _drawn: dict[tuple[int, Phase, str], str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Read templates when they are used first."""
        self._templates = Environment(
            loader=FileSystemLoader(self.folder / "templates"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def page(self, seen: Seen, visit: Visit) -> str:
        """Return the whole page."""
        part = self.part(seen, visit)
        return self._draw("page.html", seen, visit, part=part)

    def part(self, seen: Seen, visit: Visit) -> str:
        """Return what changes: the state, the form, what to say."""
        phase = seen.phase(visit.who)
        plain = visit.person and not (visit.answers or visit.saved or visit.wrong)
        key = (seen.version, phase, visit.language)
        if not plain or phase is Phase.NOT_ASKED:
            drawn = self._draw(f"{phase}.html", seen, visit)
        elif key in self._drawn:
            drawn = self._drawn[key]
        else:
            self._drawn = {each: text for each, text in self._drawn.items() if each[0] == key[0]}
            drawn = self._drawn[key] = self._draw(f"{phase}.html", seen, visit)
        return drawn.replace(PROOF, proof(visit.token)).replace(ONCE, str(one_time()))

    def _draw(self, template: str, seen: Seen, visit: Visit, **more: str) -> str:
        sight, person = seen.sight, visit.person
        secret = sight.phones.secret if sight.phones else ""
        words = words_in(visit.language)
        return self._templates.get_template(template).render(
            seen=seen,
            sight=sight,
            visit=visit,
            phase=seen.phase(visit.who),
            entry=ENTRIES[sight.vote.form] if sight.vote else None,
            own_code=short_code(secret, person.who.number) if person and secret else "",
            form=FORMS[sight.vote.form] if sight.vote else None,
            proof=PROOF,
            once=ONCE,
            answers=dict(visit.answers),
            words=words,
            _=words.gettext,
            ngettext=words.ngettext,
            languages=all_words(),
            **more,
        )
