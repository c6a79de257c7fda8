"""Which archive a command works on, and opening it."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wijkworkshop import places

if TYPE_CHECKING:
    from wijkworkshop.storage.listings import Listing
    from wijkworkshop.storage.store import Store

F = TypeVar("F", bound=Callable[..., Any])
ARCHIVE = "wijkworkshop.db"
REMEMBERED = "archief.txt"
VARIABLE = "WIJKWORKSHOP_ARCHIVE"
ALL = 1_000_000


def archive_option(function: F) -> F:
    """Add --archive."""
    return click.option(
        "--archive",
        metavar="BESTAND",
        envvar=VARIABLE,
        type=click.Path(dir_okay=False, path_type=Path),
        help=f"Welk archief, anders dan dat in uw eigen map (ook: {VARIABLE}).",
    )(function)


def chosen_archive(ctx: click.Context, archive: Path | None) -> Path:
    """Return the archive that was asked for with a command, before it, or by default."""
    return archive or ctx.obj or default_archive()


def default_archive() -> Path:
    """Return the archive that was chosen last after trouble, or the user's own."""
    folder = places.data_folder()
    try:
        remembered = Path((folder / REMEMBERED).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return folder / ARCHIVE
    return remembered if remembered.is_file() else folder / ARCHIVE


def remember_archive(path: Path) -> None:
    """Start with this archive from now on."""
    folder = places.data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / REMEMBERED).write_text(str(path.absolute()), encoding="utf-8")


@contextmanager
def told() -> Iterator[None]:
    """Say what is known to go wrong on stderr, and end with 1."""
    from wijkworkshop.content.mistakes import ContentMistakes
    from wijkworkshop.core.refusals import Refused
    from wijkworkshop.export.problems import ExportProblem
    from wijkworkshop.storage.problems import StorageProblem
    from wijkworkshop.ui.words import problem_words, refusal_words

    try:
        yield
    except StorageProblem as problem:
        words = problem_words(problem)
        raise Said(f"{words.title}. {words.text}\n{problem.path or ''}".strip()) from problem
    except Refused as refused:
        said = refusal_words(refused)
        raise Said(f"{said.title}. {said.text}") from refused
    except (ExportProblem, ContentMistakes) as problem:
        raise Said(str(problem)) from problem


@contextmanager
def opened(path: Path) -> Iterator["Store"]:
    """Open the store of an archive, and close it. Known problems end the command."""
    from wijkworkshop.storage.archive import open_archive
    from wijkworkshop.storage.store import Store

    with told():
        store = Store(open_archive(path))
        try:
            yield store
        finally:
            store.close()


def find(store: "Store", start: str) -> "Listing":
    """Return the one session whose id starts like this; end the command when it is not one."""
    found = [each for each in store.listings(ALL) if each.id.startswith(start)]
    exact = [each for each in found if each.id == start]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if not found:
        raise Said(_("Er is geen bijeenkomst die begint met ‘{start}’.").format(start=start))
    several = "\n".join(f"  {each.id}  {each.day}  {each.name}" for each in found)
    raise Said(_("Meer bijeenkomsten beginnen met ‘{start}’:").format(start=start) + f"\n{several}")


class Said(click.ClickException):
    """A problem that is said in plain words, without 'Error:'."""

    def show(self, file: Any = None) -> None:
        """Say it on stderr."""
        click.echo(self.message, err=True, file=file)
