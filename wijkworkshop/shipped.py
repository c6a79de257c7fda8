"""What ships with own content over it, read only when somebody needs it."""

from collections.abc import Mapping
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wijkworkshop.content.catalogue import carried_catalogue, catalogue_of
from wijkworkshop.content.mistakes import ContentMistakes
from wijkworkshop.content.own_file import OwnFile, own_path
from wijkworkshop.content.run_sheets import run_sheets_of
from wijkworkshop.content.texts import Texts, carried_by, texts_of
from wijkworkshop.content.validation import ReadContent, read_all_content
from wijkworkshop.content.workbench import offered_rounds
from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.planning.run_sheet import BlockPlan, RoundPlan, RunSheet
from wijkworkshop.core.session import Session
from wijkworkshop.core.session_records import Details
from wijkworkshop.core.terms import BlockKind

if TYPE_CHECKING:
    from wijkworkshop.core.acts.content_update import TakeContent


class Shipped:
    """Reads the content once, and again after `use` or `forget`.

    What ships is there whatever the own file says: where that does not hold, it is left out, and
    `wrong` has what is wrong with it. Raises ContentMistakes about what ships only.
    """

    def __init__(self, content: Path, sessions: Path) -> None:
        """Read nothing yet; without an archive there is no own content."""
        self._content, self.sessions = content, sessions
        self.own: OwnFile | None = None

    def use(self, archive: Path) -> None:
        """Read the own content beside this archive from now on."""
        self.own = OwnFile(own_path(archive))
        self.forget()

    def forget(self) -> None:
        """Read again what is asked next: the own file has changed."""
        for name in ("_mended", "texts", "catalogue", "sheets"):
            self.__dict__.pop(name, None)

    @cached_property
    def bare(self) -> Texts:
        """Return the texts of what ships."""
        return texts_of(self._content)

    def with_own(self, text: str) -> ReadContent:
        """Return everything as it would be with this own content. Raises ContentMistakes."""
        return read_all_content(Texts(self.bare.files, text), self.sessions)

    @cached_property
    def _mended(self) -> tuple[ReadContent | None, ContentMistakes | None]:
        """Return everything with own content, or what is wrong with that."""
        if self.own is None or not self.own.path.exists():
            return None, None
        try:
            return self.with_own(self.own.text), None
        except ContentMistakes as wrong:
            return None, wrong

    @property
    def wrong(self) -> ContentMistakes | None:
        """Return what is wrong with the own file; None when it holds, or is not there."""
        return self._mended[1]

    @cached_property
    def texts(self) -> Texts:
        """Return the content as text."""
        whole = self._mended[0]
        return whole.texts if whole else self.bare

    @cached_property
    def catalogue(self) -> Catalogue:
        """Return the measures, items and sources."""
        whole = self._mended[0]
        return whole.catalogue if whole else catalogue_of(self.bare)

    def content_of(self, session: Session) -> Catalogue:
        """Return the content that a session carries; what is here where that cannot be read."""
        if carried_by(session) == self.texts:
            return self.catalogue
        return carried_catalogue(session) or self.catalogue

    @cached_property
    def example(self) -> Session:
        """Return the example session as it ended: made up, and filled in as it can be."""
        from wijkworkshop.example import ended

        return ended(self._content.parent, self.sessions)

    def newer_than(self, session: Session) -> "TakeContent | None":
        """Return what a session would take over; None when what is here is not newer.

        What somebody made their own elsewhere stays, unless the own content here changed since.
        """
        from wijkworkshop.content.content_update import content_update

        texts, details = carried_by(session), session.find(Details, 1)
        if details is None or details.closed_at is not None or not texts.files:
            return None
        if texts == self.texts or not (self._changed_since(details.made_at) or not texts.own):
            return None
        before = self.content_of(session)
        return content_update(before, self.catalogue, self.texts, self.sheets.values())

    def _changed_since(self, moment: datetime) -> bool:
        """Tell whether somebody changed the own content of this archive since."""
        if self.own is None or self.wrong is not None:
            return False
        try:
            return self.own.path.stat().st_mtime > moment.timestamp()
        except OSError:  # it is not there
            return False

    @cached_property
    def sheets(self) -> Mapping[str, RunSheet]:
        """Return the run sheets by slug."""
        whole = self._mended[0]
        return whole.sheets if whole else self._sheets("")

    @property
    def cases(self) -> tuple[tuple[str, str], ...]:
        """Return the cases that figures can be about: slugs with their names."""
        return tuple((each.slug, each.name) for each in self.catalogue.cases)

    def about(self, slug: str, case: str) -> RunSheet:
        """Return a run sheet in which the figures are those of a case."""
        return self._sheets(case)[slug] if case else self.sheets[slug]

    def plans(self) -> Mapping[BlockKind, BlockPlan]:
        """Return the blocks that the run sheets know, of each kind the longest."""
        blocks = (block for sheet in self.sheets.values() for block in sheet.blocks)
        return {block.kind: block for block in sorted(blocks, key=lambda each: each.minutes)}

    def offers(self) -> Mapping[BlockKind, tuple[RoundPlan, ...]]:
        """Return the rounds that each kind of block can have."""
        return offered_rounds(self.texts, self.catalogue)

    @property
    def practice(self) -> RunSheet:
        """Return the run sheet to practise with."""
        return next(sheet for sheet in self.sheets.values() if sheet.practice)

    @property
    def real(self) -> tuple[RunSheet, ...]:
        """Return the run sheets of real sessions."""
        return tuple(sheet for sheet in self.sheets.values() if not sheet.practice)

    def _sheets(self, case: str) -> Mapping[str, RunSheet]:
        return run_sheets_of(self.texts, self.sessions, self.catalogue, case)
