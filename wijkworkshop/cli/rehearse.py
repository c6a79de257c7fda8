"""The dress rehearsal: everything as it is on the evening, with simulated participants."""

from collections.abc import Iterator
from contextlib import contextmanager
from gettext import gettext as _
from pathlib import Path
from typing import TYPE_CHECKING

import click

from wijkworkshop.cli.archive_option import (
    PlainError,
    archive_option,
    named_archive,
    report_problems,
)
from wijkworkshop.cli.dutch import Dutch, help_option
from wijkworkshop.cli.wrong_use import WrongUse

if TYPE_CHECKING:
    from wijkworkshop.cli.dress_rehearsal.options import RehearsalOptions

MOST = 2000
LONGEST = 3600.0
HERE = "127.0.0.1"


@click.command(cls=Dutch, add_help_option=False)
@click.option("--run-sheet", default="proefsessie", metavar="NAAM", help="Welk draaiboek.")
@click.option("--session", default="", metavar="NUMMER", help="Of zoals deze bijeenkomst.")
@click.option(
    "--participants",
    default=50,
    type=click.IntRange(0, MOST),
    metavar="AANTAL",
    help="Hoeveel nagebootste deelnemers; 0 voor alleen echte telefoons.",
)
@click.option(
    "--ramp",
    default=10.0,
    type=click.FloatRange(0, LONGEST),
    metavar="SECONDEN",
    help="In hoeveel tijd zij binnenkomen.",
)
@click.option(
    "--hold",
    default=0.0,
    type=click.FloatRange(0, LONGEST),
    metavar="SECONDEN",
    help="Hoe lang elke ronde minstens open blijft, voor echte telefoons.",
)
@click.option(
    "--seed", default=1, type=int, metavar="GETAL", help="Hetzelfde getal, dezelfde keuzes."
)
@click.option("--address", default="", metavar="ADRES", help="Op welk adres van deze laptop.")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    metavar="MAP",
    help="Schrijf hier een verslag.",
)
@click.option("--json", "as_json", is_flag=True, help="Als JSON, voor een ander programma.")
@click.option("--leashed", is_flag=True, hidden=True)
@archive_option
@help_option
@click.pass_context
def rehearse(  # noqa: PLR0913, PLR0917 - one per option
    ctx: click.Context,
    archive: Path | None,
    run_sheet: str,
    session: str,
    participants: int,
    ramp: float,
    hold: float,
    seed: int,
    address: str,
    out: Path | None,
    as_json: bool,
    leashed: bool,
) -> None:
    """Houd een generale repetitie met nagebootste telefoons.

    Alles gaat zoals op de avond zelf: de server, het archief, het tellen. Daarna wordt het gewist,
    en het archief dat u noemt verandert niet: het zegt alleen op welke schijf.

    Na afloop: 0 goed, 1 iets ging niet goed (de reden staat erbij), 2 verkeerd gebruikt.
    """
    from wijkworkshop.cli.dress_rehearsal.options import RehearsalOptions

    archive = named_archive(ctx, archive)
    if not participants and not hold:
        raise WrongUse(_("Zonder deelnemers hoort er --hold bij, zodat telefoons kunnen komen."))
    if session and archive is None:
        raise WrongUse(_("Bij --session hoort --archive."))
    if archive is not None and not archive.absolute().parent.is_dir():
        raise WrongUse(_("De map van dit archief is er niet."))
    where = address or (_suggested() if hold else HERE)
    wanted = RehearsalOptions(run_sheet, session, participants, ramp, hold, seed, archive, where)
    ctx.exit(_held(wanted, out, as_json=as_json, leashed=leashed))


@click.command(cls=Dutch, add_help_option=False, hidden=True)
@click.option("--page", required=True)
@click.option("--participants", type=click.IntRange(0, MOST), required=True)
@click.option("--ramp", type=click.FloatRange(0, LONGEST), default=0.0)
@click.option("--seed", type=int, default=1)
@click.option("--hosts", type=click.IntRange(0, MOST), default=0)
@click.option("--host-code", default="")
@help_option
def crowd(page: str, participants: int, ramp: float, seed: int, hosts: int, host_code: str) -> None:
    """Doe alsof er deelnemers zijn; de generale repetitie start dit zelf."""
    from wijkworkshop.rehearsal.crowd import Plan, run

    run(Plan(page, participants, ramp, seed, hosts, host_code))


def _held(wanted: "RehearsalOptions", out: Path | None, *, as_json: bool, leashed: bool) -> int:
    """Hold the dress rehearsal, and return the exit code."""
    from wijkworkshop.cli.dress_rehearsal.interruption import interruptible
    from wijkworkshop.cli.dress_rehearsal.reporting import in_json, in_words, reporting
    from wijkworkshop.cli.dress_rehearsal.run import rehearse as hold
    from wijkworkshop.cli.dress_rehearsal.verdict import verdict_on

    listener = in_json() if as_json else in_words()
    with _explained(wanted), interruptible(leashed=leashed), report_problems():
        figures = hold(wanted, reporting(listener, out) if out else listener)
    return int(verdict_on(figures).broken)


@contextmanager
def _explained(wanted: "RehearsalOptions") -> Iterator[None]:
    """Turn known problems of the block into messages in Dutch, also when it was interrupted."""
    from wijkworkshop.cli.dress_rehearsal.rehearsal_session import NoFolder, NoRunSheet
    from wijkworkshop.cli.dress_rehearsal.run import NoAddress, TooMany

    try:
        yield
    except NoRunSheet as wrong:
        words = _("Er is geen draaiboek ‘{slug}’. Wel: {known}.")
        raise WrongUse(words.format(slug=wanted.run_sheet, known=", ".join(wrong.known))) from wrong
    except NoFolder as wrong:
        words = _("In deze map kan niets worden gemaakt: {folder}")
        raise PlainError(words.format(folder=wrong)) from wrong
    except TooMany as wrong:
        words = _("Deze laptop laat niet zoveel verbindingen toe. Hoogstens {most} deelnemers.")
        raise WrongUse(words.format(most=wrong.most)) from wrong
    except NoAddress as wrong:
        words = _("Op adres {address} kan deze laptop geen telefoons ontvangen.")
        raise WrongUse(words.format(address=wanted.address)) from wrong
    except KeyboardInterrupt as stopped:
        raise PlainError(_("Gestopt. Er is niets bewaard.")) from stopped


def _suggested() -> str:
    """Return the address at which phones in the same network reach this laptop, if there is one."""
    from wijkworkshop.cli.diagnostics import addresses

    return next(iter(addresses()), HERE)
