"""Help and errors of commands in Dutch, because click's own are English."""

from collections.abc import Callable
from gettext import gettext as _
from typing import Any, TypeVar

import click

from wijkworkshop.cli.wrong_use import WrongUse, in_dutch
from wijkworkshop.screen import WindowCommand

F = TypeVar("F", bound=Callable[..., Any])


def help_option(function: F) -> F:
    """Add --help with a Dutch explanation."""
    return click.help_option("--help", help="Laat deze uitleg zien.")(function)


class Dutch(click.Command):
    """A command whose help has Dutch headings, and that says in Dutch what is wrong."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Read what was typed after the command."""
        with in_dutch(ctx):
            return super().parse_args(ctx, args)

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write how it is used."""
        pieces = " ".join(self.collect_usage_pieces(ctx))
        pieces = pieces.replace("[OPTIONS]", "[OPTIES]").replace(
            "[COMMAND] [ARGS]...", "[OPDRACHT]"
        )
        formatter.write_usage(ctx.command_path, pieces, prefix="Gebruik: ")

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, and for a group its commands."""
        records = [each.get_help_record(ctx) for each in self.get_params(ctx)]
        shown = [record for record in records if record]
        if shown:
            with formatter.section("Opties"):
                formatter.write_dl(shown)


class DutchWindowCommand(Dutch, WindowCommand):
    """The same for a command that opens a window."""


class DutchGroup(Dutch, click.Group):
    """A group of such commands."""

    command_class = Dutch

    @property
    def shown(self) -> dict[str, click.Command]:
        """Return the commands that are there for people."""
        return {name: each for name, each in self.commands.items() if not each.hidden}

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that was typed."""
        if self.get_command(ctx, args[0]) is None:
            known = ", ".join(self.shown)
            words = _("De opdracht ‘{name}’ is er niet. Wel: {known}.")
            raise WrongUse(words.format(name=args[0], known=known), ctx)
        return super().resolve_command(ctx, args)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, then the commands."""
        super().format_options(ctx, formatter)
        with formatter.section("Opdrachten"):
            formatter.write_dl(
                [(name, each.get_short_help_str(70)) for name, each in self.shown.items()]
            )
