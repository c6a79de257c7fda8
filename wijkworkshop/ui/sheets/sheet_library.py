"""The run sheets that there are, and the own ones kept with the other own content."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from wijkworkshop.content import own
from wijkworkshop.content.run_sheets import sheet_files
from wijkworkshop.content.sheet_files import SheetFile
from wijkworkshop.content.sheet_values import sheet_values, slug_for
from wijkworkshop.content.texts import SHEETS
from wijkworkshop.content.workbench import Workbench, workbench_of

if TYPE_CHECKING:
    from wijkworkshop.shipped import Shipped


class SheetLibrary:
    """Reads them anew; what ships is never changed."""

    def __init__(self, shipped: "Shipped") -> None:
        """Read what ships with own content over it. Raises ContentMistakes about what ships."""
        self._shipped = shipped
        self.files: Mapping[str, SheetFile] = sheet_files(shipped.texts, shipped.sessions)
        self.bench: Workbench = workbench_of(shipped.texts, shipped.catalogue, self.files)
        self._ships = {file.stem for file in shipped.sessions.glob("*.toml")}

    @property
    def own(self) -> Mapping[str, SheetFile]:
        """Return the own run sheets by slug."""
        return {slug: file for slug, file in self.files.items() if slug not in self._ships}

    @property
    def shipped(self) -> Mapping[str, SheetFile]:
        """Return those that ship and are for real sessions, by slug."""
        found = ((slug, file) for slug, file in self.files.items() if slug in self._ships)
        return {slug: file for slug, file in found if not file.practice}

    def keep(self, slug: str, sheet: SheetFile) -> str:
        """Keep an own run sheet, and return its slug; without one it gets a name of its own.

        Raises ContentMistakes or OSError: nothing is written then.
        """
        slug = slug or slug_for(sheet.title, {*self.files, *self._ships})
        path = (SHEETS, slug)
        self._put(own.change(own.drop(self._values, path), path, sheet_values(sheet)))
        return slug

    def discard(self, slug: str) -> None:
        """Throw an own run sheet away; sessions made from it keep theirs."""
        if slug in self.own:
            self._put(own.drop(self._values, (SHEETS, slug)))

    @property
    def _values(self) -> Mapping[str, Any]:
        """Return the own content as it is; what does not hold is not written over."""
        if self._shipped.wrong is not None:
            raise self._shipped.wrong
        return self._shipped.texts.own_values

    def _put(self, values: Mapping[str, Any]) -> None:
        if self._shipped.own is None:
            raise OSError
        self._shipped.own.put(values, self._shipped.with_own)
        self._shipped.forget()
