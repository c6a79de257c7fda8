"""What ships and is read only when somebody needs it: the catalogue and the run sheets."""

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from wijkworkshop.core.catalogue import Catalogue
from wijkworkshop.core.run_sheet import BlockPlan, RunSheet
from wijkworkshop.core.session import Session
from wijkworkshop.core.terms import BlockKind

if TYPE_CHECKING:
    from wijkworkshop.content.texts import Texts


class Shipped:
    """Reads the content once. Raises ContentMistakes."""

    def __init__(self, content: Path, sessions: Path) -> None:
        """Read nothing yet."""
        self._content, self._sessions = content, sessions

    @cached_property
    def texts(self) -> "Texts":
        """Return the content as text."""
        from wijkworkshop.content.texts import texts_of  # noqa: PLC0415 - when asked

        return texts_of(self._content)

    @cached_property
    def catalogue(self) -> Catalogue:
        """Return the measures, items and sources."""
        from wijkworkshop.content.catalogue import catalogue_of  # noqa: PLC0415 - when asked

        return catalogue_of(self.texts)

    def content_of(self, session: Session) -> Catalogue:
        """Return the content that a session carries; what is here where that cannot be read."""
        from wijkworkshop.content.catalogue import catalogue_of  # noqa: PLC0415 - when asked
        from wijkworkshop.content.mistakes import ContentMistakes  # noqa: PLC0415
        from wijkworkshop.content.texts import carried_by  # noqa: PLC0415

        texts = carried_by(session)
        if not texts.files or texts == self.texts:
            return self.catalogue
        try:
            return catalogue_of(texts)
        except ContentMistakes:  # made by a version whose content this one does not know
            return self.catalogue

    @cached_property
    def sheets(self) -> Mapping[str, RunSheet]:
        """Return the run sheets by slug."""
        from wijkworkshop.content.run_sheets import load_run_sheets  # noqa: PLC0415 - when asked

        return load_run_sheets(self._content, self._sessions, self.catalogue)

    def plans(self) -> Mapping[BlockKind, BlockPlan]:
        """Return the blocks that the run sheets know, of each kind the longest."""
        blocks = (block for sheet in self.sheets.values() for block in sheet.blocks)
        return {block.kind: block for block in sorted(blocks, key=lambda each: each.minutes)}

    @property
    def practice(self) -> RunSheet:
        """Return the run sheet to practise with."""
        return next(sheet for sheet in self.sheets.values() if sheet.practice)

    @property
    def real(self) -> tuple[RunSheet, ...]:
        """Return the run sheets of real sessions."""
        return tuple(sheet for sheet in self.sheets.values() if not sheet.practice)
