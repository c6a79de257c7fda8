"""Whether there is a screen to open a window on, and commands that need one."""

import os
import sys
from collections.abc import Mapping

import click

NO_SCREEN = 3
SCREENLESS_PLATFORMS = ("offscreen", "minimal", "vnc")


class WindowCommand(click.Command):
    """A command that opens a window, and stops with a clear message when there is no screen."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command, or stop with the reason."""
        need_screen(ctx)
        return super().invoke(ctx)


def need_screen(ctx: click.Context) -> None:
    """Stop with a plain explanation when no window can be opened here."""
    if has_screen(sys.platform, os.environ):
        return
    click.echo(_explanation(ctx.find_root()), err=True)
    ctx.exit(NO_SCREEN)


def has_screen(platform: str, environment: Mapping[str, str]) -> bool:
    """Return whether there is a screen: always on Windows and macOS, else by the environment."""
    if platform in {"win32", "darwin"}:
        return True
    chosen = environment.get("QT_QPA_PLATFORM", "").partition(":")[0]
    named = environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    return bool(named) or chosen in SCREENLESS_PLATFORMS


def _explanation(root: click.Context) -> str:
    group = root.command
    commands = group.commands if isinstance(group, click.Group) else {}
    screenless = {
        n: c for n, c in commands.items() if not (isinstance(c, WindowCommand) or c.hidden)
    }
    width = max(map(len, screenless), default=0)
    lines = [f"  {n:{width}}  {c.get_short_help_str(70)}" for n, c in sorted(screenless.items())]
    return "\n".join(
        [
            "Hier is geen beeldscherm: het venster kan niet open.",
            "Start de app op een laptop met een scherm. Wat zonder scherm wel kan:",
            *lines,
        ]
    )
