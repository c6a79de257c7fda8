"""The command that reports the state of this installation, for remote support."""

from pathlib import Path

import click

from wijkworkshop.cli.archive_option import archive_option, chosen_archive
from wijkworkshop.cli.dutch import Dutch, help_option


@click.command(cls=Dutch, add_help_option=False)
@click.option("--json", "as_json", is_flag=True, help="Als JSON, voor een ander programma.")
@archive_option
@help_option
@click.pass_context
def doctor(ctx: click.Context, as_json: bool, archive: Path | None) -> None:
    """Laat zien hoe de app er hier voor staat; zonder stemmen of namen."""
    from wijkworkshop.cli.diagnostics import diagnose
    from wijkworkshop.storage.throwaway import sweep_for

    place = chosen_archive(ctx, archive)
    sweep_for(place)
    found = diagnose(place)
    if as_json:
        import json

        click.echo(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        for line in _lines(found):
            click.echo(line)


def _lines(facts: dict[str, object]) -> list[str]:
    lines = []
    for name, value in facts.items():
        if isinstance(value, dict):
            lines.append(f"{name}:")
            lines += [f"  {line}" for line in _lines(value)]
        elif isinstance(value, list):
            lines.append(f"{name}: {'geen' if not value else ''}".rstrip())
            lines += [f"  {each}" for each in value]
        else:
            lines.append(f"{name}: {value}")
    return lines
