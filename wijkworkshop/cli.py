"""The commands."""

import platform

import click

from wijkworkshop import __version__, places
from wijkworkshop.screen import need_screen


@click.group(invoke_without_command=True)
@click.version_option(__version__, prog_name="wijkworkshop")
@click.pass_context
def main(ctx: click.Context) -> None:
    """Begeleid een wijkworkshop: stap voor stap, met stemmen en afspraken."""
    if ctx.invoked_subcommand is None:
        need_screen(ctx)


@main.command()
def doctor() -> None:
    """Laat zien welke versies en mappen de app gebruikt."""
    click.echo(f"wijkworkshop {__version__}, Python {platform.python_version()}")
    click.echo(f"archief: {places.data_folder()}")
    click.echo(f"logboek: {places.log_folder()}")
    click.echo(f"inhoud:  {places.resources()}")
