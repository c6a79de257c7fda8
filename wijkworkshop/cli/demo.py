"""The command that opens a window: the example."""

import click

from wijkworkshop import places
from wijkworkshop.cli.archive_option import opened_store
from wijkworkshop.cli.dutch import DutchWindowCommand, help_option


@click.command(cls=DutchWindowCommand, add_help_option=False)
@help_option
@click.pass_context
def demo(ctx: click.Context) -> None:
    """Open een ingevulde voorbeeldbijeenkomst; er wordt niets bewaard."""
    from wijkworkshop.app import run
    from wijkworkshop.example import BUSY_AT, clock_from, fill
    from wijkworkshop.storage.throwaway import Throwaway

    with Throwaway() as folder:
        archive = folder.path / "voorbeeld.db"
        with opened_store(archive) as store:
            fill(store, places.resources(), places.run_sheets(), until=BUSY_AT)
        ended = run(archive, clock=clock_from(places.run_sheets(), BUSY_AT))
    ctx.exit(ended)
