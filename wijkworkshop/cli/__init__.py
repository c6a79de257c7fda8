"""The commands. Exit codes: 0 done, 1 a problem (said on stderr), 2 wrong use, 3 no screen."""

import gc
from pathlib import Path

import click

from wijkworkshop import __version__
from wijkworkshop.cli.archive_option import archive_option, chosen_archive, remember_archive
from wijkworkshop.cli.demo import demo
from wijkworkshop.cli.doctor import doctor
from wijkworkshop.cli.dutch import DutchGroup, help_option
from wijkworkshop.cli.exporting import cards, export, slips
from wijkworkshop.cli.listing import sessions
from wijkworkshop.cli.new_session import new
from wijkworkshop.cli.rehearse import crowd, rehearse
from wijkworkshop.cli.serving import serve
from wijkworkshop.screen import need_screen
from wijkworkshop.translating import use_language


@click.group(cls=DutchGroup, invoke_without_command=True, add_help_option=False)
@archive_option
@click.version_option(__version__, prog_name="wijkworkshop", help="Laat zien welke versie dit is.")
@help_option
@click.pass_context
def main(ctx: click.Context, archive: Path | None) -> None:
    """Begeleid een wijkworkshop: stap voor stap, met stemmen en afspraken.

    Zonder opdracht opent het beginscherm.

    Na afloop: 0 gelukt, 1 niet gelukt (de reden staat erbij), 2 verkeerd gebruikt, 3 geen
    beeldscherm.
    """
    use_language()
    ctx.obj = archive
    if ctx.invoked_subcommand is None:
        need_screen(ctx)
        gc.disable()  # looking for garbage takes a quarter of importing; `run` enables it
        from wijkworkshop.app import run

        ctx.exit(run(chosen_archive(ctx, None), remember_archive))


for command in (demo, new, sessions, export, slips, cards, doctor, rehearse, serve, crowd):
    main.add_command(command)
