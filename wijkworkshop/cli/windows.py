"""The commands that open a window, or draw one: the example, and the gallery."""

import os
from pathlib import Path

import click

from wijkworkshop import places
from wijkworkshop.cli.dutch import Dutch, DutchWindowCommand, help_option
from wijkworkshop.cli.place import opened


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
        with opened(archive) as store:
            fill(store, places.resources(), places.run_sheets(), until=BUSY_AT)
        ended = run(archive, clock=clock_from(places.run_sheets(), BUSY_AT))
    ctx.exit(ended)


@click.command(cls=Dutch, add_help_option=False)
@click.argument("out", metavar="MAP", type=click.Path(file_okay=False, path_type=Path))
@help_option
def gallery(out: Path) -> None:
    """Teken alle schermen als plaatjes in een map; een beeldscherm is niet nodig."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from wijkworkshop.app import dress_up, make_application
    from wijkworkshop.ui.gallery.phones.pictures import can_see_phones
    from wijkworkshop.ui.gallery.rendering import render

    app = make_application(["wijkworkshop"])
    dress_up(app)
    for written in render(out, places.resources(), places.run_sheets()):
        click.echo(written)
    if not can_see_phones():
        click.echo("Telefoons overgeslagen: daarvoor zijn Chromium en Playwright nodig.", err=True)
