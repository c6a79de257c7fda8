"""The option `--archive`, and opening the archive."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from wijkworkshop import places
from wijkworkshop.cli.wrong_use import WrongUse, in_dutch

if TYPE_CHECKING:
    from wijkworkshop.storage.listings import Listing
    from wijkworkshop.storage.store import Store

F = TypeVar("F", bound=Callable[..., Any])
ARCHIVE = "wijkworkshop.db"
REMEMBERED = "archief.txt"
VARIABLE = "WIJKWORKSHOP_ARCHIVE"
ALL = 1_000_000


FILE = click.Path(dir_okay=False, path_type=Path)


def archive_option(function: F) -> F:
    """Add --archive. It may stand before a command and after it, but name one archive only."""
    return click.option(
        "--archive",
        metavar="BESTAND",
        type=FILE,
        multiple=True,
        callback=_the_one,
        help=f"Welk archief, anders dan dat in uw eigen map (ook: {VARIABLE}).",
    )(function)


def chosen_archive(ctx: click.Context, archive: Path | None) -> Path:
    """Return the archive that was named, or else the default one."""
    return named_archive(ctx, archive) or default_archive()


def named_archive(ctx: click.Context, archive: Path | None) -> Path | None:
    """Return the archive that was typed with a command, or before it, or else in the environment.

    The environment is looked at here, not by click, so that what is typed wins wherever it stands.
    """
    return archive or ctx.obj or _in_environment(ctx)


def _the_one(ctx: click.Context, _param: click.Parameter, typed: tuple[Path, ...]) -> Path | None:
    """Return the archive that was typed, None when none was. Raises WrongUse when two were."""
    named = [each for each in (ctx.obj, *typed) if each is not None]
    different = {each.absolute(): each for each in named}
    if len(different) > 1:
        words = _("--archive: hier staan twee archieven, {one} en {other}. Noem er één.")
        one, other, *_rest = different.values()
        raise WrongUse(words.format(one=one, other=other), ctx)
    return named[0] if named else None


def _in_environment(ctx: click.Context) -> Path | None:
    value = os.environ.get(VARIABLE)
    param = next((each for each in ctx.command.params if each.name == "archive"), None)
    with in_dutch(ctx):
        return FILE.convert(value, param, ctx) if value else None


def default_archive() -> Path:
    """Return the archive that was chosen last after trouble, or the user's own."""
    folder = places.data_folder()
    try:
        remembered = Path((folder / REMEMBERED).read_text(encoding="utf-8").strip())
    except (OSError, ValueError):
        return folder / ARCHIVE
    return remembered if remembered.is_file() else folder / ARCHIVE


def remember_archive(path: Path) -> None:
    """Use this archive by default from the next start on."""
    folder = places.data_folder()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    (folder / REMEMBERED).write_text(str(path.absolute()), encoding="utf-8")


@contextmanager
def report_problems() -> Iterator[None]:
    """Print known problems of the block on stderr, and exit with 1."""
    from wijkworkshop.content.mistakes import ContentMistakes
    from wijkworkshop.core.refusals import Refused
    from wijkworkshop.export.problems import ExportProblem
    from wijkworkshop.storage.problems import StorageProblem
    from wijkworkshop.ui.wording.words import problem_words, refusal_words

    try:
        yield
    except StorageProblem as problem:
        words = problem_words(problem)
        raise PlainError(f"{words.title}. {words.text}\n{problem.path or ''}".strip()) from problem
    except Refused as refused:
        said = refusal_words(refused)
        raise PlainError(f"{said.title}. {said.text}") from refused
    except (ExportProblem, ContentMistakes) as problem:
        raise PlainError(str(problem)) from problem


@contextmanager
def opened_store(path: Path) -> Iterator["Store"]:
    """Yield the open store of an archive. Known problems end the command.

    Temporary folders that killed processes left are removed first.
    """
    from wijkworkshop.storage.archive import open_archive
    from wijkworkshop.storage.store import Store
    from wijkworkshop.storage.throwaway import sweep_for

    with report_problems():
        sweep_for(path)
        store = Store(open_archive(path))
        try:
            yield store
        finally:
            store.close()


def find(store: "Store", start: str) -> "Listing":
    """Return the session whose id starts like this; end the command unless there is exactly one."""
    found = [each for each in store.listings(ALL) if each.id.startswith(start)]
    exact = [each for each in found if each.id == start]
    if len(found) == 1 or exact:
        return (exact or found)[0]
    if not found:
        raise PlainError(_("Er is geen bijeenkomst die begint met ‘{start}’.").format(start=start))
    several = "\n".join(f"  {each.id}  {each.day}  {each.name}" for each in found)
    raise PlainError(
        _("Meer bijeenkomsten beginnen met ‘{start}’:").format(start=start) + f"\n{several}"
    )


class PlainError(click.ClickException):
    """A problem that is printed as it is, without 'Error:'."""

    def show(self, file: Any = None) -> None:
        """Print it on stderr."""
        click.echo(self.message, err=True, file=file)
