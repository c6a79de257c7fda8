"""The server process: started by the app, not by people."""

from pathlib import Path

import click

from wijkworkshop import places
from wijkworkshop.cli.dutch import Dutch, help_option

PORT_TAKEN, NO_SUCH_ADDRESS = 4, 5
"""Exit codes that the app understands."""


@click.command(cls=Dutch, add_help_option=False, hidden=True)
@click.option("--archive", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option("--session", required=True)
@click.option("--address", required=True)
@click.option("--port", type=int, required=True)
@help_option
@click.pass_context
def serve(ctx: click.Context, archive: Path, session: str, address: str, port: int) -> None:
    """Geef telefoons hun pagina's; de app start dit zelf."""
    import errno  # noqa: PLC0415 - with the rest, when it is asked

    from wijkworkshop.web.serve import Place, listen, main_input  # noqa: PLC0415
    from wijkworkshop.web.serve import serve as run  # noqa: PLC0415

    try:
        listening = listen(address, port)
    except OSError as error:
        taken = error.errno in (errno.EADDRINUSE, errno.EACCES)
        ctx.exit(PORT_TAKEN if taken else NO_SUCH_ADDRESS)
    run(Place(archive, session, address, port, places.resources() / "web"), listening, main_input())
