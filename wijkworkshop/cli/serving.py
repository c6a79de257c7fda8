"""The server process: started by the app, not by people."""

from pathlib import Path

import click

from wijkworkshop import places
from wijkworkshop.cli.dutch import Dutch, help_option


@click.command(cls=Dutch, add_help_option=False, hidden=True)
@click.option("--archive", type=click.Path(dir_okay=False, path_type=Path), required=True)
@click.option("--session", required=True)
@click.option("--address", required=True)
@click.option("--port", type=click.IntRange(0, 65_535), required=True)
@help_option
@click.pass_context
def serve(ctx: click.Context, archive: Path, session: str, address: str, port: int) -> None:
    """Geef telefoons hun pagina's; de app start dit zelf."""
    import errno
    import gc
    import sys

    gc.disable()  # looking for garbage takes a fifth of importing; `serve` enables it

    from wijkworkshop.logbook import SERVER_FILE, keep_log
    from wijkworkshop.storage.throwaway import sweep_for
    from wijkworkshop.web.process.endings import Ending
    from wijkworkshop.web.process.listening import listen
    from wijkworkshop.web.process.serve import Where
    from wijkworkshop.web.process.serve import serve as run

    keep_log(places.log_folder(), SERVER_FILE)
    try:
        listening = listen(address, port)
    except OSError as error:
        taken = error.errno in (errno.EADDRINUSE, errno.EACCES)
        ctx.exit(Ending.PORT_TAKEN if taken else Ending.NO_SUCH_ADDRESS)
    sweep_for(archive)
    where = Where(archive, session, address, port, places.resources() / "web")
    ctx.exit(run(where, listening, sys.stdin.fileno()))
